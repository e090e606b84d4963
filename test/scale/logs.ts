import { append, type EventInput, emptyLog, orThrow, pipe, relations, timeline } from 'bilateral';

/** As many logs are drawn; each serves several relations, so that a run does not take all day. */
export const distinctLogs = 40;

/** Acts in each log, and the products that they are on. */
const acts = 1_000;
const products = 200;
const firstDay = Date.UTC(2010, 0, 1);
/** The acts of a log are spread over ten years. */
export const dayCount = 3_650;

const countries =
  'JPN KOR CHN USA GBR DEU FRA ITA ESP NLD BEL POL SWE IND VNM THA IDN MYS SGP PHL AUS NZL CAN MEX BRA ARG CHL ZAF EGY TUR SAU ARE'.split(
    ' ',
  );

/** The pairs of countries between which the logs are. */
const pairs = countries.flatMap((one, at) =>
  countries.slice(at + 1).map((other): readonly [string, string] => [one, other]),
);

/** The day so many days after the first. */
export const dayAt = (days: number): `${number}-${number}-${number}` =>
  // An ISO text begins with a date.
  new Date(firstDay + days * 86_400_000)
    .toISOString()
    .slice(0, 10) as `${number}-${number}-${number}`;

/** A source of numbers that is the same in each run: a linear congruential generator. */
export const numbersFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const levels = ['specified-bulk', 'individual', 'prohibited'] as const;

/** The countries of a relation. */
const pairAt = (at: number): readonly [string, string] =>
  pairs[at % pairs.length] ?? ['JPN', 'KOR'];

/** The name of a relation. */
export const nameOf = (relation: number): string =>
  [...pairAt(relation % distinctLogs), relation].join('-');

/** A log of acts on measures, each recorded up to a month after it happened. */
export const logAt = (at: number) => {
  const [from, to] = pairAt(at);
  const number = numbersFrom(at + 1);
  const announced = new Set<number>();
  const suspended = new Set<number>();
  const events = Array.from({ length: acts }, (_, index): EventInput => {
    const product = number(products);
    const happened = Math.floor((index * dayCount) / acts);
    return {
      ...actOn(product, { announced, suspended }, number, to),
      id: `act-${index}`,
      schemaVersion: 2,
      occurred: dayAt(happened),
      recordedAt: dayAt(happened + number(30)),
      by: { country: from, sector: 'GOV' },
      sources: [],
    };
  });
  const log = orThrow(pipe(emptyLog({ parties: [from, to], offset: '+00:00' }), append(events)));
  return { from, to, timeline: timeline(relations)(log) };
};

/** The next act on a product's measure: the announcement, then amendments and now and then a suspension. */
const actOn = (
  product: number,
  { announced, suspended }: { readonly announced: Set<number>; readonly suspended: Set<number> },
  number: (below: number) => number,
  against: string,
) => {
  const on = { measure: `measure-${product}`, products: [`product-${product}`] };
  const licence = levels[number(3)] ?? 'individual';
  if (!announced.has(product)) {
    announced.add(product);
    const kind = { instrument: 'export-licensing-requirement', flow: 'export' } as const;
    return { type: 'MeasureAnnounced', data: { ...on, ...kind, against, licence } } as const;
  }
  if (number(4) > 0) return { type: 'MeasureAmended', data: { ...on, licence } } as const;
  if (suspended.delete(product)) return { type: 'MeasureResumed', data: on } as const;
  suspended.add(product);
  return { type: 'MeasureSuspended', data: on } as const;
};
