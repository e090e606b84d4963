import { seeded } from '../domain/random.ts';
import { type ContenderProcess, startProcess } from './contender-process.ts';
import { ratioOf } from './statistics.ts';
import { again, type Table } from './task.ts';

/** The cost of one run in µs, by contender and round. */
export type Costs = ReadonlyMap<string, readonly number[]>;

export type TableRun = {
  readonly table: Table;
  readonly costs: Costs;
  /** The control against itself; far from 1, the machine was too busy to tell. */
  readonly control: number;
  readonly attempts: number;
};

/** Between which values the control against itself lets a table stand, and how often it is run. */
export type Window = { readonly from: number; readonly to: number; readonly mostAttempts: number };

/** Runs a table, and again while its control does not agree with itself; the best run stands. */
export const runTable = async (
  plan: string,
  table: Table,
  window: Window,
  say: (text: string) => void,
): Promise<TableRun> => {
  let best: TableRun | undefined;
  for (let attempts = 1; attempts <= window.mostAttempts; attempts += 1) {
    const costs = await roundsOf(plan, table);
    const control = ratioOf(costs.get(table.control) ?? [], costs.get(again(table.control)) ?? []);
    if (best === undefined || distance(control) < distance(best.control))
      best = { table, costs, control, attempts };
    best = { ...best, attempts };
    if (window.from <= best.control && best.control <= window.to) break;
    if (attempts < window.mostAttempts)
      say(`  ${table.control} against itself: ${control.toFixed(2)}; once more`);
  }
  if (best === undefined) throw new Error('A table runs at least once.');
  return best;
};

const distance = (ratio: number): number => Math.abs(Math.log(ratio));

const roundsOf = async (plan: string, table: Table): Promise<Costs> => {
  const processes: ContenderProcess[] = [];
  try {
    for (const { name } of table.contenders)
      processes.push(await startProcess(plan, table.id, name, name));
    const { control } = table;
    processes.push(await startProcess(plan, table.id, again(control), control));
    await compareAnswers(table, processes);
    for (const each of processes) await each.ask({ ask: 'warm' });
    const costs = new Map(processes.map(({ name }) => [name, [] as number[]]));
    for (let index = 0; index < table.rounds; index += 1)
      for (const { name, ask } of shuffled(processes, index)) {
        const round = { index, of: table.rounds, seed: index + 1 };
        const reply = await ask({ ask: 'sample', round });
        if (reply.reply === 'sample') costs.get(name)?.push(reply.cost);
      }
    return costs;
  } finally {
    for (const { stop } of processes) stop();
  }
};

/** Contenders that do not agree are not worth timing. */
const compareAnswers = async (
  table: Table,
  processes: readonly ContenderProcess[],
): Promise<void> => {
  const groups = new Map(table.contenders.map(({ name, group = '' }) => [name, group]));
  groups.set(again(table.control), groups.get(table.control) ?? '');
  const first = new Map<string, { readonly name: string; readonly json: string }>();
  for (const { name, ask } of processes) {
    const reply = await ask({ ask: 'answers' });
    if (reply.reply !== 'answers') continue;
    const group = groups.get(name) ?? '';
    const known = first.get(group);
    if (known === undefined) first.set(group, { name, json: reply.json });
    else if (known.json !== reply.json) throw new AnswersDiffer(table, known, { name, ...reply });
  }
};

type Answered = { readonly name: string; readonly json: string };

/** Two contenders gave different answers to the same questions. */
class AnswersDiffer extends Error {
  constructor(table: Table, one: Answered, other: Answered) {
    const at = [...one.json].findIndex((sign, index) => sign !== other.json[index]);
    const near = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
    super(
      `${table.title}: the answers differ.\n${one.name}: …${near(one.json)}…\n${other.name}: …${near(other.json)}…`,
    );
  }
}

const shuffled = <A>(items: readonly A[], seed: number): readonly A[] => {
  const random = seeded(seed + 77);
  const mixed = [...items];
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    const other = random.below(index + 1);
    const item = mixed[index];
    const swapped = mixed[other];
    if (item === undefined || swapped === undefined) continue;
    mixed[index] = swapped;
    mixed[other] = item;
  }
  return mixed;
};
