import type { Answer, Json } from 'bilateral/query';
import type { Style } from '../contract/style';
import { eventLines } from '../text/events';
import { tableLines } from '../text/table';
import { valueLines } from '../text/values';
import { printable } from '../text/width';
import { hanging } from '../text/wrap';

type Why = {
  readonly value: Json;
  readonly grounds: readonly string[];
  readonly alternatives: readonly (readonly string[])[];
  readonly fired: readonly { readonly on: string; readonly event: string }[];
  readonly superseded: readonly { readonly was: { readonly id: string }; readonly by: string }[];
  readonly sources: readonly Source[];
};

type Source = {
  readonly publisher: string;
  readonly title?: string;
  readonly url?: string;
  readonly publishedOn?: string;
  readonly locator?: string;
};

const noValue = 'None: no act of the log answers this.';

export const whyLines = ({ value, events }: Answer, style: Style): readonly string[] => {
  // The cast is safe: the verb `why` answers with these fields.
  const why = value as unknown as Why;
  const rests =
    why.grounds.length === 0
      ? hanging('', 'It rests on no event: the log says nothing of it.', style.width)
      : [
          style.strong('It rests on'),
          ...eventLines(
            why.grounds.map((id) => events[id]),
            style,
          ),
        ];
  return [
    ...(why.value === null ? hanging('', noValue, style.width) : valueLines(why.value, style)),
    '',
    ...rests,
    ...why.alternatives.map((ids) => `These would do as well: ${ids.join(', ')}`),
    ...[
      ...why.fired.map(({ on, event }) => `${event} took effect on ${on}.`),
      ...why.superseded.map(({ was, by }) => `${by} corrects or retracts ${was.id}.`),
    ].flatMap((line) => hanging('', line, style.width)),
    ...sourcesBelow(why.sources, style),
  ];
};

const sourcesBelow = (sources: readonly Source[], style: Style): readonly string[] =>
  sources.length === 0
    ? []
    : [
        '',
        style.strong('Sources'),
        ...sources.flatMap(({ publisher, title, publishedOn, locator, url }) =>
          hanging(
            '- ',
            printable(
              [publisher, title, publishedOn, locator, url]
                .filter((part) => part !== undefined)
                .join(', '),
            ),
            style.width,
          ),
        ),
      ];

type Certainty =
  | { readonly certainty: 'certain'; readonly value: Json }
  | {
      readonly certainty: 'depends';
      readonly on: readonly string[];
      readonly answers: readonly Json[];
    }
  | { readonly certainty: 'unknown'; readonly on: readonly string[] };

export const certaintyLines = ({ value, events }: Answer, style: Style): readonly string[] => {
  // The cast is safe: the verb `certainty` answers with these fields.
  const verdict = value as unknown as Certainty;
  if (verdict.certainty === 'certain')
    return ['Certain, in every order of imprecise dates:', ...valueLines(verdict.value, style)];
  const on = eventLines(
    verdict.on.map((id) => events[id]),
    style,
  );
  if (verdict.certainty === 'unknown')
    return ['Unknown: there are too many possible orders of these events.', '', ...on];
  return [
    'It depends on when these events happened:',
    '',
    ...on,
    '',
    style.strong('The possible answers'),
    ...tableLines(
      ['', 'answer'],
      verdict.answers.map((answer, at) => [`${at + 1}.`, valueLines(answer, style).join('; ')]),
      style,
    ),
  ];
};
