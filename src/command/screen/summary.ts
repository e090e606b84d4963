import type { OpenLog } from '../input/log-source';
import { counted } from '../text/words';
import { coverageText, licenceText } from './cells';
import type { Screened } from './screened';

export type Screening = {
  readonly open: OpenLog;
  readonly shipments: { readonly name: string; readonly digest: string };
  readonly known: string | undefined;
  readonly rows: readonly Screened[];
};

const tally = (texts: readonly string[]): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
};

const most = 50;

const outcomes = ['restricted', 'clear', 'refused', 'invalid'] as const;

export const summaryLines = ({ open, shipments, known, rows }: Screening): readonly string[] => {
  const { log, name, digest } = open;
  const of = (...outcomes: readonly Screened['outcome'][]) =>
    rows.filter(({ outcome }) => outcomes.includes(outcome));
  const answered = of('restricted', 'clear');
  const others = of('refused', 'invalid');
  const list = (texts: readonly string[]) =>
    tally(texts).map(([text, count]) => `- ${text}: ${counted(count, 'row')}`);
  return [
    '# Screening of shipments',
    '',
    `- Shipments: ${shipments.name}, ${counted(rows.length, 'row')}, SHA-256 ${shipments.digest}`,
    `- Log: ${name}, ${log.header.parties.join(' and ')}, ${counted(log.events.length, 'event')}, SHA-256 ${digest}`,
    `- Knowledge: ${known === undefined ? 'all that the log has' : `as of ${known}`}`,
    `- Outcomes: ${outcomes.map((each) => `${of(each).length} ${each}`).join(', ')}`,
    '',
    ...section('Licences', list(answered.map(licenceText))),
    ...section('What the log claims to hold of these', list(answered.map(coverageText))),
    ...section('Restricted otherwise', list(answered.flatMap(restrictionsOf))),
    ...section('Rows without an answer', [
      ...others
        .slice(0, most)
        .map(({ line, outcome, reason }) => `- line ${line}, ${outcome}: ${reason}`),
      ...(others.length > most ? [`- and ${others.length - most} more`] : []),
    ]),
  ].slice(0, -1);
};

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${heading}`, '', ...lines, ''];

const restrictionsOf = ({ regime }: Screened): readonly string[] =>
  (regime?.restrictions ?? []).map(({ measure, instrument }) => `${measure} (${instrument})`);
