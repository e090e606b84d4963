import type { Asked, Command, Outcome } from '../contract/command';
import { misused, noMore } from '../contract/failure';
import { caseOption, isGiven } from '../contract/options';
import { openTimeline } from '../input/log-source';
import { pointFrom } from '../input/points';
import { printable } from '../text/width';
import { hanging } from '../text/wrap';

const run = async (asked: Asked): Promise<Outcome> => {
  const { rest, timeline } = await openTimeline(asked);
  const [first, last, ...more] = rest;
  noMore(more);
  const from = await pointFrom('FROM', first);
  const to = await pointFrom('TO', last);
  if (to < from) throw misused(`TO is before FROM: write ${to} ${from}.`);
  const { digest: digestOf, digestMarkdown } = await import('bilateral/query');
  const made = digestOf({ from, to })(timeline);
  if (isGiven(asked.given, 'markdown')) return { _tag: 'Written', pieces: [digestMarkdown(made)] };
  return {
    _tag: 'Answered',
    json: () => made,
    lines: (style) =>
      digestMarkdown(made)
        .trimEnd()
        .split('\n')
        .flatMap((line) => {
          const heading = /^#+ (.*)$/.exec(line)?.[1];
          if (heading !== undefined) return [style.strong(heading)];
          // Removes the escapes and the backticks of Markdown, which a terminal would show.
          const text = printable(line.replace(/\\(.)|`/g, '$1'));
          return text.startsWith('- ') ? hanging('- ', text.slice(2), style.width) : [text];
        }),
  };
};

export const digest: Command = {
  name: 'digest',
  summary: 'what changed in a period, one line for each act',
  operands: 'LOG FROM TO',
  details: 'The period begins with FROM. TO is the first day that is left out.',
  options: [caseOption, { flags: '--markdown', about: 'write Markdown, for a letter or a chat' }],
  examples: [
    {
      line: 'bilateral digest --case japan-korea 2023-03-20 2023-04-01',
      does: 'the last days of March 2023',
    },
  ],
  run,
};
