import type axe from 'axe-core';
import { asOf, pipe, snapshot } from 'bilateral';
import { explorerPage } from 'bilateral/explorer';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import { event, logOf } from 'bilateral/testing';
import { usChinaChipsLog } from 'bilateral/us-china-chips';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeSource, hasChromium, openFile, useChromium } from './chromium';
import { largeLog } from './large-log';

const views = ['rows', 'changes', 'why', 'unclear', 'compare', 'picture', 'events'];

/** Each width and each scheme once; with BILATERAL_SCREENS=1, each with each. */
const looks = [
  [360, 'dark'],
  [1440, 'light'],
  ...(process.env.BILATERAL_SCREENS === '1'
    ? ([
        [360, 'light'],
        [1440, 'dark'],
      ] as const)
    : []),
] as const;

const logs = [
  ['Japan and South Korea', japanKoreaLog],
  ['the United States and China', usChinaChipsLog],
  ['300 rows', largeLog(450)],
] as const;

describe.skipIf(!hasChromium)('the explorer', { timeout: 300_000 }, () => {
  const browser = useChromium();
  const japan = explorerPage(japanKoreaLog, { title: 'Japan and South Korea' });

  it('should show every row that stands at the point of its address', async () => {
    const hash = '#asOf=2019-08-28&view=rows';
    const { page, complaints } = await openFile(browser(), japan, { hash });
    const state = pipe(japanKorea, asOf('2019-08-28'));
    const rows = Object.values(snapshot(state)).reduce(
      (sum, table) => sum + Object.keys(table).length,
      0,
    );
    await page.getByText(`${rows} rows`, { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Show/ }).click();
    expect(await page.locator('.rows > li').count()).toBe(rows);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('should follow the keyboard on either clock, and write the moment into the address', async () => {
    const { page } = await openFile(browser(), japan, { hash: '#asOf=2019-07-04' });
    const slider = page.getByRole('slider', { name: 'Valid time' });
    await slider.press('ArrowRight');
    await page.locator('output').first().getByText('2019-07-05').waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toBe('2019-07-05');
    await page.getByRole('slider', { name: 'System time' }).press('ArrowLeft');
    await page.waitForURL(/asOf=2019-07-05.*knownAt=2/);
    const address = page.url();
    const known = await page.locator('output').nth(1).textContent();
    await page.goto('about:blank');
    await page.goto(address);
    expect(await page.locator('output').allTextContents()).toEqual(['2019-07-05', known]);
    await page.close();
  });

  it('should tell why, down to the source, and who changed what', async () => {
    const asked = 'asked=agreement+GSOMIA';
    const { page } = await openFile(browser(), japan, {
      hash: `#asOf=2019-08-28&view=why&${asked}`,
    });
    await page.getByText('Korea gives notice to end GSOMIA').waitFor();
    expect(await page.locator('a[href^="http"]').count()).toBeGreaterThan(2);
    await page.getByRole('link', { name: 'What changed' }).click();
    await page.getByText('Japan denies that the measure is retaliation').waitFor();
    await page.close();
  });

  it('should suppose that an event did not happen', async () => {
    const { page } = await openFile(browser(), japan, {
      hash: '#asOf=2019-11-23&view=events&asked=agreement+GSOMIA',
    });
    await page.getByLabel('Search events').fill('gsomia-notice-suspended-2019');
    await page.getByLabel('counts gsomia-notice-suspended-2019', { exact: true }).uncheck();
    await page.getByText('1 event does not count').waitFor();
    await page.getByRole('link', { name: 'Why' }).click();
    await page.getByText('terminated', { exact: true }).first().waitFor();
    await page.close();
  });

  it('should do everything by keyboard alone', async () => {
    const { page } = await openFile(browser(), japan, { hash: '#asOf=2019-11-22' });
    await page.locator('.rows > li').first().waitFor();
    await tabTo(page, 'input', 'Valid time');
    await page.keyboard.press('ArrowRight');
    await page.locator('output').first().getByText('2019-11-23').waitFor();
    await tabTo(page, 'summary', 'agreements GSOMIA');
    await page.keyboard.press('Enter');
    await page.locator('.detail .event a').first().waitFor();
    await page.reload();
    await tabTo(page, 'a', 'Events and what if');
    await page.keyboard.press('Enter');
    await tabTo(page, 'input', 'Search events');
    await page.keyboard.type('gsomia-notice-suspended-2019');
    await tabTo(page, 'input', 'counts gsomia-notice-suspended-2019');
    await page.keyboard.press('Space');
    await page.getByText('1 event does not count').waitFor();
    await page.waitForURL(/drop=/);
    await page.reload();
    await page.getByText('1 event does not count').waitFor();
    await tabTo(page, 'button', 'Count all again');
    await page.keyboard.press('Enter');
    await page.getByText('1 event does not count').waitFor({ state: 'hidden' });
    await page.close();
  });

  it('should print in light colours, with the question and what is left out', async () => {
    const hash = '#asOf=2019-11-22&view=rows&asked=agreement+GSOMIA';
    const { page } = await openFile(browser(), japan, { hash, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.getByText(/^\d+ more are not printed\.$/).waitFor();
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe('rgb(255, 255, 255)');
    await page.evaluate(() => {
      location.hash = '#view=why';
    });
    await page.locator('.printed', { hasText: 'Agreement: GSOMIA' }).waitFor();
    await page.close();
  });

  it.each(logs)(
    'should pass axe in every view, with nothing beyond the border: %s',
    async (title, log) => {
      const html = explorerPage(log, { title });
      for (const [width, colorScheme] of looks) {
        const options = { viewport: { width, height: 900 }, colorScheme };
        const { page, complaints } = await openFile(browser(), html, options);
        await page.evaluate(await axeSource());
        for (const view of views) {
          await page.evaluate((to) => {
            location.hash = `#view=${to}`;
          }, view);
          await page.locator('nav [aria-current]').waitFor();
          await page.locator('main section').waitFor();
          const found = await page.evaluate(async () => {
            // The source of axe defines it.
            const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
            return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
          });
          const beyond = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect([view, found, beyond]).toEqual([view, [], 0]);
        }
        expect(complaints).toEqual([]);
        await page.close();
      }
    },
  );

  it('should show markup in a log as text, and run nothing but its own program', async () => {
    const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';
    const log = logOf(
      event('BoycottStarted', {
        id: 'hostile',
        title: hostile,
        by: { country: 'XAA', sector: 'CVL', name: hostile },
        sources: [
          {
            publisher: hostile,
            title: hostile,
            url: 'https://a.example/"><script>alert(3)</script>',
          },
        ],
        data: { goods: hostile },
      }),
    );
    const html = explorerPage(log, { title: hostile });
    const { page, complaints } = await openFile(browser(), html, {
      hash: `#view=${hostile}&drop=${hostile}`,
    });
    for (const view of views) {
      await page.evaluate((to) => {
        location.hash = `#view=${to}`;
      }, view);
      await page.locator('main > :nth-child(2)').first().waitFor();
    }
    await page.getByText(hostile).first().waitFor();
    expect(await page.title()).toBe(hostile);
    expect(await page.locator('script').count()).toBe(3);
    expect(complaints).toEqual([]);
    // Even markup that got in would run nothing and load nothing.
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="https://a.example/x" onerror="alert(4)">',
      );
      const script = document.createElement('script');
      script.textContent = 'alert(5)';
      document.body.append(script);
    });
    await page.waitForTimeout(200);
    expect(complaints.filter((each) => each.startsWith('a dialog'))).toEqual([]);
    expect(complaints.length).toBeGreaterThan(1);
    await page.close();
  });

  it('should show what is sound of a log that cannot be read whole', async () => {
    const { page } = await openFile(browser(), explorerPage('{"no":"log"}\n'));
    await page.getByText(/of the log could not be read/).waitFor();
    await page.close();
  });
});

/** Presses Tab until what has the focus is an element of that kind, named so. */
const tabTo = async (page: Page, tag: string, name: string): Promise<void> => {
  for (let times = 0; times < 120; times += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const focused = document.activeElement;
      const label = focused?.closest('label')?.textContent ?? focused?.textContent ?? '';
      return [focused?.localName, focused?.getAttribute('aria-label') ?? label] as const;
    });
    if (found[0] === tag && found[1]?.includes(name)) return;
  }
  throw new Error(`Tab does not lead to ${tag} "${name}"`);
};
