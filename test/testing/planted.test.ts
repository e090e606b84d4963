import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fewOf, isLongRun } from '../support/holds';
import { buildCopy, tryInCopy, withFault } from '../support/planted/copy';
import { faults } from '../support/planted/faults';

const runs = isLongRun ? 200 : 50;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bilateral-planted-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a planted fault', () => {
  it.each(fewOf(faults, 1))(
    'should be caught by a law: $description',
    { timeout: 120_000 },
    async (fault) => {
      const copy = join(folder, `${faults.indexOf(fault)}`);
      await buildCopy(copy, fault);
      const said = await tryInCopy(copy, runs, fault.caughtBy);
      const caught = Object.entries(said).filter(([, message]) => message !== null);
      expect(caught).not.toEqual([]);
      for (const [law, message] of caught) {
        expect(message).toContain(`"${law}" does not hold.`);
        // The law must fail because of the fault, not because the copy cannot run.
        expect(message).not.toMatch(/is not defined|is not a function|ReferenceError|TypeError/);
      }
    },
  );

  it('should not be found in an unchanged copy', { timeout: 300_000 }, async () => {
    const copy = join(folder, 'sound');
    await buildCopy(copy);
    const names = [...new Set(fewOf(faults, 1).flatMap(({ caughtBy }) => caughtBy))];
    const said = await tryInCopy(copy, runs, names);
    expect(said).toEqual(Object.fromEntries(names.map((name) => [name, null])));
  });

  it('should throw for a text that does not occur exactly once', () => {
    const [fault] = faults;
    if (fault === undefined) throw new Error('there are no faults');
    expect(() => withFault('something else', fault)).toThrow('occurs 0 times');
    expect(() => withFault(fault.find + fault.find, fault)).toThrow('occurs 2 times');
  });
});
