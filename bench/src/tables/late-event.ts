import { isLeft, pipe, record } from '../bilateral.ts';
import { type PermitTimeline, permitOn } from '../contenders/bilateral.ts';
import { refold } from '../contenders/refold.ts';
import { dayAt, dayCount, pointAt } from '../domain/days.ts';
import { type LogSize, permitLog } from '../domain/permit-log.ts';
import type { PermitEvent, QuotaChanged } from '../domain/permits.ts';
import { seeded } from '../domain/random.ts';
import type { Contender, Round, Table } from '../runner/task.ts';
import { folded } from './folded.ts';
import { compared } from './picks.ts';
import { titleOf } from './title.ts';

const limit = 'sort and fold again';

/** Line 5: an event recorded late, then a question of its row on the last day. */
export const lateEvent = (about: LogSize, rounds: number): Table => ({
  id: `late-event-${about.form}-${about.size}`,
  line: 5,
  title: titleOf('A late event, then a question', about),
  rounds,
  unit: 'event',
  unitsPerRun: 1,
  contenders: [foldingAgain(about), bilateral(about)],
  control: limit,
  // The bound is a thousand where a row holds at most a thousandth of the log; here, a hundredth.
  claims: [{ of: 'bilateral', to: limit, timesFasterAtLeast: about.form === 'wide' ? 1_000 : 100 }],
});

const last = pointAt(dayCount);

/** Events on rows and days of events in the log, as they come to be known on the last day. */
const lateEvents = (events: readonly PermitEvent[], { seed }: Round): readonly QuotaChanged[] => {
  const random = seeded(seed);
  return Array.from({ length: mostTimes }, (_, index) => {
    const before = events[random.below(events.length)];
    if (before === undefined) throw new RangeError('The log has no events.');
    return {
      id: `late-${index}`,
      type: 'QuotaChanged',
      occurred: before.occurred,
      recordedAt: dayAt(dayCount),
      data: { permit: before.data.permit, by: 1 },
    };
  });
};

/** So many events are recorded one after another before the log is the old one again. */
const mostTimes = 200;

const foldingAgain = (about: LogSize): Contender => ({
  name: limit,
  start: () => {
    const events = permitLog(about);
    const answers = (late: readonly QuotaChanged[]) => {
      let longer = events;
      return late.map((event) => {
        longer = [...longer, event];
        return refold(longer, event.data.permit) ?? null;
      });
    };
    return {
      answers: () => compared.map((round) => answers(lateEvents(events, round).slice(0, 5))),
      run: (times, round) => answers(lateEvents(events, round).slice(0, times)),
      mostTimes,
    };
  },
});

const bilateral = (about: LogSize): Contender => ({
  name: 'bilateral',
  start: () => {
    const events = permitLog(about);
    const replayed = folded(events);
    const answers = (late: readonly QuotaChanged[]) => {
      let longer = replayed;
      return late.map((event) => {
        longer = recorded(longer, event);
        return permitOn(longer, last, event.data.permit) ?? null;
      });
    };
    return {
      answers: () => compared.map((round) => answers(lateEvents(events, round).slice(0, 5))),
      run: (times, round) => answers(lateEvents(events, round).slice(0, times)),
      mostTimes,
    };
  },
});

const recorded = (replayed: PermitTimeline, event: QuotaChanged): PermitTimeline => {
  const result = pipe(replayed, record([event]));
  if (isLeft(result)) throw new Error(result.left.message);
  return result.right;
};
