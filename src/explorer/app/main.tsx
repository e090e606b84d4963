import { isLeft, parseLog } from 'bilateral';
import { render } from 'preact';
import { App } from './app';

/** What the page holds besides this program: its title and the text of the log. */
type Given = { readonly title: string; readonly text: string };

const root = document.getElementById('app');
// `explorerPage` wrote this element as JSON.
const { title, text }: Given = JSON.parse(document.getElementById('log')?.textContent ?? '{}');
const read = parseLog(text);
const log = isLeft(read) ? read.left.intact : read.right;
const problems = isLeft(read) ? read.left.problems : [];

if (root !== null) {
  // Removes the text for browsers without scripts.
  root.textContent = '';
  render(<App title={title} log={log} problems={problems} />, root);
}
