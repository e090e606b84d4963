import { measuresInForce } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { announce, type Fact } from '../../cases/measures/facts';
import { logFrom, machineOf } from '../../cases/measures/machine';
import { stateOf } from '../../support/policy';

const letters = Array.from({ length: 40 }, (_, index) => `condition-${index}`);
const announced = (id: string, percent: number, when?: readonly string[]): Fact =>
  announce(id, '2020-01-01', 'example', {
    measure: 'm',
    goods: ['HS 7208'],
    by: 'USA',
    flow: 'import',
    instrument: 'import-tariff',
    against: '*',
    duty: { percent },
    ...(when === undefined ? {} : { when }),
  });
const facts = [
  announced('all', 25),
  announced('two', 5, ['condition-3', 'condition-7']),
  announced('one', 10, ['condition-3']),
  announced('many', 1, letters.slice(0, 30)),
  announced('other', 0, ['civil-use']),
];
const dutyWith = (when: readonly string[]) =>
  machineOf(facts).tariffOn({ from: 'KOR', to: 'USA', goods: 'HS 720851', when }, '2020-06-01')
    ?.import;

describe('a question that claims many conditions', () => {
  it('should find the rule for the most of them, in a time that does not double with each', () => {
    expect(dutyWith(letters)?.additional).toBe(1);
    expect(dutyWith(letters.slice(2, 12))?.additional).toBe(5);
    expect(dutyWith(letters.slice(3, 7))?.additional).toBe(10);
    expect(dutyWith(letters.slice(10, 20))?.additional).toBe(25);
  });

  it('should show the rules for conditions that it does not claim', () => {
    expect(dutyWith(letters.slice(10, 20))?.exceptions).toContainEqual({
      measure: 'm',
      when: ['civil-use'],
      duty: { percent: 0 },
    });
  });

  it('should answer of few conditions as of many', () => {
    for (const few of [['condition-3'], ['condition-3', 'condition-7'], ['condition-9']]) {
      const vain = ['a', 'b', 'c', 'd', 'e'];
      expect(dutyWith([...few, ...vain])?.duties).toEqual(dutyWith(few)?.duties);
    }
  });
});

it('should find the rule with conditions narrower for goods that it describes than one on a code', () => {
  const rules = [
    announced('quota', 10, ['in-quota']),
    { ...announced('code', 25), goods: ['HS 720851'] },
    { ...announced('coils', 5, ['in-quota', 'originating']), goods: ['HS 7208#coils'] },
  ];
  const question = { from: 'KOR', to: 'USA', when: ['in-quota', 'originating'] };
  const code = machineOf(rules).tariffOn({ ...question, goods: 'HS 720851' }, '2020-06-01');
  expect(code?.import?.additional).toBe(10);
  expect(code?.import?.exceptions).toEqual([
    { measure: 'm', product: 'HS:7208#coils', duty: { percent: 5 } },
  ]);
});

it('should list the measures in force, one of which names many conditions', () => {
  const inForce = measuresInForce()(stateOf(logFrom(facts), '2020-06-01'));
  expect(inForce.map(({ when }) => when?.length ?? 0).sort((a, b) => a - b)).toEqual([
    0, 1, 1, 2, 30,
  ]);
});
