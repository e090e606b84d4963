import { isRight, parsePoint } from 'bilateral';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from './answers';
import type { Asked } from './cases';
import { compare } from './compare';
import { postgres } from './postgres';

// The long form is `npm run oracle`.
const logs = 60;
const timeout = 120_000;

const parsed = parsePoint('2019-07-02');
if (!isRight(parsed)) throw new RangeError('a day of July is a point');
const july = parsed.right;

describe('the same logs and questions in SQL', { timeout }, () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await postgres();
  }, timeout);
  afterAll(() => engine.close());

  it('have the same answers on both clocks', async () => {
    const seed = Date.now() % 1_000_000;
    const { differences, questions, earlier, rows, report } = await compare(engine, { logs, seed });
    console.log(report);
    expect(differences).toEqual([]);
    expect(questions).toBe(logs * 8);
    expect(earlier).toBe(logs * 6);
    expect(rows).toBeGreaterThan(logs);
  });

  const another: readonly [string, (asked: Asked) => Asked][] = [
    ['is asked of what became known later', ({ asOf }) => ({ asOf })],
    ['is asked of another point', ({ asOf: _, ...asked }) => ({ ...asked, asOf: july })],
  ];
  it.each(another)('do not have the same answers where SQL %s', async (_, instead) => {
    const wrong: Engine = {
      ...engine,
      answers: (cases) =>
        engine.answers(cases.map((each) => ({ ...each, questions: each.questions.map(instead) }))),
    };
    const { differences } = await compare(wrong, { logs: 20, seed: 1 });
    expect(differences.length).toBeGreaterThan(10);
  });
});
