import type { Weight } from '../memory/weigh.ts';
import type { TableRun } from '../runner/run-table.ts';
import { median, ratioOf } from '../runner/statistics.ts';
import type { Machine } from './machine.ts';
import { verdictOf } from './verdict.ts';

/** All figures of a run as data. Costs are in µs for one run of the work. */
export const toJson = (
  machine: Machine,
  runs: readonly TableRun[],
  weights: readonly Weight[],
  looseness: number,
) => ({
  machine,
  tables: runs.map(({ table, costs, control, attempts }) => ({
    id: table.id,
    line: table.line,
    title: table.title,
    unit: table.unit,
    unitsPerRun: table.unitsPerRun,
    limit: table.control,
    limitAgainstItself: control,
    attempts,
    contenders: [...costs].map(([name, each]) => ({
      name,
      median: median(each),
      timesLimit: ratioOf(each, costs.get(table.control) ?? []),
      rounds: each,
    })),
    claims: table.claims.map((claim) => verdictOf(claim, costs, looseness)),
  })),
  memory: weights.map(({ name, about, bytes }) => ({ name, ...about, bytesAnEvent: bytes })),
});
