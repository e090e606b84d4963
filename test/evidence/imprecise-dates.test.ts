import { clearanceAt, isRight, relations, timeline } from 'bilateral';
import { receipt } from 'bilateral/evidence';
import { expect, it } from 'vitest';
import { ban, declared, ofAllGoods } from '../questions/coverage/declared';
import { act, logOf } from '../support/policy';

const route = { from: 'JPN', to: 'KOR', product: 'HS:281111' } as const;
const lifted = act(
  'lifted',
  'MeasureLifted',
  '2020-06',
  { measure: 'ban', products: '*' },
  { recordedAt: '2020-07-01' },
);
const log = logOf(ban, lifted, declared('all', ofAllGoods, '2024-01-10'));
const made = (asOf: string, more: object = {}, question = 'clearance') =>
  receipt({ verb: 'answer', question, args: route, asOf, ...more })(log);

it.each(['2020-06-01', '2020-06-15'] as const)(
  'receipt should be made of no "clear" that clearanceAt refuses on %s, for an imprecise date',
  (day) => {
    expect(clearanceAt(route, day)(timeline(relations)(log)).verdict).toBe('refused');
    const found = made(day);
    expect(isRight(found) ? found.right.answer : found.left).toMatchObject({
      _tag: 'DateImprecise',
      message: expect.stringContaining('lifted'),
    });
    expect(isRight(made(day, {}, 'tradeRegime'))).toBe(true);
  },
);

it.each(['2020-05-31', '2020-06-30', '2020-07-01'] as const)(
  'receipt should be made of what clearanceAt answers on %s, too',
  (day) => {
    const found = made(day);
    const { verdict } = clearanceAt(route, day)(timeline(relations)(log));
    expect(isRight(found) && found.right.answer).toMatchObject({ verdict });
  },
);

it('receipt should be made of what was known before the imprecise date was', () => {
  const found = made('2020-06-15', { knownAt: '2020-06-30' });
  expect(isRight(found) && found.right.answer).toMatchObject({ verdict: 'restricted' });
});
