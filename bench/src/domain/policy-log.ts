import { decodeEvent, type EventOf, isLeft, type PlainEvent } from '../bilateral.ts';
import { dayAt, dayCount } from './days.ts';
import { type LogSize, rowCount } from './permit-log.ts';
import { type Random, seeded } from './random.ts';

/** Acts on measures of Japan on exports to Korea, as lines of a log. */
export type PolicyAct = EventOf<
  | 'LicenceRegimeNoted'
  | 'MeasureAnnounced'
  | 'MeasureAmended'
  | 'MeasureSuspended'
  | 'MeasureResumed'
>;

/** The rows are four measures on each product. */
const measuresEach = 4;

export const productCount = (about: LogSize): number =>
  Math.max(1, Math.floor(rowCount(about) / measuresEach));

export const productName = (product: number): string =>
  `product-${String(product).padStart(5, '0')}`;

const levels = ['general-bulk', 'specified-bulk', 'individual', 'prohibited'];

/** The lines of a log after its header: a baseline for each product, then acts on measures. */
export function* policyLines(about: LogSize, seed = 2): Generator<string> {
  const random = seeded(seed);
  const products = productCount(about);
  const announced = new Uint8Array(products * measuresEach);
  for (let index = 0; index < about.size; index += 1) {
    const product = index < products ? index : random.below(products);
    const turn = random.below(measuresEach);
    const row = product * measuresEach + turn;
    const [type, data] =
      index < products
        ? (['LicenceRegimeNoted', { from: 'JPN', to: 'KOR', licence: levels[0] }] as const)
        : actOn(random, `measure-${product}-${turn}`, announced[row] === 0);
    if (type === 'MeasureAnnounced') announced[row] = 1;
    const day = dayAt(Math.floor((index * dayCount) / about.size));
    yield JSON.stringify({
      id: `act-${String(index).padStart(8, '0')}`,
      type,
      schemaVersion: 2,
      occurred: day,
      recordedAt: day,
      by: { country: 'JPN', sector: 'GOV', name: 'METI' },
      data: { ...data, products: [productName(product)] },
      sources: [{ publisher: 'METI', url: `https://example.org/acts/${index}`, publishedOn: day }],
      title: `Act ${index} on ${productName(product)}`,
    });
  }
}

const actOn = (random: Random, measure: string, begins: boolean): readonly [string, object] => {
  const licence = levels[1 + random.below(3)];
  const turn = begins ? 0 : random.below(4);
  if (turn === 0 && begins)
    return [
      'MeasureAnnounced',
      {
        measure,
        instrument: 'export-licensing-requirement',
        flow: 'export',
        against: 'KOR',
        licence,
      },
    ];
  if (turn < 2) return ['MeasureAmended', { measure, licence }];
  return [turn === 2 ? 'MeasureSuspended' : 'MeasureResumed', { measure }];
};

/** The events of such a log, read as events from outside are, and frozen. */
export const policyLog = (about: LogSize): readonly PolicyAct[] =>
  // The lines are of these types alone.
  readLines(policyLines(about)) as readonly PolicyAct[];

/** Reads lines as events from outside are read, and freezes them. */
export const readLines = (lines: Iterable<string>): readonly PlainEvent[] =>
  Object.freeze(
    [...lines].map((line) => {
      const decoded = decodeEvent(JSON.parse(line));
      if (isLeft(decoded)) throw new RangeError(`A line is not an event: ${line}`);
      // No line corrects or retracts another.
      return frozen(decoded.right as PlainEvent);
    }),
  );

const frozen = <A extends object>(data: A): A => {
  for (const part of Object.values(data)) if (typeof part === 'object' && part) frozen(part);
  return Object.freeze(data);
};
