import type { Asked, Command, Outcome } from '../contract/command';
import { misused, noMore } from '../contract/failure';
import { caseOption, textGiven } from '../contract/options';
import { openLog } from '../input/log-source';

const run = async (asked: Asked): Promise<Outcome> => {
  const { given, io } = asked;
  if (io.stdout.isTTY === true && textGiven(given, 'output') === undefined)
    throw misused('A page is for a browser: write it to a file with -o page.html.');
  const { name, log, rest } = await openLog(asked);
  noMore(rest);
  const { explorerPage } = await import('bilateral/explorer');
  const page = explorerPage(log, { title: textGiven(given, 'title') ?? name });
  return { _tag: 'Written', pieces: [page] };
};

export const explore: Command = {
  name: 'explore',
  summary:
    'a page, in one file, that shows a log at the valid time and system time that a reader sets',
  operands: 'LOG',
  details: 'Open the file in a browser. It needs no server and no network.',
  options: [caseOption, { flags: '--title TEXT', about: 'the heading of the page' }],
  examples: [{ line: 'bilateral explore --case japan-korea -o page.html', does: 'write the page' }],
  run,
};
