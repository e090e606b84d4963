import type { PolicyEvent } from '../../events/catalogue';
import type { EventLog } from '../../log/event-log/event-log';
import { type Relations, relations } from '../../relations/relations';
import { type Timeline, timeline } from '../../temporal/timeline/timeline';
import { readCase } from '../read-case';
import aftermath from './aftermath.ndjson';
import article from './article.ndjson';
import record from './record.ndjson';

/**
 * The Japan–South Korea export-control dispute, 2018–2023, as a log. It holds the acts of the
 * dispute, and the assertions of one news article of 6 March 2023. Every event cites its sources.
 *
 * `recordedAt` is the day of the first public statement, so that `asKnownAt` means *as the public
 * could know*. Days are those of Seoul and Tokyo (+09:00).
 *
 * @example
 * japanKoreaLog.header; // => { formatVersion: 1, parties: ['JPN', 'KOR'], offset: '+09:00' }
 */
export const japanKoreaLog: EventLog = readCase(record + article + aftermath);

/**
 * The timeline of `japanKoreaLog`, ready for questions.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), dispute('DS590'));
 * // => some({ stage: 'consultations-requested', paused: true, … })
 */
export const japanKorea: Timeline<Relations, EventLog> = timeline(relations)(japanKoreaLog);

/**
 * The 22 assertions of the news article, as statements and claims. Each says who makes it, which
 * events it is about, and where the article departs from the acts in the log. The field `record`
 * numbers the assertions: `S01` to `S21`, and `S09b`.
 *
 * @example
 * japanKoreaArticle.map((assertion) => assertion.record); // => ['S01', 'S02', …, 'S21']
 */
export const japanKoreaArticle: readonly PolicyEvent[] = Object.freeze(
  japanKoreaLog.events.filter(({ record: entry }) => entry?.startsWith('S')),
);
