import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));

const examples = readdirSync(folder).filter((file) => file.endsWith('.ts'));

/** The lines that a file says it prints. */
const linesIn = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => {
    const said = /^\s*\/\/ =>(?: (.*))?$/.exec(line);
    return said === null ? [] : [said[1] ?? ''];
  });

describe('an example', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each(examples)('%s prints what it says', async (file) => {
    const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
    await import(folder + file);
    const lines = printed.mock.calls.map((line) => line.join(' '));
    const said = linesIn(readFileSync(folder + file, 'utf8'));
    expect(said.length).toBeGreaterThan(0);
    expect(lines).toEqual(said);
  });

  it('is there, and more than one', () => {
    expect(examples.length).toBeGreaterThan(1);
  });
});
