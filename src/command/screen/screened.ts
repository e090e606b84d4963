import type { Coverage, EventLog, Relations, Tariff, Timeline, TradeRegime } from 'bilateral';
import type { Answer, QueryProblem } from 'bilateral/query';
import type { Shipment } from './shipments';

/** The answer for one shipment, or why there is none. */
export type Screened = {
  readonly line: number;
  readonly shipment: Shipment['cells'];
  /** The product as it was asked about. */
  readonly product: string;
  /**
   * The kind of outcome:
   *
   * - `answered`: the log has an act on the shipment, or claims to hold every such act
   * - `unanswered`: the log has no act on the shipment, and does not claim to hold every one
   * - `refused`: the question cannot be asked for this row
   */
  readonly outcome: 'answered' | 'unanswered' | 'refused';
  readonly regime: (TradeRegime & Covering) | null;
  readonly tariff: (Tariff & Covering) | null;
  /** The events on which the answers rest. */
  readonly grounds: readonly string[];
  /** Why there is no answer. Empty if there is one. */
  readonly reason: string;
};

type Covering = { readonly coverage: Coverage };

type Why<A> = { readonly value: A | null; readonly grounds: readonly string[] };

/** Returns the product of a shipment. A cell of digits only is a code in the scheme. */
const productOf = (cell: string, scheme: string): string =>
  /^\d[\d. ]*$/.test(cell) ? `${scheme}:${cell.replace(/[. ]/g, '')}` : cell;

/** Screens shipments: asks for each which licence and which duties apply, and why. */
export const screened = async (
  timeline: Timeline<Relations, EventLog>,
  shipments: readonly Shipment[],
  { scheme, known }: { readonly scheme: string; readonly known: string | undefined },
): Promise<{ readonly rows: readonly Screened[]; readonly events: Answer['events'] }> => {
  const { isLeft } = await import('bilateral');
  const { askMany } = await import('bilateral/query');
  const queries = shipments.flatMap(({ cells }) => {
    const query = {
      verb: 'why',
      asOf: cells.date,
      args: {
        from: cells.from,
        to: cells.to,
        product: productOf(cells.product ?? '', scheme),
        ...(cells.entity === undefined ? {} : { entity: cells.entity }),
        ...(cells.when === undefined ? {} : { when: cells.when.split('+') }),
      },
      ...((cells.known ?? known) === undefined ? {} : { knownAt: cells.known ?? known }),
    };
    return [
      { ...query, question: 'tradeRegime' },
      { ...query, question: 'tariffOn' },
    ];
  });
  const answers = askMany(timeline)(queries);
  const events: { [id: string]: Answer['events'][string] } = {};
  const rows = shipments.map(({ line, cells }, at): Screened => {
    const [regime, tariff] = [answers[2 * at], answers[2 * at + 1]];
    const product = productOf(cells.product ?? '', scheme);
    const shared = { line, shipment: cells, product };
    // Both queries have the same arguments, so either both are refused or neither.
    if (regime === undefined || tariff === undefined || isLeft(regime) || isLeft(tariff)) {
      const problem = regime !== undefined && isLeft(regime) ? regime.left : undefined;
      return {
        ...shared,
        outcome: 'refused',
        regime: null,
        tariff: null,
        grounds: [],
        reason: problem === undefined ? 'It cannot be asked.' : reasonOf(problem, cells),
      };
    }
    Object.assign(events, regime.right.events, tariff.right.events);
    // The answer of the verb `why` to these two questions, as JSON.
    const first = regime.right.value as unknown as Why<NonNullable<Screened['regime']>>;
    const second = tariff.right.value as unknown as Why<NonNullable<Screened['tariff']>>;
    const isAnswered = first.value !== null || second.value !== null;
    return {
      ...shared,
      outcome: isAnswered ? 'answered' : 'unanswered',
      regime: first.value,
      tariff: second.value,
      grounds: [...new Set([...first.grounds, ...second.grounds])],
      reason: isAnswered
        ? ''
        : `The log has no act on ${product} from ${cells.from} to ${cells.to} by then, and does not claim to hold them all.`,
    };
  });
  return { rows, events };
};

const fieldOf: { readonly [path: string]: string } = { asOf: 'date', knownAt: 'known' };

const reasonOf = ({ flaws }: QueryProblem, cells: Shipment['cells']): string =>
  flaws
    .map(({ path, expected, found, advice }) => {
      const field = fieldOf[path] ?? path.replace(/^args\./, '');
      const isEmpty =
        field in { date: 0, from: 0, to: 0, product: 0 } && !Object.hasOwn(cells, field);
      return isEmpty
        ? `${field}: the cell is empty.`
        : `${field}: expected ${expected}, found ${found}. ${advice}`;
    })
    .join(' ');
