import type { Difference } from 'bilateral/evidence';
import type { Asked, Command, Outcome } from '../contract/command';
import { isGiven } from '../contract/options';
import { questionFrom } from '../input/question';
import { type FieldChange, fieldChanges } from '../text/values';
import { printable } from '../text/width';
import { counted, nothing } from '../text/words';
import { hanging } from '../text/wrap';
import { type Compared, comparison, type Differing } from './differences';
import { sidesOf } from './revisions';

const run = async (asked: Asked): Promise<Outcome> => {
  const { before, after, rest } = await sidesOf(asked);
  const only = rest.length === 0 ? undefined : await questionFrom(rest);
  const compared = await comparison(before.log, after.log, only, asked.progress);
  const status = compared.answers.length > 0 ? 'differs' : 'done';
  const report = reportOf(compared, before.name, after.name);
  if (isGiven(asked.given, 'markdown'))
    return { _tag: 'Written', pieces: [`${report.join('\n')}\n`], status };
  return {
    _tag: 'Answered',
    status,
    json: () => ({ before: before.name, after: after.name, ...compared }),
    lines: (style) =>
      report.flatMap((line) => {
        const heading = /^#+ (.*)$/.exec(line)?.[1];
        if (heading !== undefined) return [style.strong(heading.replaceAll('`', ''))];
        const [, indent = '', text] = /^( *- )(.*)$/.exec(line) ?? [];
        return text === undefined ? [line] : hanging(indent, text.replaceAll('`', ''), style.width);
      }),
  };
};

const reportOf = (
  { events, asked, answers }: Compared,
  before: string,
  after: string,
): readonly string[] => {
  const named = (what: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [`- ${what}: ${ids.map((id) => `\`${printable(id)}\``).join(', ')}`];
  const changed = [
    ...named('added', events.added),
    ...named('removed', events.removed),
    ...named('changed', events.changed),
  ];
  return [
    `# Answers of ${printable(after)} against ${printable(before)}`,
    '',
    '## Events',
    '',
    ...(changed.length === 0 ? ['- none added, removed or changed'] : changed),
    '',
    '## Answers',
    '',
    ...(answers.length === 0
      ? [`- ${counted(asked, 'question')} asked, and none is answered otherwise on any day`]
      : [`- ${counted(answers.length, 'question')} of ${asked} answered otherwise`]),
    ...answers.flatMap(answerLines),
  ];
};

const answerLines = ({ question, args, differences }: Differing): readonly string[] => [
  '',
  `### \`${[question, ...Object.entries(args).map(([name, value]) => `${name}=${wordOf(value)}`)].join(' ')}\``,
  '',
  ...differences.flatMap(({ validFrom, validTo, knownFrom, knownTo, ...each }) => [
    `- ${between(validFrom, validTo)}, as known ${between(knownFrom, knownTo)}${each.events.length === 0 ? '' : `, by ${each.events.join(', ')}`}`,
    ...changesIn(each).map(
      ({ path, before, after }) => `  - ${path}: ${before || nothing} → ${after || nothing}`,
    ),
  ]),
];

const changesIn = ({
  before,
  after,
  coverage,
}: Pick<Difference, 'before' | 'after' | 'coverage'>): readonly FieldChange[] => {
  const changes = fieldChanges(before, after);
  const isTold = changes.some(({ path }) => path.startsWith('coverage'));
  return coverage === null || isTold
    ? changes
    : [...changes, ...fieldChanges({ coverage: coverage.before }, { coverage: coverage.after })];
};

const wordOf = (value: unknown): string =>
  printable(typeof value === 'string' ? value : JSON.stringify(value));

const between = (from: string | null, to: string | null): string => {
  if (from === null) return to === null ? 'always' : `until ${to}`;
  return to === null ? `from ${from}` : `from ${from} until ${to}`;
};

export const compare: Command = {
  name: 'compare',
  summary: 'where two logs, or two revisions of one log, give different answers',
  operands: 'BEFORE AFTER [QUESTION [ARGUMENT...]] | LOG --before REVISION',
  details:
    'It asks about everything in either log, or only QUESTION. It compares the answers for every day, as known at each point in time. The status is 1 if an answer differs.',
  options: [
    { flags: '--before REVISION', about: 'compare LOG with what it was in this revision of git' },
    {
      flags: '--after REVISION',
      about: 'the later revision; without this option, the file as it is now',
    },
    { flags: '--markdown', about: 'write Markdown, as a comment on a pull request' },
  ],
  examples: [
    {
      line: 'bilateral compare old.ndjson relation.ndjson tradeRegime JPN KOR photoresist',
      does: 'the answers of two files to one question',
    },
    {
      line: 'bilateral compare relation.ndjson --before main --markdown',
      does: 'what a branch changes, for its pull request',
    },
  ],
  run,
};
