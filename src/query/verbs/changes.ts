import { right } from '../../fp';
import { isInternal, withoutInternals } from '../../internals';
import type { TimedEvent } from '../../temporal/event/event';
import { type At, type Change, changes } from '../../temporal/verbs/changes';
import { fieldsToJson, type Json } from '../json/json';
import { type Asked, listFound } from './answering';
import type { Cited } from './cited';

type Between = { readonly from: At; readonly to: At; readonly internals?: boolean };

/** Fields that only the library itself reads are left out, unless the query has `internals`. */
export const changesOf = ({ query: { from, to, internals = false }, timeline }: Asked<Between>) => {
  const { world, learned } = changes(from, to)(timeline);
  const isShown = ({ path }: Change<TimedEvent>) => internals || !isInternal(path);
  const [ofWorld, ofKnowledge] = [world.filter(isShown), learned.filter(isShown)];
  const json = ({ events, before, after, ...rest }: Change<TimedEvent>, cited: Cited): Json => ({
    ...fieldsToJson(rest),
    ...fieldsToJson(
      internals
        ? { before, after }
        : { before: withoutInternals(before), after: withoutInternals(after) },
    ),
    events: events.map(cited.event),
  });
  return right(
    listFound([...ofWorld, ...ofKnowledge], json, (items, start) => {
      const first = Math.max(ofWorld.length - start, 0);
      return { world: items.slice(0, first), learned: items.slice(first) };
    }),
  );
};
