import { isRight, parsePoint } from 'bilateral';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fewOf, isLongRun, isQuick, sampled } from '../support/holds';
import { emptyDatabase } from '../support/stores/empty-database';
import type { Engine } from './answers';
import type { Asked } from './cases';
import { compare } from './compare';
import { mariadb, mariadbSocket } from './mariadb';
import { postgres } from './postgres';

// The longest form is `npm run oracle`.
const logs = isLongRun ? 60 : isQuick ? 4 : 20;
const timeout = 120_000;

const parsed = parsePoint('2019-07-02');
if (!isRight(parsed)) throw new RangeError('a day of July is a point');
const july = parsed.right;

const engines: readonly [string, (() => Promise<Engine>) | undefined][] = [
  // The database is shared, so it stays open.
  [
    'PostgreSQL',
    async () => ({ ...(await postgres(await emptyDatabase())), close: async () => {} }),
  ],
  ['MariaDB', mariadbSocket === undefined ? undefined : async () => mariadb(mariadbSocket ?? '')],
];

describe.each(engines)('the same logs and questions in %s', { timeout }, (name, start) => {
  if (start === undefined) {
    const because = `are not asked: BILATERAL_MARIADB_SOCKET names no server of ${name}`;
    console.log(`Skipped: the logs and questions in ${name} ${because}.`);
    it.skip(because);
    return;
  }

  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  }, timeout);
  afterAll(() => engine.close());

  it('have the same answers on both clocks', async () => {
    const seed = Date.now() % 1_000_000;
    const found = await compare(engine, { logs, seed });
    console.log(found.report);
    expect(found.differences).toEqual([]);
    expect(found.logs).toBeGreaterThan(logs / 4);
    expect(found.questions).toBe(found.logs * 8);
    expect(found.earlier).toBe(found.logs * 6);
    expect(found.rows).toBeGreaterThan(found.logs);
    if (engine.families.has('proceedings'))
      expect(found.byTable.get('proceedings') ?? 0).toBeGreaterThan(0);
  });

  const another: readonly [string, (asked: Asked) => Asked][] = [
    ['of what became known later', ({ asOf }) => ({ asOf })],
    ['of another point', ({ asOf: _, ...asked }) => ({ ...asked, asOf: july })],
  ];
  it.each(fewOf(another, 1))(
    'do not have the same answers where the engine is asked %s',
    async (_, instead) => {
      const wrong: Engine = {
        ...engine,
        answers: (cases) =>
          engine.answers(
            cases.map((each) => ({ ...each, questions: each.questions.map(instead) })),
          ),
      };
      const { differences } = await compare(wrong, { logs: sampled(20), seed: 1 });
      expect(differences.length).toBeGreaterThan(sampled(10));
    },
  );
});
