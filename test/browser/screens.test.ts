/** Writes the screenshots of the pages to `docs/screens/`: `npm run screens`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { type EventLog, relations, timeline } from 'bilateral';
import { drawSwimLanes, swimLanes } from 'bilateral/charts';
import { explorerPage } from 'bilateral/explorer';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { usChinaChipsLog } from 'bilateral/us-china-chips';
import type { Browser, Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { hasChromium, openFile, useChromium } from './chromium';
import { largeLog } from './large-log';

const isAsked = process.env.BILATERAL_SCREENS === '1';

const logs: readonly (readonly [string, string, () => EventLog, string])[] = [
  ['japan-korea', 'Japan and South Korea', () => japanKoreaLog, '2019-08-28'],
  ['us-china-chips', 'The United States and China', () => usChinaChipsLog, '2025-04-15'],
  ['300-rows', 'A log of 300 rows', () => largeLog(450), '2019-01-01'],
];

const looks = [360, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.skipIf(!hasChromium || !isAsked)('screenshots', { timeout: 600_000 }, () => {
  const browser = useChromium();

  it.each(logs)('of %s', async (name, title, log, day) => {
    mkdirSync('docs/screens/page', { recursive: true });
    mkdirSync('docs/screens/picture', { recursive: true });
    const html = explorerPage(log(), { title });
    const lanes = swimLanes({ most: 24 })(timeline(relations)(log()));
    for (const { width, colorScheme } of looks) {
      const options = { viewport: { width, height: 900 }, colorScheme };
      const look = `${name}-${colorScheme}-${width}.webp`;
      const { page } = await openFile(browser(), html, { ...options, hash: `#asOf=${day}` });
      await page.locator('.rows > li').first().waitFor();
      writeFileSync(`docs/screens/page/${look}`, await webpOf(browser(), page));
      await page.close();
      const drawn = await openFile(
        browser(),
        `<!doctype html><style>body{margin:0}</style>${drawSwimLanes({ title, width })(lanes)}`,
        options,
      );
      writeFileSync(`docs/screens/picture/${look}`, await webpOf(browser(), drawn.page, true));
      await drawn.page.close();
    }
  });
});

/** What a page shows, as WebP: a tenth of the size of a PNG. */
const webpOf = async (browser: Browser, page: Page, fullPage = false): Promise<Buffer> => {
  const png = (await page.screenshot({ fullPage })).toString('base64');
  const blank = await browser.newPage();
  const url = await blank.evaluate(async (from) => {
    const image = new Image();
    image.src = `data:image/png;base64,${from}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.8);
  }, png);
  await blank.close();
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
};
