import type { Asked, Command, Outcome } from '../contract/command';
import { noMore } from '../contract/failure';
import { caseOption, textGiven } from '../contract/options';
import { openTimeline } from '../input/log-source';
import { tableLines } from '../text/table';

const run = async (asked: Asked): Promise<Outcome> => {
  const { rest, timeline } = await openTimeline(asked);
  noMore(rest);
  const { candidates: allCandidates } = await import('bilateral/query');
  const kind = textGiven(asked.given, 'kind');
  const found = allCandidates(timeline).filter((each) => kind === undefined || each.kind === kind);
  return {
    _tag: 'Answered',
    json: () => found,
    lines: (style) =>
      found.length === 0
        ? ['Nothing of this kind is in the log.']
        : tableLines(
            ['kind', 'id', 'first', 'last', 'ask'],
            found.map(({ kind, id, first, last, question, args }) => [
              kind,
              id,
              first ?? '',
              last ?? '',
              [question, ...Object.values(args).map(wordOf)].join(' '),
            ]),
            style,
          ),
  };
};

const wordOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

export const candidates: Command = {
  name: 'candidates',
  summary: 'what a log can be asked about, each with the days of its first and last change',
  operands: 'LOG',
  options: [
    caseOption,
    {
      flags: '--kind KIND',
      about: 'only things of this kind',
      choices: ['agreement', 'dispute', 'list', 'measure', 'person', 'route'],
    },
  ],
  examples: [
    {
      line: 'bilateral candidates --case japan-korea --kind dispute',
      does: 'its disputes, each with a question that can be asked',
    },
  ],
  run,
};
