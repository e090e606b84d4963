import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));

const examples = readdirSync(folder).filter((file) => file.endsWith('.ts'));

/** The lines that a file says it prints. */
const linesIn = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => {
    const said = /^\s*\/\/ =>(?: (.*))?$/.exec(line);
    return said === null ? [] : [said[1] ?? ''];
  });

/** The arguments with which a file says it is run: `// with: a b`. */
const argumentsIn = (text: string): readonly string[] =>
  /^\/\/ with: (.+)$/m.exec(text)?.[1]?.split(' ') ?? [];

describe('an example', () => {
  const { argv } = process;

  afterEach(() => {
    vi.restoreAllMocks();
    process.argv = argv;
  });

  it.each(examples)('%s prints what it says', async (file) => {
    const text = readFileSync(folder + file, 'utf8');
    const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
    process.argv = [...argv.slice(0, 1), folder + file, ...argumentsIn(text)];
    await import(folder + file);
    const lines = printed.mock.calls.flatMap((line) => format(...line).split('\n'));
    const said = linesIn(text);
    expect(said.length).toBeGreaterThan(0);
    expect(lines).toEqual(said);
  });

  it('of tariffs stops at a table without its columns', async () => {
    vi.resetModules();
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`exit ${code}`);
    });
    process.argv = [...argv.slice(0, 1), 'tariffs.ts', 'test/fixtures/measures.csv'];
    await expect(import(`${folder}tariffs.ts`)).rejects.toThrow('exit 1');
    expect(told.mock.calls).toEqual([
      [
        'rates, line 1: hs6: expected a first line that names the column "hs6", found the columns date, code, tariff. Name hs6, time_of_tariff, tariff in the first line, or say in "columns" what they are called.',
      ],
    ]);
  });

  it('is there, and more than one', () => {
    expect(examples.length).toBeGreaterThan(1);
  });
});
