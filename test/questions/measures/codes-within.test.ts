import { coveringKeys, tariffOn, toNullable, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf, stateOf } from '../../support/policy';

const announced = (id: string, scheme: string, code: string, percent: number) =>
  act(id, 'MeasureAnnounced', '2019-01-01', {
    measure: 'm',
    products: [{ scheme, code }],
    instrument: 'import-tariff',
    flow: 'import',
    licence: 'individual',
    against: 'KOR',
    duty: { percent },
  });
const route = (scheme: string, code: string) => ({
  from: 'KOR',
  to: 'JPN',
  product: { scheme, code },
});

describe('a code of a scheme in which longer codes lie within shorter ones', () => {
  const cases = [
    ['CN', '7208', '72085140', '72099010'],
    ['TARIC', '7208', '7208514010', '7209901000'],
    ['HTS', '7208.51', '7208.51.40', '7208.52.00'],
    ['ECCN', '3A090', '3A090.a', '3A0901'],
  ] as const;

  it.each(cases)('should cover a longer code for acts in %s', (scheme, wide, longer, other) => {
    const state = stateOf(logOf(announced('a', scheme, wide, 25)), '2020-01-01');
    const dutyOn = (code: string) =>
      toNullable(tariffOn(route(scheme, code))(state))?.import?.additional;
    expect(dutyOn(longer)).toBe(25);
    expect(toNullable(tradeRegime(route(scheme, longer))(state))?.licence).toBe('individual');
    expect(dutyOn(other)).toBeUndefined();
  });

  it.each(cases)('should give way to a longer code for acts in %s', (scheme, wide, longer) => {
    const log = logOf(announced('a', scheme, wide, 25), announced('b', scheme, longer, 10));
    const state = stateOf(log, '2020-01-01');
    const asked = (code: string) => toNullable(tariffOn(route(scheme, code))(state))?.import;
    expect(asked(longer)?.additional).toBe(10);
    expect(asked(wide)).toMatchObject({
      additional: 25,
      exceptions: [{ product: `${scheme}:${longer}`, duty: { percent: 10 } }],
    });
  });

  it('should list every wider code for each scheme', () => {
    expect(coveringKeys('CN:72085')).toEqual(['*', 'CN:72', 'CN:720', 'CN:7208', 'CN:72085']);
    expect(coveringKeys('HTS:72.08')).toEqual(['*', 'HTS:72', 'HTS:72.0', 'HTS:72.08']);
    expect(coveringKeys('ECCN:3A090.a.1')).toEqual([
      '*',
      'ECCN:3A090',
      'ECCN:3A090.a',
      'ECCN:3A090.a.1',
    ]);
    expect(coveringKeys('ETCO:7(1)')).toEqual(['*', 'ETCO:7(1)']);
  });
});
