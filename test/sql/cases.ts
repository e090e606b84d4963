import {
  isLeft,
  type Point,
  type Projection,
  parsePoint,
  relations,
  type TimedEvent,
  type TimedLog,
} from 'bilateral';
import * as fc from 'fast-check';
import { hostileLogs } from '../../src/testing/arbitraries/hostile/logs';
import { logs } from '../support/logs';
import { ownAnswers } from './answers';
import { registry } from './projection';

/** One question: the whole state as of a point, as known at another or of late. */
export type Asked = { readonly asOf: Point; readonly knownAt?: Point };

/** A log, what replays it, and what is asked of it. */
export type Case = {
  readonly projection: Projection<unknown, TimedEvent>;
  /** The tables that SQL knows too. */
  readonly tables: readonly string[];
  readonly log: TimedLog;
  readonly questions: readonly Asked[];
};

const pointOf = (text: string): Point => {
  const point = parsePoint(text);
  if (isLeft(point)) throw new RangeError(point.left.message);
  return point.right;
};

/** The days and instants that some text names, and those next to them. */
const pointsAbout = (text: string, offset: string): readonly Point[] => {
  const found = text.match(/\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?/g) ?? [];
  return [...new Set(found)].flatMap((date) => {
    const moment = Date.parse(date.includes('T') ? date : `${date}T00:00:00${offset}`);
    const before = [moment - 86_400_000, moment - 1, moment].map((ms) =>
      new Date(ms).toISOString(),
    );
    return [date, ...before, ...before.map((instant) => instant.slice(0, 10))].map(pointOf);
  });
};

const pick = <A>(from: readonly A[], choice: number): A => {
  const picked = from[choice % from.length];
  if (picked === undefined) throw new RangeError('there is nothing to pick from');
  return picked;
};

/** Eight questions of each log, on both clocks, at the edges of what its own dates mean. */
const casesOf = <L extends TimedLog>(
  projection: Case['projection'],
  tables: readonly string[],
  generated: fc.Arbitrary<L>,
): fc.Arbitrary<Case> => {
  const picks = (count: number) => fc.array(fc.nat(), { minLength: count, maxLength: count });
  return fc.tuple(generated, picks(8), picks(3)).map(([log, worldly, known]) => {
    const { offset } = log.header;
    const world = pointsAbout(JSON.stringify(log.events), offset);
    const knowledge = pointsAbout(
      JSON.stringify(log.events.map(({ recordedAt }) => recordedAt)),
      offset,
    );
    const moments = known.map((choice) => pick(knowledge, choice));
    const questions = worldly.map((choice, index): Asked => {
      const asOf = pick(world, choice);
      const knownAt = moments[index % 4];
      return knownAt === undefined ? { asOf } : { asOf, knownAt };
    });
    return { projection, tables, log, questions };
  });
};

const policyCases = casesOf(relations, ['proceedings'], hostileLogs);

/** Three cases of the domain of permits to one of policy. */
export const cases: fc.Arbitrary<Case> = fc.oneof(
  { arbitrary: casesOf(registry, ['permits', 'visits', 'leases'], logs), weight: 3 },
  { arbitrary: policyCases, weight: 1 },
);

/** Cases of policy whose answers hold a proceeding of a dispute. */
export const disputeCases: fc.Arbitrary<Case> = policyCases.filter((each) =>
  ownAnswers([each]).some(({ family }) => family === 'proceedings'),
);
