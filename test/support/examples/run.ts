import { format, inspect } from 'node:util';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { type Claim, claimsIn } from './claims';
import { isAsExpected, isTextAsExpected } from './expected';

/** What running an example showed. */
export type Ran = {
  readonly checked: number;
  readonly mismatches: readonly string[];
  /** How many lines it printed. */
  readonly printed: number;
};

/** What an example can import, by name, and what it sees without importing it. */
export type Surroundings = {
  readonly modules: Readonly<Record<string, object>>;
  readonly scope?: Readonly<Record<string, unknown>>;
};

/**
 * Runs code as a module and compares each result with what the code says of it. Nothing is printed.
 * `where` names the code, and `firstLine` is the line on which it begins, for messages.
 */
export const run = async (
  code: string,
  { modules, scope = {} }: Surroundings,
  where: string,
  firstLine = 1,
): Promise<Ran> => {
  const mismatches: string[] = [];
  const printed = printing();
  const claimed = claimsIn(code);
  const claim = async (index: number, compute: () => Promise<unknown>): Promise<void> => {
    const made = claimed.claims[index];
    if (made === undefined) return;
    printed.clear();
    const wrong = await orThrown(() => wrongWith(made, compute, printed));
    if (wrong !== undefined)
      mismatches.push(
        `${where}:${made.line + firstLine - 1}\n  says  ${made.expected.join('\n        ')}\n  gives ${wrong}`,
      );
  };
  const { outputText } = ts.transpileModule(claimed.code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const given = {
    ...scope,
    claim,
    console: { log: printed.log },
  };
  const require = (name: string): object => {
    const found = modules[name];
    if (found === undefined) throw new Error(`${where}: no module "${name}" for examples`);
    return found;
  };
  const outer = compileFunction(
    `return async function () { const exports = {}; ${outputText}\n}`,
    ['require', ...Object.keys(given)],
    { filename: where },
  );
  try {
    await outer(require, ...Object.values(given))();
  } catch (error) {
    mismatches.push(`${where}:${firstLine}\n  throws ${inspect(error)}`);
  }
  return { checked: claimed.claims.length, mismatches, printed: printed.count() };
};

/** What an example prints: its lines, and the values that were handed to `console.log`. */
type Printed = {
  readonly lines: string[];
  readonly calls: (readonly unknown[])[];
};

const printing = () => {
  const printed: Printed = { lines: [], calls: [] };
  let count = 0;
  return {
    ...printed,
    count: () => count,
    log: (...args: readonly unknown[]): void => {
      const lines = format(...args).split('\n');
      count += lines.length;
      printed.calls.push(args);
      printed.lines.push(...lines);
    },
    clear: (): void => {
      printed.lines.length = 0;
      printed.calls.length = 0;
    },
  };
};

const shown = (value: unknown): string =>
  inspect(value, { depth: 8, breakLength: 96, maxArrayLength: 50 });

/** What some code gives, or in its stead what it throws. */
const orThrown = async (run: () => Promise<string | undefined>): Promise<string | undefined> => {
  try {
    return await run();
  } catch (error) {
    return `${inspect(error)}`;
  }
};

const wrongWith = async (
  { kind, expected }: Claim,
  compute: () => Promise<unknown>,
  printed: Printed,
): Promise<string | undefined> => {
  const [first = ''] = expected;
  if (kind === 'thrown') {
    try {
      return shown(await compute());
    } catch (error) {
      return isTextAsExpected(first.replace(/^throws /, ''), String(error))
        ? undefined
        : String(error);
    }
  }
  const value = await compute();
  if (kind === 'value') return isAsExpected(first, value) ? undefined : shown(value);
  const { lines, calls } = printed;
  const isSame =
    lines.length === expected.length &&
    lines.every((line, at) => isTextAsExpected(expected[at] ?? '', line));
  return isSame || isOneValue(calls, expected) ? undefined : lines.join('\n        ');
};

/** Whether one value was printed, and the example says it as code, which is easier to read than what Node prints. */
const isOneValue = (calls: Printed['calls'], expected: readonly string[]): boolean => {
  const [args = [], ...more] = calls;
  if (expected.length !== 1 || args.length !== 1 || more.length > 0) return false;
  try {
    return isAsExpected(expected[0] ?? '', args[0]);
  } catch {
    // Text that is no code was compared above.
    return false;
  }
};
