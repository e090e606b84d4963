import { isLeft, parseLog, relations, timeline } from 'bilateral';
import { render } from 'preact';
import type { PageData } from '../data/page-data';
import { App } from './app';
import { lazily } from './reading';
import { whenLoaded } from './when-loaded';

/** Returns a text that `explorerPage` wrote into the page. */
const written = (id: string): string => document.getElementById(id)?.textContent ?? '';

const data: PageData = JSON.parse(written('data'));
const whole = lazily(() => {
  const read = parseLog(JSON.parse(written('log')));
  const log = isLeft(read) ? read.left.intact : read.right;
  // The text of the log does not say how many faulty lines were left out, so the number comes from
  // `data`. If lines were left out, no answer counts as complete.
  return timeline(relations)(
    data.leftOut === 0 ? log : Object.freeze({ ...log, leftOut: data.leftOut }),
  );
});

const start = (): void => {
  const root = document.getElementById('app');
  if (root === null) return;
  // Removes the text that browsers without scripts show.
  root.textContent = '';
  render(<App data={data} whole={whole} />, root);
};

// The page holds the rows of the whole log, so it can show them before the log is loaded. But if the
// address leaves events out, the page must wait for the log, because it makes other rows from the log.
if (new URLSearchParams(location.hash.slice(1)).has('drop')) whenLoaded(start);
else start();
