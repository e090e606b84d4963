import { isSome } from '../../fp';
import type { TimedEvent, TimedLog } from '../../temporal/event/event';
import type { Timeline } from '../../temporal/timeline/timeline';
import { eventById } from '../events/known-events';
import { type Json, textsIn, toJson } from '../json/json';

export type Cited = {
  /**
   * Adds an event to the collection and returns its id, which stands for the event in the answer.
   */
  readonly event: (event: TimedEvent) => string;
  /** Collects every known event whose id occurs in the given JSON, and returns the JSON unchanged. */
  readonly within: (json: Json) => Json;
  /** The collected events, by id. */
  readonly all: () => { readonly [id: string]: Json };
};

export const citedFrom = (timeline: Timeline<unknown, TimedLog>): Cited => {
  const found = new Map<string, TimedEvent>();
  return {
    event: (event) => {
      found.set(event.id, event);
      return event.id;
    },
    within: (json) => {
      for (const text of textsIn(json)) {
        if (found.has(text)) continue;
        const event = eventById(text)(timeline);
        if (isSome(event)) found.set(text, event.value);
      }
      return json;
    },
    all: () => Object.fromEntries([...found].map(([id, event]) => [id, toJson(event)])),
  };
};
