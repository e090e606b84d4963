import { dayAt, dayCount, numbersFrom } from './logs';

/** The questions, each with its answer as plain data, so that the answers of all ways can be compared. */
export type Asked = {
  /** The products under a measure in force in one relation, on a day as known on another. */
  readonly products: (relation: number, day: string, known: string) => Promise<readonly string[]>;
  /** How many products there are in all relations together. */
  readonly total: (day: string, known: string) => Promise<number>;
  /** Since when which licence was needed for one product, as known now. */
  readonly history: (relation: number, product: string) => Promise<readonly string[]>;
  /** How many products there are in each relation at the end of each month of a year, as known now: their sum. */
  readonly panel: () => Promise<number>;
};

/** A way to answer, the name of its column in the table, and what ends it. */
export type Way = {
  readonly name: string;
  readonly load: string;
  readonly size: string;
  readonly asked: Asked;
  readonly close: () => Promise<void>;
};

/** The ends of the months of one year. */
export const months: readonly string[] = Array.from({ length: 12 }, (_, at) =>
  new Date(Date.UTC(2015, at + 1, 0)).toISOString().slice(0, 10),
);

const number = numbersFrom(7);
const points = Array.from({ length: 50 }, () => ({
  relation: number(2 ** 16),
  day: dayAt(number(dayCount)),
  known: dayAt(number(dayCount)),
  product: `product-${number(200)}`,
}));

/** How long each question took, and what it answered. */
export type Timed = { readonly milliseconds: readonly number[]; readonly answers: string };

const medianOf = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** Asks all questions, and gives the median time of each in milliseconds. */
export const timesOf = async (
  { products, total, history, panel }: Asked,
  relations: number,
): Promise<Timed> => {
  const answers: unknown[] = [];
  const timed = async <A>(ask: () => Promise<A>): Promise<number> => {
    const start = performance.now();
    answers.push(await ask());
    return performance.now() - start;
  };
  const all = async (count: number, ask: (at: (typeof points)[number]) => Promise<unknown>) => {
    const times: number[] = [];
    for (const point of points.slice(0, count)) times.push(await timed(() => ask(point)));
    return medianOf(times);
  };
  const milliseconds = [
    await all(50, ({ relation, day, known }) => products(relation % relations, day, known)),
    await all(5, ({ day, known }) => total(day, known)),
    await all(50, ({ relation, product }) => history(relation % relations, product)),
    await timed(panel),
  ];
  return { milliseconds, answers: JSON.stringify(answers) };
};
