import {
  asKnownAt,
  asOf,
  history,
  isSome,
  measuresInForce,
  type PointLiteral,
  pipe,
  question,
  type Relations,
  tradeRegime,
} from 'bilateral';
import { distinctLogs, logAt } from './logs';
import { months, type Way } from './questions';

/** The library itself, with all logs in memory. */
export const library = async (relations: number): Promise<Way> => {
  const start = performance.now();
  const logs = Math.min(distinctLogs, relations);
  const made = Array.from({ length: logs }, (_, at) => logAt(at));
  const seconds = (performance.now() - start) / 1_000;
  const held = Array.from({ length: relations }, (_, at) => made[at % logs] ?? logAt(at));
  const at = (relation: number) => {
    const found = held[relation];
    if (found === undefined) throw new RangeError(`there is no relation ${relation}`);
    return found;
  };
  const productsIn = (state: Relations): readonly string[] =>
    measuresInForce()(state)
      .flatMap(({ products }) => products)
      .map(String)
      .sort();
  // The days are dates in their full form.
  const onDay = (day: string) => asOf(day as PointLiteral);
  return {
    name: 'the library',
    load: `${seconds.toFixed(0)} s for ${logs} logs, not folded yet`,
    get size() {
      globalThis.gc?.();
      return `${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB of memory, once all is folded`;
    },
    close: async () => {},
    asked: {
      products: async (relation, day, known) =>
        pipe(at(relation).timeline, asKnownAt(known as PointLiteral), onDay(day), productsIn),
      total: async (day, known) =>
        held.reduce(
          (sum, { timeline }) =>
            sum + pipe(timeline, asKnownAt(known as PointLiteral), onDay(day), productsIn).length,
          0,
        ),
      history: async (relation, product) => {
        const { from, to, timeline } = at(relation);
        const regime = tradeRegime({ from, to, product });
        const licence = question<Relations>()((state) => {
          const found = regime(state);
          return isSome(found) ? found.value.licence : null;
        });
        return pipe(timeline, history(licence)).flatMap((segment) =>
          segment.value === null ? [] : [`${segment.from} ${segment.value}`],
        );
      },
      panel: async () => {
        let sum = 0;
        for (const { timeline } of held)
          for (const month of months) sum += pipe(timeline, onDay(month), productsIn).length;
        return sum;
      },
    },
  };
};
