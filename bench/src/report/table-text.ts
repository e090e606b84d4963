import type { TableRun, Window } from '../runner/run-table.ts';
import { median, ratioOf, spreadOf } from '../runner/statistics.ts';
import { columns, digits, timeText } from './format.ts';
import { verdictOf } from './verdict.ts';

/** A table as text: each contender's median, and what became of each claim. */
export const tableText = (run: TableRun, window: Window, looseness: number): string => {
  const { table, costs, control } = run;
  const limit = costs.get(table.control) ?? [];
  const head = ['', 'median', `per ${table.unit}`, '× limit', '± rounds'];
  const rows = [...costs].map(([name, each]) => [
    name,
    timeText(median(each)),
    timeText(median(each) / table.unitsPerRun),
    digits(ratioOf(each, limit)),
    `${Math.round(spreadOf(each) * 100)} %`,
  ]);
  const claims = table.claims.map((claim) => {
    const { text, ratio, target, holds } = verdictOf(claim, costs, looseness);
    const bound =
      'costAtMost' in claim ? `at most ${digits(target)}` : `at least ${digits(target)}`;
    return [`${text}: ${digits(ratio)} times`, bound, holds ? 'ok' : 'MISS'];
  });
  const steady = window.from <= control && control <= window.to;
  return [
    `${table.line}. ${table.title} · ${table.rounds} rounds · limit against itself ${control.toFixed(2)}${steady ? '' : ' UNSTEADY'}`,
    columns([head, ...rows]),
    ...(claims.length > 0 ? [columns(claims)] : []),
    '',
  ].join('\n');
};
