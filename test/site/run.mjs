/**
 * Looks at the built site in Chromium: `npm run docs && npm run site`. No page may break a rule of axe, complain
 * on the console or be wider than the screen, at two widths, light and dark; the live case on the front page must
 * answer, and the search find. `npm run site -- FOLDER` keeps pictures of what was seen.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const pages = ['/', '/tutorial/first-steps', '/reference/errors', '/cases/japan-korea'];
const views = [360, 1440].flatMap((width) =>
  ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })),
);
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

const site = fileURLToPath(new URL('../../docs/.vitepress/dist/', import.meta.url));
const executablePath = process.env.BILATERAL_CHROMIUM ?? '/usr/bin/chromium';
const [folder] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

if (!existsSync(executablePath)) {
  console.log(`Skipped: there is no ${executablePath}.`);
  process.exit(0);
}

const server = createServer(({ url }, response) => {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const found = [path, `${path}.html`, `${path}index.html`]
    .map((each) => join(site, each))
    .find((each) => extname(each) !== '' && existsSync(each));
  response.writeHead(found === undefined ? 404 : 200, {
    'content-type': types[extname(found ?? '')] ?? 'application/octet-stream',
  });
  response.end(found === undefined ? '' : readFileSync(found));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const failures = [];
const expectTrue = (isTrue, what) => {
  if (!isTrue) failures.push(what);
};

const checkRules = async (page, name) => {
  await page.evaluate(axe);
  // What stands in a frame is the page of the explorer, which has its own tests.
  const { violations, passes } = await page.evaluate('axe.run(document, { iframes: false })');
  const found = violations.map(
    ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 150)}`,
  );
  console.log(`${name}: ${violations.length} violations, ${passes.length} rules passed`);
  expectTrue(violations.length === 0, `${name}: ${found.join('; ')}`);
};

const lookAt = async (page, path, { width, colorScheme }) => {
  const name = `${path} at ${width}, ${colorScheme}`;
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await checkRules(page, name);
  const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
  expectTrue(!wide, `${name} is wider than the screen`);
  const picture = `${path === '/' ? 'front' : path.slice(1).replaceAll('/', '-')}-${width}-${colorScheme}.png`;
  if (folder !== undefined) await page.screenshot({ path: join(folder, picture) });
};

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const browser = await chromium.launch({ executablePath, args, timeout: 120_000 });
try {
  for (const view of views) {
    const context = await browser.newContext({
      viewport: { width: view.width, height: 900 },
      colorScheme: view.colorScheme,
    });
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        failures.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', ({ message }) => failures.push(`${page.url()}: ${message}`));
    for (const path of pages) await lookAt(page, path, view);
    await context.close();
  }

  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(120_000);
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  const answer = () => page.textContent('.live-case output');
  const before = await answer();
  await page.fill('.live-case input >> nth=0', String(Date.UTC(2019, 0, 15)));
  expectTrue(before !== (await answer()), `the live case answers "${before}" on every day`);
  await page.keyboard.press('Control+k');
  await page.fill('input[type="search"]', 'VersionConflict');
  await page.waitForSelector('.VPLocalSearchBox .result');
  await checkRules(page, 'the search');
  if (folder !== undefined) await page.screenshot({ path: join(folder, 'search.png') });
  const versions = await page.$$eval('.version-menu option', (options) => options.length);
  expectTrue(versions > 0, 'there is no menu of versions');
} catch (error) {
  failures.push(String(error));
} finally {
  await browser.close();
  server.close();
}

if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exit(1);
}
console.log('The site is as it should be.');
