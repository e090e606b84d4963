/** Runs the benchmark: `main.js [--quick] [--only 1,3] [--json FILE]`. */
import { cpus } from 'node:os';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tableText } from './report/table-text.ts';
import { runTable } from './runner/run-table.ts';
import { planFrom } from './tables/plan.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});
const plan = values.quick ? 'quick' : 'full';
const window = values.quick ? { from: 0.85, to: 1.18 } : { from: 0.92, to: 1.08 };
const looseness = values.quick ? 1.2 : 1;
const wanted = values.only?.split(',');
const tables = planFrom(plan).filter(
  ({ line, id }) => wanted?.some((each) => each === String(line) || id.startsWith(each)) ?? true,
);

console.log(cpus()[0]?.model, process.version, new Date().toISOString());
const runs = [];
for (const table of tables) {
  const run = await runTable(plan, table, window, console.log);
  runs.push(run);
  console.log(tableText(run, window, looseness));
}
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(runs));
