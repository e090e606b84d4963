import type { Answer, Json } from 'bilateral/query';
import type { Style } from '../contract/style';
import { eventLines } from '../text/events';
import { valueLines } from '../text/values';
import { printable } from '../text/width';
import { inWords } from '../text/words';
import { hanging } from '../text/wrap';
import { changesLines, dueLines, relatedLines } from './change-lines';
import { certaintyLines, whyLines } from './reason-lines';
import { segmentLines } from './segment-lines';

export type VerbLines = (answer: Answer, style: Style) => readonly string[];

const idLines: VerbLines = ({ value, events }, style) => {
  // The cast is safe: the verbs `events` and `unsettled` answer with a list of ids.
  const ids = value as readonly string[];
  return ids.length === 0
    ? ['No events.']
    : eventLines(
        ids.map((id) => events[id]),
        style,
      );
};

const plainLines: VerbLines = ({ value, events }, style) => [
  ...(value === null ? hanging('', noAnswer, style.width) : valueLines(value, style)),
  ...eventsBelow(Object.values(events), style),
];

const noAnswer =
  'None: no act of the log answers this, and the log does not claim to hold them all.';

const eventsBelow = (events: readonly Json[], style: Style): readonly string[] =>
  events.length === 0 ? [] : ['', ...eventLines(events, style)];

const byVerb: { readonly [V in Answer['verb']]: VerbLines } = {
  answer: plainLines,
  rows: plainLines,
  history: segmentLines('valid'),
  revisions: segmentLines('system'),
  why: whyLines,
  certainty: certaintyLines,
  changes: changesLines,
  upcoming: dueLines,
  events: idLines,
  unsettled: idLines,
  related: relatedLines,
};

export const answerLines = (query: object, answer: Answer, style: Style): readonly string[] => {
  const heading = headingOf(query, answer);
  return [
    ...hanging('', printable(heading), style.width).map(style.strong),
    '',
    ...byVerb[answer.verb](answer, style),
    ...(answer.next === null ? [] : ['', `There is more: --after ${answer.next}`]),
  ];
};

type Asked = {
  readonly question?: string;
  readonly args?: object;
  readonly from?: Json;
  readonly to?: Json;
};

const headingOf = (query: object, { verb, asOf, knownAt }: Answer): string => {
  const { question, args = {}, from, to }: Asked = query;
  const values = Object.entries(args).map(([name, value]) => `${inWords(name)} ${textOf(value)}`);
  return [
    [verb === 'answer' ? '' : verb, question ?? ''].filter((each) => each !== '').join(' of '),
    ...values,
    ...(from === undefined ? [] : [`from ${textOf(from)}`]),
    ...(to === undefined ? [] : [`to ${textOf(to)}`]),
    ...(asOf === undefined ? [] : [`as of ${asOf}`]),
    ...(knownAt === null ? [] : [`as known at ${knownAt}`]),
  ].join(', ');
};

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
