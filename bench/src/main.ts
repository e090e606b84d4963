/** Runs the benchmark and prints its tables; ends with 1 only where answers differ. */
import { writeFileSync } from 'node:fs';
import { readArguments } from './arguments.ts';
import { type Weight, weigh } from './memory/weigh.ts';
import { machine, machineText } from './report/machine.ts';
import { memoryText } from './report/memory-text.ts';
import { tableText } from './report/table-text.ts';
import { toJson } from './report/to-json.ts';
import { runTable, type TableRun } from './runner/run-table.ts';
import { planFrom, weighedIn } from './tables/plan.ts';

const { plan, window, looseness, isWanted, json } = readArguments();
const on = machine();
console.log(`${machineText(on)}\n`);

const runs: TableRun[] = [];
for (const table of planFrom(plan).filter(isWanted)) {
  const run = await runTable(plan, table, window, console.log);
  runs.push(run);
  console.log(tableText(run, window, looseness));
}

const weights: Weight[] = [];
if (isWanted({ line: 8, id: 'memory' })) {
  for (const about of weighedIn(plan)) weights.push(...(await weigh(about)));
  console.log(memoryText(weights));
}

if (json !== undefined)
  writeFileSync(json, `${JSON.stringify(toJson(on, runs, weights, looseness), null, 2)}\n`);
