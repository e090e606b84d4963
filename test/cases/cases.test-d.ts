import type { EventLog, PolicyEvent, Relations, Timeline } from 'bilateral';
import { aircraft, aircraftLog } from 'bilateral/aircraft';
import { customsUnionsLog } from 'bilateral/customs-unions';
import { japanKorea, japanKoreaArticle, japanKoreaLog } from 'bilateral/japan-korea';
import { usChinaChips, usChinaChipsLog } from 'bilateral/us-china-chips';
import { expectTypeOf, it } from 'vitest';

it('a case is a log, and the timeline of it', () => {
  for (const log of [aircraftLog, customsUnionsLog, japanKoreaLog, usChinaChipsLog])
    expectTypeOf(log).toEqualTypeOf<EventLog>();
  for (const timeline of [aircraft, japanKorea, usChinaChips])
    expectTypeOf(timeline).toEqualTypeOf<Timeline<Relations, EventLog>>();
  expectTypeOf(japanKoreaArticle).toEqualTypeOf<readonly PolicyEvent[]>();
});

it('a case is not written to', () => {
  // @ts-expect-error what was recorded stays
  japanKoreaLog.events.pop();
  // @ts-expect-error what was recorded stays
  usChinaChipsLog.warnings = [];
  // @ts-expect-error what the article says stays
  japanKoreaArticle.sort();
});
