import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLongRun } from '../support/holds';
import { buildCopy, tryInCopy, withDefect } from '../support/planted/copy';
import { plants } from '../support/planted/plants';

const runs = isLongRun ? 200 : 50;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bilateral-planted-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a defect planted in a copy of the machine is caught by a law', () => {
  it.each(plants)('$defect', { timeout: 120_000 }, async (plant) => {
    const copy = join(folder, `${plants.indexOf(plant)}`);
    await buildCopy(copy, plant);
    const said = await tryInCopy(copy, runs, plant.caughtBy);
    const caught = Object.entries(said).filter(([, message]) => message !== null);
    expect(caught).not.toEqual([]);
    for (const [law, message] of caught) {
      expect(message).toContain(`"${law}" does not hold.`);
      // Caught for what it does, and not because the copy cannot run.
      expect(message).not.toMatch(/is not defined|is not a function|ReferenceError|TypeError/);
    }
  });

  it('and none is found in a copy as it is', { timeout: 300_000 }, async () => {
    const copy = join(folder, 'sound');
    await buildCopy(copy);
    const names = [...new Set(plants.flatMap(({ caughtBy }) => caughtBy))];
    const said = await tryInCopy(copy, runs, names);
    expect(said).toEqual(Object.fromEntries(names.map((name) => [name, null])));
  });

  it('and a plant whose text is not there is an error', () => {
    const [plant] = plants;
    if (plant === undefined) throw new Error('there are no plants');
    expect(() => withDefect('something else', plant)).toThrow('stands 0 times');
    expect(() => withDefect(plant.find + plant.find, plant)).toThrow('stands 2 times');
  });
});
