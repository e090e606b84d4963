import type {
  Clearance,
  ClearanceReason,
  Coverage,
  Either,
  EventLog,
  Relations,
  Tariff,
  Timeline,
} from 'bilateral';
import type { Answer, QueryProblem } from 'bilateral/query';
import type { Shipment } from './shipments';

export type Screened = {
  readonly line: number;
  readonly shipment: Shipment['cells'];
  /**
   * The name or code that the log uses for the goods. If `clearance` has no answer, the product in the row's own cell.
   */
  readonly product: string;
  /**
   * The verdict of `clearance`, or `invalid`:
   *
   * - `restricted`: an act requires a licence or restricts the shipment in another way
   * - `clear`: the log claims to hold every act on the shipment, and none restricts it
   * - `refused`: the log does not say enough for a verdict
   * - `invalid`: no question can be made from the row
   */
  readonly outcome: Clearance['verdict'] | 'invalid';
  /** The reasons why a row is refused, each as a code such as `outside-coverage`. Empty for all other rows. */
  readonly because: readonly ClearanceReason['because'][];
  readonly regime: Clearance['regime'];
  readonly tariff: (Tariff & { readonly coverage: Coverage }) | null;
  /** The ids of the events that the answers need, as `why` returns them. */
  readonly grounds: readonly string[];
  /** Why a row is refused or invalid, and what to do. Empty for all other rows. */
  readonly reason: string;
};

/** Two fields of the answer to a query with the verb `why`. */
type Why<A> = { readonly value: A; readonly grounds: readonly string[] };

type Answered = Either<QueryProblem, Answer> | undefined;

/**
 * Returns the product of a shipment. A cell of digits, dots and spaces is a code in the scheme. Spaces
 * are removed from the code. Dots are removed only from a code of `HS`, because other codes are compared
 * as they are written.
 */
const productOf = (cell: string, scheme: string): string =>
  /^\d[\d. ]*$/.test(cell)
    ? `${scheme}:${cell.replace(scheme === 'HS' ? /[. ]/g : / /g, '')}`
    : cell;

export const screened = async (
  timeline: Timeline<Relations, EventLog>,
  shipments: readonly Shipment[],
  { scheme, known }: { readonly scheme: string; readonly known: string | undefined },
): Promise<{ readonly rows: readonly Screened[]; readonly events: Answer['events'] }> => {
  const { asKnownAt, clearanceAt, isRight, orThrow, parsePoint } = await import('bilateral');
  const { askMany } = await import('bilateral/query');
  const events: { [id: string]: Answer['events'][string] } = {};
  // The cast is not checked: the caller must pass the type of the answer's value as `A`.
  const jsonOf = <A>(answered: Answered): A | undefined =>
    answered !== undefined && isRight(answered)
      ? (answered.right.value as unknown as A)
      : undefined;
  const queryOf = ({ cells }: Shipment, product: string) => {
    const knownAt = cells.known ?? known;
    return {
      asOf: cells.date,
      args: {
        from: cells.from,
        to: cells.to,
        product,
        ...(cells.entity === undefined ? {} : { entity: cells.entity }),
        ...(cells.when === undefined ? {} : { when: cells.when.split('+') }),
      },
      ...(knownAt === undefined ? {} : { knownAt }),
    };
  };
  const written = shipments.map(({ cells }) => productOf(cells.product ?? '', scheme));
  const clearances = shipments.map((shipment, at) => queryOf(shipment, written[at] ?? ''));
  const asked = (question: string, queries: typeof clearances) =>
    askMany(timeline)(queries.map((each) => ({ ...each, verb: 'why', question })));
  const verdicts = asked('clearance', clearances);
  // The verdict has the name or code that the log uses for the goods. The question about the tariff
  // uses this name or code.
  const goods = verdicts.map(
    (verdict, at) => jsonOf<Why<Clearance>>(verdict)?.value.product ?? written[at] ?? '',
  );
  const tariffs = asked(
    'tariffOn',
    shipments.map((shipment, at) => queryOf(shipment, goods[at] ?? '')),
  );
  const found = shipments.map(({ line, cells, surplus }, at): Screened => {
    const answers = [verdicts[at], tariffs[at]];
    const clearance = jsonOf<Why<Clearance>>(verdicts[at]);
    const tariff = jsonOf<Why<Screened['tariff']>>(tariffs[at]);
    const row = { line, shipment: cells, product: goods[at] ?? '' };
    if (surplus.length > 0 || clearance === undefined || tariff === undefined) {
      const reason = surplus.length > 0 ? surplusReason(surplus) : reasonOf(answers, cells);
      return { ...row, ...nothing, outcome: 'invalid', reason };
    }
    for (const each of answers)
      if (each !== undefined && isRight(each)) Object.assign(events, each.right.events);
    return {
      ...row,
      ...verdictOf(clearance.value),
      regime: clearance.value.regime,
      tariff: tariff.value,
      grounds: [...new Set([...clearance.grounds, ...tariff.grounds])],
    };
  });
  // `clearanceAt` also checks that a cleared row does not depend on imprecise dates.
  const rows = found.map((row, at) => {
    const query = clearances[at];
    if (row.outcome !== 'clear' || query === undefined) return row;
    // The queries with these points were answered, so the points are valid and `orThrow` does not throw.
    const pointIn = (text: string | undefined) => orThrow(parsePoint(text ?? ''));
    const { args, asOf, knownAt } = query;
    const seen = knownAt === undefined ? timeline : asKnownAt(pointIn(knownAt))(timeline);
    const { from = '', to = '', product, ...rest } = args;
    const precise = clearanceAt({ from, to, product, ...rest }, pointIn(asOf))(seen);
    return { ...row, ...verdictOf(precise) };
  });
  return { rows, events };
};

const verdictOf = ({
  verdict,
  reasons,
}: Clearance): Pick<Screened, 'outcome' | 'because' | 'reason'> => ({
  outcome: verdict,
  because: reasons.map(({ because }) => because),
  reason: reasons.map(({ message }) => message).join(' '),
});

const nothing = { because: [], regime: null, tariff: null, grounds: [] };

const surplusReason = (surplus: readonly string[]): string =>
  `The row has more cells than there are columns: ${surplus.map((cell) => JSON.stringify(cell)).join(', ')}. Put a cell with a comma in it into double quotes.`;

const fieldOf: { readonly [path: string]: string } = { asOf: 'date', knownAt: 'known' };

const reasonOf = (answers: readonly Answered[], cells: Shipment['cells']): string => {
  const problem = answers.flatMap((each) => (each?._tag === 'Left' ? [each.left] : []))[0];
  return (problem?.flaws ?? [])
    .map(({ path, expected, found, advice }) => {
      const field = fieldOf[path] ?? path.replace(/^args\./, '');
      const isEmpty =
        field in { date: 0, from: 0, to: 0, product: 0 } && !Object.hasOwn(cells, field);
      return isEmpty
        ? `${field}: the cell is empty.`
        : `${field}: expected ${expected}, found ${found}. ${advice}`;
    })
    .join(' ');
};
