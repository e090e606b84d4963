import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const executablePath = process.env.BILATERAL_CHROMIUM ?? '';

/** Whether there is a browser to test with. */
export const hasChromium = existsSync(executablePath);

if (!hasChromium)
  console.warn(
    'Skipped: what a browser shows. Run `test/browser/with-chromium.sh npm test`, or name a Chromium in BILATERAL_CHROMIUM.',
  );

/** The program that finds what bars people from a page. */
export const axeSource = async (): Promise<string> => (await import('axe-core')).default.source;

/** A browser for the tests of one file, which looks nothing up. */
export const useChromium = (): (() => Browser) => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (!hasChromium) return;
    const quiet = [
      'no-sandbox',
      'disable-gpu',
      'disable-quic',
      'no-first-run',
      'disable-background-networking',
      'disable-component-update',
      'disable-sync',
    ];
    const args = quiet.map((flag) => `--${flag}`);
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch({ executablePath, args, timeout: 120_000 });
  }, 150_000);
  afterAll(async () => browser?.close());
  return () => {
    if (browser === undefined) throw new Error('the browser has not started');
    return browser;
  };
};

/** Opens a page from a file, as a reader does, and notes whatever it complains of. */
export const openFile = async (
  browser: Browser,
  html: string,
  {
    hash = '',
    script,
    ...options
  }: BrowserContextOptions & {
    readonly hash?: string;
    /** Runs in the page before its own program. */
    readonly script?: string;
  } = {},
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> => {
  const path = join(mkdtempSync(join(tmpdir(), 'bilateral-page-')), 'page.html');
  writeFileSync(path, html);
  const page = await browser.newPage(options);
  page.setDefaultTimeout(60_000);
  if (script !== undefined) await page.addInitScript(script);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('dialog', async (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) complaints.push(`a request: ${request.url()}`);
  });
  await page.goto(`${pathToFileURL(path)}${hash}`, { timeout: 60_000 });
  return { page, complaints };
};
