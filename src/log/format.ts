import { eventTextWith } from '../events/canonical';
import type { PolicyEvent } from '../events/catalogue';
import { insideOf, type KnownEvents, type WithVocabulary } from '../events/decode/event-vocabulary';
import type { TimedEvent } from '../temporal/event/event';
import type { EventLog } from './event-log/event-log';
import { entriesOf } from './event-log/log-entry';

/**
 * Writes a log as NDJSON: the header, then one event on each line, each line ended by a newline.
 *
 * Fields have a fixed order, so equal logs give equal text. Events are written in the current
 * version of their shape. Lines of unknown types are written unchanged, at their old place. A log
 * that was read with a vocabulary is written with the same vocabulary, and the header names it.
 *
 * Parsing the text gives an equal log, except for the warnings and for `leftOut`, the number of
 * faulty lines that were left out. If a log has `leftOut`, keep its original text, because nothing in
 * the new text says that lines are missing.
 *
 * @example
 * formatLog(emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' }));
 * // => '{"format":"bilateral-log","formatVersion":1,"parties":["JPN","KOR"],"offset":"+09:00"}\n'
 */
export function formatLog<E extends TimedEvent>(
  log: EventLog<E>,
  options: WithVocabulary<E>,
): string;
export function formatLog(log: EventLog): string;
export function formatLog(
  log: EventLog<TimedEvent>,
  options: { readonly vocabulary?: KnownEvents<TimedEvent> } = {},
): string {
  const { codecs, named } = insideOf(options.vocabulary);
  const { formatVersion, parties, offset, vocabulary = named } = log.header;
  const header = { format: 'bilateral-log', formatVersion, parties, offset };
  const lines = [JSON.stringify(vocabulary === undefined ? header : { ...header, vocabulary })];
  // The cast is safe: `codecs` has the codecs of the log's own events.
  for (const entry of entriesOf(log as EventLog))
    lines.push(entry._tag === 'Known' ? eventTextWith(codecs, entry.event) : entry.raw);
  lines.push('');
  return lines.join('\n');
}

/**
 * Writes an event as one line of JSON, as `formatLog` does. The fields are always in the same
 * order, and every number is kept as it was, even -0, which `JSON.stringify` would write as 0. An
 * event of your own needs its `vocabulary`.
 *
 * @example
 * const [event] = japanKoreaLog.events;
 * event && formatEvent(event).startsWith('{"id":"'); // => true
 */
export function formatEvent<E extends TimedEvent>(event: E, options: WithVocabulary<E>): string;
export function formatEvent(event: PolicyEvent): string;
export function formatEvent(
  event: TimedEvent,
  options: { readonly vocabulary?: KnownEvents<TimedEvent> } = {},
): string {
  // The cast is safe: the codecs come from the event's own vocabulary.
  return eventTextWith(insideOf(options.vocabulary).codecs, event as PolicyEvent);
}
