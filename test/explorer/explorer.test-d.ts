import type { EventLog } from 'bilateral';
import { type ExplorerOptions, explorerPage } from 'bilateral/explorer';
import { expectTypeOf, test } from 'vitest';

declare const log: EventLog;

test('the page is made of a log or of its text', () => {
  expectTypeOf(explorerPage(log)).toEqualTypeOf<string>();
  expectTypeOf(explorerPage('')).toEqualTypeOf<string>();
  expectTypeOf<ExplorerOptions['title']>().toEqualTypeOf<string | undefined>();
  // @ts-expect-error a list of events is no log
  explorerPage(log.events);
});
