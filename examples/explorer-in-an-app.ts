/**
 * The explorer in an app of your own: one route gives the page, and another page of the app shows it in a
 * frame, at a moment of its choice. With `--serve` it listens on port 3000.
 */
import { serve } from '@hono/node-server';
import { explorerPage } from 'bilateral/explorer';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { Hono } from 'hono';

// It changes only when the log does, so it is made once.
const page = explorerPage(japanKoreaLog, { title: 'Japan and South Korea' });

/** A link to a moment: the day, what was known by when, and what to look at. */
const moment = new URLSearchParams({ asOf: '2019-08-28', knownAt: '2019-08-28', view: 'unclear' });

const app = new Hono()
  .get('/explorer', (context) => context.html(page))
  .get('/', (context) =>
    context.html(
      `<!doctype html><html lang="en"><title>Our app</title><h1>On the day of the delisting</h1>
<iframe title="Explorer of the log" width="100%" height="800" src="/explorer#${moment}"></iframe>`,
    ),
  );

for (const path of ['/', '/explorer']) {
  const answer = await app.request(path);
  const [, title] = /<title>(.*?)<\/title>/.exec(await answer.text()) ?? [];
  console.log(`${path} ${answer.status} ${answer.headers.get('content-type')} "${title}"`);
}
// => / 200 text/html; charset=UTF-8 "Our app"
// => /explorer 200 text/html; charset=UTF-8 "Japan and South Korea"

if (process.argv.includes('--serve')) serve(app);
