import { storeConformance } from 'bilateral/testing';
import { expect, it } from 'vitest';
import { serverUrl } from '../postgres/server';
import { textOf } from '../support/examples/public-names';
import { fewOf } from '../support/holds';
import { storeKinds } from './stores';

if (serverUrl === undefined)
  console.log(
    'Skipped: the findings of storeConformance on PostgreSQL and on Emmett with it. Set BILATERAL_POSTGRES_URL, or run them by test/postgres/with-postgres.sh.',
  );

/** The table of findings on the page: the store, and the checks that it fails. */
const shown = new Map(
  [
    ...textOf('docs/how-to/stores/check-an-event-store.md').matchAll(
      /^\| ([^|]+) \| ([^|]+) \|$/gm,
    ),
  ].map(([, store = '', findings = '']) => [store, findings]),
);

it('should find in each store what the page shows', async () => {
  const kinds = await storeKinds();
  const found = new Map<string, string>();
  const tried = fewOf([...kinds], 1);
  for (const [name, start] of tried) {
    const { make, end } = await start();
    const failed: string[] = [];
    for (const check of storeConformance(make))
      await check.run().catch(() => failed.push(`“${check.name}”`));
    await end?.();
    found.set(name, failed.length === 0 ? 'none' : failed.join(', '));
  }
  expect([...found]).toEqual(tried.map(([name]) => [name, shown.get(name)]));
}, 600_000);
