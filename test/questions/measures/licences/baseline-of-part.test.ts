import { type EventInput, type LicenceLevel, tradeRegime } from 'bilateral';
import { expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../../support/policy';

const hs = (code: string, part?: string) => ({
  scheme: 'HS',
  code,
  ...(part === undefined ? {} : { part }),
});
type Goods = '*' | readonly ReturnType<typeof hs>[];
const noted = (id: string, products: Goods, licence: LicenceLevel, to = 'KOR') =>
  act(id, 'LicenceRegimeNoted', '2018-01-01', { from: 'JPN', to, products, licence } as never);
const asked = (product: string, events: readonly EventInput[], to = 'KOR') => {
  const { licence } = held(
    tradeRegime({ from: 'JPN', to, product })(stateOf(logOf(...events), '2020-01-01')),
  );
  return licence;
};
const free = noted('free', [hs('85')], 'none');

it('should not be none where a baseline requires a licence for a part of the goods', () => {
  const strict = noted('strict', [hs('8542')], 'individual');
  expect(asked('HS:85', [free, strict])).toBe(null);
  expect(asked('HS:8541', [free, strict])).toBe('none');
  expect(asked('*', [noted('free', '*', 'none'), strict])).toBe(null);
  expect(asked('HS:85', [noted('free', '*', 'none'), strict])).toBe(null);
  const described = noted('strict', [hs('8542', 'chips')], 'prohibited');
  expect(asked('HS:8542', [free, described])).toBe(null);
});

it('should be none where a nearer baseline lets the part go', () => {
  const all = noted('all', [hs('8542')], 'individual', '*');
  expect(asked('HS:85', [free, all])).toBe('none');
  expect(asked('HS:85', [free, noted('part', [hs('8542')], 'none')])).toBe('none');
});

it('should not be none where a baseline requires a licence for a member of a union', () => {
  const member = act('member', 'MembershipNoted', '2000-01-01', {
    member: 'DEU',
    group: 'EUN',
  } as never);
  const events = [
    member,
    noted('free', '*', 'none', '*'),
    noted('strict', '*', 'prohibited', 'DEU'),
  ];
  expect(asked('HS:85', events, 'EUN')).toBe(null);
  expect(asked('HS:85', events, 'FRA')).toBe('none');
});
