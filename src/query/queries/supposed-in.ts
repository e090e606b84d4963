import { type Flaw, show } from '../../flaw';
import { type Either, isLeft, left, right } from '../../fp';
import type { TimedEvent, TimedLog } from '../../temporal/event/event';
import type { Timeline } from '../../temporal/timeline/timeline';
import { suppose } from '../../temporal/verbs/suppose';
import type { QuerySupposition } from './query';

type Seen = Timeline<unknown, TimedLog>;

export const supposedIn = (
  timeline: Seen,
  { drop = [], add = [] }: QuerySupposition,
): Either<readonly Flaw[], Seen> => {
  const whole = tried(timeline, { drop, add });
  if (!isLeft(whole)) return whole;
  // The events are tried one after another to find the first that cannot be removed or added.
  for (const [at, id] of drop.entries()) {
    const without = tried(timeline, { drop: [id] });
    if (!isLeft(without)) continue;
    const expected = 'the id of an event that the query sees';
    return left([{ path: `suppose.drop[${at}]`, expected, found: show(id), advice: without.left }]);
  }
  for (const [at, event] of add.entries()) {
    const longer = tried(timeline, { drop, add: add.slice(0, at + 1) });
    if (!isLeft(longer)) continue;
    const expected = 'a whole event that can stand beside the others';
    return left([
      { path: `suppose.add[${at}]`, expected, found: show(event), advice: longer.left },
    ]);
  }
  const expected = 'events that can be removed and added together';
  return left([{ path: 'suppose', expected, found: 'others', advice: whole.left }]);
};

const tried = (timeline: Seen, supposition: QuerySupposition): Either<string, Seen> => {
  try {
    // The cast is safe: `suppose` itself checks that the values to add are events.
    return right(suppose(supposition as { readonly add?: readonly TimedEvent[] })(timeline));
  } catch (cause) {
    if (!(cause instanceof RangeError || cause instanceof TypeError)) throw cause;
    return left(cause.message);
  }
};
