import { append, audit, type EventInput, isLeft } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, japan, korea, logOf, stateOf } from '../../support/policy';

const icj = { sector: 'IGO', name: 'ICJ' } as const;
const supreme = { country: 'KOR', sector: 'JUD', name: 'Supreme Court' } as const;
const high = { country: 'KOR', sector: 'JUD', name: 'High Court' } as const;
const japanese = { country: 'JPN', sector: 'JUD', name: 'Supreme Court' } as const;

const order = { ruling: 'r', court: 'A court', against: [japan], orders: 'to pay' };
const issued = (by: EventInput['by']) => act('issued', 'RulingIssued', '2018-10-30', order, { by });
const ordered = (id: string, on: string, by: EventInput['by'], orders = 'to wait') =>
  act(id, 'ProvisionalMeasuresOrdered', on, { ...order, orders }, { by });
const back = (withdraws: string, on: string, by: EventInput['by']) =>
  act('back', 'DecisionWithdrawn', on, { ruling: 'r', withdraws }, { by });

const others = [
  ['the government of the losing side', icj, japan],
  ['a court of the losing side', icj, japanese],
  ['a medium', icj, { sector: 'MED', name: 'A newspaper' }],
  ['the government of the country of the court', high, korea],
  ['a court of another country', high, japanese],
  ['an international court', high, icj],
] as const;

describe('a ruling', () => {
  it.each(others)('should not be withdrawn by %s', (_, court, by) => {
    const log = logOf(issued(court), back('issued', '2019-01-01', by));
    expect(held(stateOf(log, '2019-01-01').rulings.get('r')).withdrawn).toBeUndefined();
    expect(audit(log)).toMatchObject([
      { event: 'back', message: expect.stringContaining('only the court that ruled (A court)') },
    ]);
    expect(isLeft(append([back('issued', '2019-01-01', by)])(logOf(issued(court))))).toBe(true);
  });

  it.each([
    ['a court above it in its country', high, supreme],
    ['the court that ruled, under its full name', icj, { sector: 'IGO', name: 'The Court' }],
  ] as const)('should be withdrawn by %s', (_, court, by) => {
    const log = logOf(issued(court), back('issued', '2019-01-01', by));
    expect(audit(log)).toEqual([]);
    expect(held(stateOf(log, '2019-01-01').rulings.get('r')).withdrawn).toBe('back');
  });

  it.each(others)('should not follow its provisional measures by %s', (_, court, by) => {
    for (const event of [issued(by), ordered('more', '2018-02-01', by)]) {
      const refused = append([event])(logOf(ordered('first', '2018-01-01', court)));
      expect(isLeft(refused) && refused.left.message).toMatch(/only the court that ruled/);
    }
  });
});

describe('provisional measures', () => {
  const first = ordered('first', '2018-01-26', icj, 'to wait');
  const second = ordered('second', '2018-03-28', icj, 'to wait, and to let help in');
  const at = (day: '2018-04-01' | '2018-05-01' | '2018-10-30', ...events: readonly EventInput[]) =>
    held(stateOf(logOf(...events), day).rulings.get('r'));

  it('should hold beside those ordered later', () => {
    expect(audit(logOf(first, second))).toEqual([]);
    expect(at('2018-04-01', first, second)).toMatchObject({
      orders: 'to wait, and to let help in',
      act: 'second',
      issued: '2018-03-28',
      provisional: [
        { act: 'first', orders: 'to wait', issued: '2018-01-26' },
        { act: 'second', orders: 'to wait, and to let help in', issued: '2018-03-28' },
      ],
    });
    expect(at('2018-10-30', first, second, issued(icj)).provisional).toHaveLength(2);
  });

  it.each(['first', 'second'])('should be withdrawn one by one: the %s', (id) => {
    const steps = [first, second, back(id, '2018-05-01', icj)];
    expect(audit(logOf(...steps))).toEqual([]);
    const { provisional = [], withdrawn } = at('2018-05-01', ...steps);
    expect(provisional.filter((each) => each.withdrawn === 'back').map((each) => each.act)).toEqual(
      [id],
    );
    expect(withdrawn).toBeUndefined();
    const again = { ...back(id, '2018-06-01', icj), id: 'again' } as EventInput;
    expect(audit(logOf(...steps, again))).toMatchObject([
      { event: 'again', message: expect.stringContaining(`"${id}" is already withdrawn`) },
    ]);
  });
});
