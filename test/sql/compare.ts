import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { differencesOf, type Engine, ownAnswers } from './answers';
import { cases, disputeCases } from './cases';

export type Comparison = {
  /** Those that hold what the engine can tell. */
  readonly logs: number;
  readonly questions: number;
  /** How many rows the answers held, all together. */
  readonly rows: number;
  /** How many rows the answers held of each table. */
  readonly byTable: ReadonlyMap<string, number>;
  /** How many questions were asked as known at an earlier point. */
  readonly earlier: number;
  /** Each in words, with the log and the question. */
  readonly differences: readonly string[];
  readonly report: string;
};

/** Compares the library's answers with an engine's, over generated logs. */
export const compare = async (
  engine: Engine,
  { logs, seed }: { readonly logs: number; readonly seed: number },
  progress: (line: string) => void = () => {},
  batch = 250,
): Promise<Comparison> => {
  const started = performance.now();
  let [asked, questions, rows, earlier] = [0, 0, 0, 0];
  const byTable = new Map<string, number>();
  const differences: string[] = [];
  for (let first = 0; first < logs; first += batch) {
    const count = Math.min(batch, logs - first);
    // Of a few cases drawn at random, perhaps none would hold a proceeding.
    const drawn = [
      ...fc.sample(disputeCases, { numRuns: 1, seed: seed + first }),
      ...fc.sample(cases, { numRuns: count - 1, seed: seed + first }),
    ].filter(({ tables }) => tables.some((family) => engine.families.has(family)));
    asked += drawn.length;
    const own = ownAnswers(drawn).filter(({ family }) => engine.families.has(family));
    rows += own.length;
    for (const { family } of own) byTable.set(family, (byTable.get(family) ?? 0) + 1);
    for (const { questions: all } of drawn) {
      questions += all.length;
      earlier += all.filter(({ knownAt }) => knownAt !== undefined).length;
    }
    for (const { where, own: ours, sql } of differencesOf(own, await engine.answers(drawn))) {
      const [log = 0, number = 0, ...row] = JSON.parse(where);
      const { [log]: shown } = drawn;
      differences.push(
        `seed ${seed + first}, log ${log}, ${row.join(' ')}, ${inspect(shown?.questions[number])}: the library says ${inspect(ours)}, ${engine.name} says ${inspect(sql)}\n${JSON.stringify(shown?.log)}`,
      );
    }
    progress(`${first + count} logs, ${differences.length} differences`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const tables = [...byTable].map(([name, times]) => `${times} ${name}`).join(', ');
  return {
    logs: asked,
    questions,
    rows,
    byTable,
    earlier,
    differences,
    report: `${engine.name}, seed ${seed}: ${asked} logs, ${questions} questions (${earlier} of them as known earlier), ${rows} rows in the answers (${tables}), ${differences.length} differences, ${seconds} s.`,
  };
};
