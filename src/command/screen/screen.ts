import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Answer } from 'bilateral/query';
import type { Asked, Command, Outcome } from '../contract/command';
import { misused, noMore } from '../contract/failure';
import { caseOption, isGiven, textGiven } from '../contract/options';
import type { Style } from '../contract/style';
import { textOf, writeTo } from '../input/files';
import { openTimeline } from '../input/log-source';
import { pointOrNone } from '../input/points';
import { titleOf } from '../text/events';
import { tableLines } from '../text/table';
import { printable } from '../text/width';
import { hanging } from '../text/wrap';
import { coverageText, dutiesText, licenceText, screenedCsv } from './cells';
import { columnOptions } from './columns';
import { type Screened, screened } from './screened';
import { shipmentsIn } from './shipments';
import { summaryLines } from './summary';

const run = async (asked: Asked): Promise<Outcome> => {
  const open = await openTimeline(asked);
  const [file, ...more] = open.rest;
  if (file === undefined) throw misused('Name a CSV file of shipments, or "-" for standard input.');
  noMore(more);
  const known = await pointOrNone('--known', textGiven(asked.given, 'known'));
  const text = await textOf(asked.io, file);
  const shipments = await shipmentsIn(file, text, asked.given);
  asked.progress(`screening ${shipments.length} shipments`);
  const { rows, events } = await screened(open.timeline, shipments, {
    scheme: textGiven(asked.given, 'scheme') ?? 'HS',
    known,
  });
  const digest = createHash('sha256').update(text).digest('hex');
  const name = file === '-' ? 'standard input' : basename(file);
  const summary = summaryLines({ open, shipments: { name, digest }, known, rows });
  const summaryFile = textGiven(asked.given, 'summary');
  if (summaryFile !== undefined) await writeTo(asked.io, summaryFile, [`${summary.join('\n')}\n`]);
  const isOpen = rows.some(({ outcome }) => outcome === 'refused' || outcome === 'invalid');
  const status = isOpen ? 'differs' : 'done';
  if (isGiven(asked.given, 'csv')) return { _tag: 'Written', pieces: screenedCsv(rows), status };
  return {
    _tag: 'Answered',
    status,
    json: () => rows,
    lines: (style) => [...rowLines(rows, events, style), '', ...readable(summary, style)],
  };
};

const rowLines = (
  rows: readonly Screened[],
  events: Answer['events'],
  style: Style,
): readonly string[] => {
  const cited = [...new Set(rows.flatMap(({ grounds }) => grounds))];
  const table = rows.map((row) => {
    const { line, shipment, product, outcome, tariff, grounds } = row;
    const { id = '', date = '', from = '', to = '' } = shipment;
    const answer =
      outcome === 'invalid'
        ? ['invalid', '', '', '']
        : [
            licenceText(row),
            dutiesText(tariff),
            coverageText(row),
            grounds.map((ground) => cited.indexOf(ground) + 1).join(' '),
          ];
    return [String(line), id, date, `${from}>${to}`, product, ...answer];
  });
  const headings = 'line,id,date,route,product,licence,duty,coverage,by';
  return [
    ...tableLines(headings.split(','), table, style),
    ...(cited.length === 0 ? [] : ['']),
    ...cited.flatMap((id, at) =>
      hanging(`${at + 1}  `, `${id}: ${printable(titleOf(events[id]))}`, style.width),
    ),
  ];
};

const readable = (markdown: readonly string[], style: Style): readonly string[] =>
  markdown.flatMap((line) => {
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    if (heading !== undefined) return [style.strong(heading)];
    return line.startsWith('- ') ? hanging('- ', printable(line.slice(2)), style.width) : [line];
  });

export const screen: Command = {
  name: 'screen',
  summary: 'whether each shipment of a CSV file may go, its licence and duties, and why',
  operands: 'LOG SHIPMENTS.csv',
  details:
    'The first line of SHIPMENTS names the columns. Four columns are needed: the date, the exporting country and the importing country (ISO 3166-1 alpha-3), and the product. The help of each option for a column lists the recognised names in brackets. If your column has another name, give that name with the option. A product is a name, SCHEME:code, or digits alone, which are a code of the classification in --scheme. Goods and firms may be written as on an invoice. A row is "restricted" if an act restricts it, "clear" if the log claims to hold every act and none restricts it, "refused" if the log cannot say, and "invalid" if one of its cells is missing or wrong. A row that is "refused" or "invalid" has a reason.',
  options: [
    caseOption,
    { flags: '--known DATE', about: 'answer from what was known then (system time)' },
    {
      flags: '--scheme NAME',
      about: 'the classification of codes that are digits alone (default: HS)',
    },
    ...columnOptions,
    { flags: '--csv', about: 'print CSV for programs' },
    { flags: '--summary FILE', about: 'write the summary as Markdown, to be kept on record' },
  ],
  examples: [
    {
      line: 'bilateral screen --case japan-korea shipments.csv',
      does: 'answer each row, and sum up',
    },
    {
      line: 'bilateral screen --case japan-korea shipments.csv --csv -o screened.csv --summary screening.md',
      does: 'one file for programs and one to be kept on record',
    },
  ],
  run,
};
