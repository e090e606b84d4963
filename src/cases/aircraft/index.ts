import type { EventLog } from '../../log/event-log/event-log';
import { type Relations, relations } from '../../relations/relations';
import { type Timeline, timeline } from '../../temporal/timeline/timeline';
import { readCase } from '../read-case';
import complaints from './complaints.ndjson';
import compliance from './compliance.ndjson';
import countermeasures from './countermeasures.ndjson';

/**
 * The dispute of the United States and the European Union over large civil aircraft, 2004–2026, as
 * a log. It covers the WTO disputes DS316 (Airbus) and DS353 (Boeing), from the first request to
 * the authorisation to suspend concessions. It also covers the duties that both sides imposed, and
 * how the two sides suspended these duties. Every event cites its sources.
 *
 * `recordedAt` is the day of the act. Days are those of Geneva in winter (+01:00).
 *
 * @example
 * aircraftLog.header.parties; // => ['USA', 'EUN']
 */
export const aircraftLog: EventLog = readCase(complaints + compliance + countermeasures);

/**
 * The timeline of `aircraftLog`, ready for questions.
 *
 * @example
 * pipe(aircraft, asOf('2019-11-01'), dispute('DS316'), toNullable)?.level;
 * // => { amount: 7496623000, currency: 'USD', per: 'year' }
 */
export const aircraft: Timeline<Relations, EventLog> = timeline(relations)(aircraftLog);
