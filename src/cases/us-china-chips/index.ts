import type { EventLog } from '../../log/event-log/event-log';
import { type Relations, relations } from '../../relations/relations';
import { type Timeline, timeline } from '../../temporal/timeline/timeline';
import { readCase } from '../read-case';
import chipControls from './chip-controls.ndjson';
import rareEarths from './rare-earths.ndjson';
import tradeWar from './trade-war.ndjson';

/**
 * The dispute of the United States and China over semiconductors, from 2018 to February 2026, as a
 * log: tariffs, export controls, and China's controls on minerals in response. Every event cites
 * its sources.
 *
 * `recordedAt` is the day of the first public statement, so that `asKnownAt` means *as the public
 * could know*. Days are those of Washington in winter (−05:00).
 *
 * @example
 * usChinaChipsLog.header.parties; // => ['USA', 'CHN']
 */
export const usChinaChipsLog: EventLog = readCase(tradeWar + chipControls + rareEarths);

/**
 * The timeline of `usChinaChipsLog`, ready for questions.
 *
 * @example
 * const wafers = tariffOn({ from: 'CHN', to: 'USA', product: 'HS:854231' });
 * pipe(usChinaChips, asOf('2019-06-01'), wafers); // => some({ import: { additional: 25, … }, export: null, … })
 */
export const usChinaChips: Timeline<Relations, EventLog> = timeline(relations)(usChinaChipsLog);
