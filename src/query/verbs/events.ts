import { type Flaw, show } from '../../flaw';
import { isSome, left, right } from '../../fp';
import { didYouMean } from '../../nearest';
import { isRecord, own } from '../../object';
import { isKnown } from '../../temporal/event/entry';
import type { TimedEvent, TimedLog } from '../../temporal/event/event';
import { allEntries, machineOf, type Timeline } from '../../temporal/timeline/timeline';
import { relatedTo } from '../../temporal/verbs/related-to';
import { type Point, startOf } from '../../time/point';
import { eventById, recordedFrom } from '../events/known-events';
import type { EventsArgs, RelatedArgs } from '../queries/query';
import { type Asked, listFound, valueFound } from './answering';

type EventsAsked = {
  readonly args?: EventsArgs;
  readonly from?: Point;
  readonly to?: Point;
};

export const eventsOf = ({ query: { args = {}, from, to }, timeline }: Asked<EventsAsked>) => {
  const { id, type, clock = 'valid' } = args;
  const { offsetMs, domain } = machineOf(timeline);
  const wrong = type === undefined ? [] : unknownType(type, domain);
  if (wrong.length > 0) return left(wrong);
  const start = from === undefined ? Number.NEGATIVE_INFINITY : startOf(from, offsetMs);
  const end = to === undefined ? Number.POSITIVE_INFINITY : startOf(to, offsetMs);
  const inPeriod = clock === 'valid' ? occurredFrom : recordedFrom;
  const events =
    id !== undefined && from === undefined && to === undefined
      ? oneOf(timeline, id)
      : inPeriod(timeline, start, end).filter((event) => id === undefined || event.id === id);
  return right(
    listFound(
      events.filter((event) => type === undefined || event.type === type),
      (event, cited) => cited.event(event),
    ),
  );
};

/**
 * Returns a flaw if the vocabulary of the log lacks the type. If the domain is not a vocabulary, there is no flaw,
 * because the domain then lists no types.
 */
const unknownType = (type: string, domain: object): readonly Flaw[] => {
  const codecs = own(domain, 'codecs');
  if (!isRecord(codecs) || Object.hasOwn(codecs, type)) return [];
  return [
    {
      path: 'args.type',
      expected: 'a type of event of the vocabulary of the log',
      found: show(type),
      advice: `${didYouMean(type, Object.keys(codecs))}Name one of its types.`,
    },
  ];
};

const oneOf = (timeline: Timeline<unknown, TimedLog>, id: string): readonly TimedEvent[] => {
  const found = eventById(id)(timeline);
  return isSome(found) ? [found.value] : [];
};

const occurredFrom = (
  timeline: Timeline<unknown, TimedLog>,
  start: number,
  end: number,
): readonly TimedEvent[] => {
  const machine = machineOf(timeline);
  return allEntries(machine)
    .filter(({ position }) => start <= position && position < end)
    .filter((entry) => isKnown(entry, machine.knowledge))
    .map(({ event }) => event);
};

export const relatedOf = ({ query: { args }, timeline }: Asked<{ readonly args: RelatedArgs }>) => {
  const { actsOn, actedOnBy } = relatedTo(args.id)(timeline);
  return right(
    valueFound((cited) => ({
      actsOn: actsOn.map(cited.event),
      actedOnBy: actedOnBy.map(cited.event),
    })),
  );
};
