import { type EventLog, formatLog } from '../index';
import app from './app/main.tsx?bundled';

/** How the page is made. */
export type ExplorerOptions = {
  /** What stands above the page; by default `Policy log`. */
  readonly title?: string;
};

/**
 * A page on which a reader explores a log: both clocks can be set, and every row seen as it stood and
 * as it was known. It is HTML in one text, with the log and a program in it, and needs neither a server
 * nor a network. A log that cannot be read whole is shown as far as it can be, with what is wrong.
 *
 * What the log says is data: it is shown as text, whatever it holds. The content security policy of the
 * page lets nothing run but the page's own program, and nothing be loaded.
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
    // The pictures, which the program draws itself.
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
    `<script type="application/json" id="log">${inScript({ title, text })}</script>`,
    `<script>${app.script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** JSON that ends no script element, whatever texts it holds. */
const inScript = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');
