import { eventText } from '../events/canonical';
import type { EventLog } from './event-log/event-log';
import { entriesOf } from './event-log/log-entry';

/**
 * Writes a log as NDJSON: the header, then one event on each line, each line ended by a newline.
 *
 * Fields have a fixed order, so equal logs give equal text. Events are written in the current version
 * of their shape. Lines of unknown types are written unchanged, where they were. Parsing the text
 * gives an equal log, except for its warnings.
 *
 * @example
 * formatLog(emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' }));
 * // => '{"format":"bilateral-log","formatVersion":1,"parties":["JPN","KOR"],"offset":"+09:00"}\n'
 */
export const formatLog = (log: EventLog): string => {
  const { formatVersion, parties, offset } = log.header;
  const lines = [JSON.stringify({ format: 'bilateral-log', formatVersion, parties, offset })];
  for (const entry of entriesOf(log))
    lines.push(entry._tag === 'Known' ? eventText(entry.event) : entry.raw);
  lines.push('');
  return lines.join('\n');
};
