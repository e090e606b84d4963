import * as fc from 'fast-check';
import type { TimedEvent } from '../../../temporal/event/event';
import { timeline } from '../../../temporal/timeline/timeline';
import { asOf } from '../../../temporal/verbs/as-of';
import { mustBeSame, plainOf } from '../support/same-rows';
import { casesOf, type Subject } from '../support/subject';

const decade = 10 * 365 * 86_400_000;

const withShiftedClock = <A>(act: () => A): A => {
  const {
    Date: Present,
    Math: { random },
  } = globalThis;
  globalThis.Date = new Proxy(Present, {
    // `new Date(…)` reads the clock only if it has no arguments.
    construct: (target, args) =>
      Reflect.construct(target, args.length === 0 ? [target.now() + decade] : args),
    apply: (target) => new target(target.now() + decade).toString(),
    get: (target, name) =>
      name === 'now' ? () => target.now() + decade : Reflect.get(target, name),
  });
  Math.random = () => 0.25;
  try {
    return act();
  } finally {
    globalThis.Date = Present;
    Math.random = random;
  }
};

/**
 * At every moment, the local dates in these two zones differ. So in at least one of the zones, the date is not
 * that of the machine's own zone.
 */
const zones = ['Pacific/Kiritimati', 'Pacific/Niue'];

/** Some runtimes do not let a program change the time zone. The zone then stays as it is. */
const inZone = <A>(zone: string, act: () => A): A => {
  const env = globalThis.process?.env;
  if (env === undefined) return act();
  const { TZ: before } = env;
  env.TZ = zone;
  try {
    return act();
  } finally {
    if (before === undefined) delete env.TZ;
    else env.TZ = before;
  }
};

/**
 * Tables and questions depend on nothing but their arguments, as every other law assumes. The same log gives
 * the same rows and answers a second time, at another time of the clock, and in another time zone.
 */
export const nothingOutsideIsSeen = <S, E extends TimedEvent>({
  projection,
  logs,
  questions,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points }) => {
    const ask = () => {
      const built = timeline(projection)(log);
      return points.slice(0, 3).map((point) => {
        const state = asOf(point)(built);
        const answers = Object.entries(questions).map(([name, ask]) => [name, ask(state)] as const);
        return [
          `as of ${point}`,
          { tables: Object.fromEntries(plainOf(state)), ...Object.fromEntries(answers) },
        ] as const;
      });
    };
    const mustAnswerAsBefore = (again: ReturnType<typeof ask>, when: string): void => {
      for (const [index, [point, answer]] of again.entries())
        mustBeSame(answer, first[index]?.[1], `${when} ${point}`);
    };
    const first = ask();
    mustAnswerAsBefore(ask(), 'asked a second time');
    mustAnswerAsBefore(withShiftedClock(ask), 'asked at another time');
    for (const zone of zones)
      mustAnswerAsBefore(inZone(zone, ask), `asked in the time zone ${zone}`);
  });
