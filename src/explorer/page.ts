import { type EventLog, formatLog } from '../index';
import app from './app/main.tsx?bundled';
import { pageDataOf } from './data/page-data';

/** How the page is made. */
export type ExplorerOptions = {
  /** The heading of the page; `Policy log` by default. */
  readonly title?: string;
};

/**
 * Makes a page on which a reader explores a log. The reader chooses a day in valid time and a day
 * in system time. The page then shows every row on the day in valid time, as known on the day in
 * system time. The page is one text of HTML that contains the log and a program. It needs neither a
 * server nor a network.
 * If a part of the log cannot be read, the page shows the rest and says what is wrong.
 *
 * The page shows everything in the log as plain text. Its content security policy allows only the
 * page's own program to run and lets nothing be loaded.
 *
 * @example
 * const page = explorerPage(japanKoreaLog, { title: 'Japan and South Korea' });
 * page.slice(0, 15); // => '<!doctype html>'
 */
export const explorerPage = (
  log: string | EventLog,
  { title = 'Policy log' }: ExplorerOptions = {},
): string => {
  const text = typeof log === 'string' ? log : formatLog(log);
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${app.scriptHash}'`,
    `style-src 'sha256-${app.styleHash}'`,
    // Allows the pictures that the page's own program draws.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${app.style}</style>`,
    '</head>',
    '<body>',
    '<div id="app"><p>This page needs JavaScript to show the log.</p></div>',
    `<script type="application/json" id="data">${inScript(pageDataOf(title, log))}</script>`,
    `<script>${app.script}</script>`,
    `<script type="application/json" id="log">${inScript(text)}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Escapes `<`, so that no text in the JSON can end the script element. */
const inScript = (value: object | string): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c');
