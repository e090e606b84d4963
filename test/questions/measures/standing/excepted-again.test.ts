import type { PointLiteral } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type Announce, exclude, type Fact, withdraw } from '../../../cases/measures/facts';
import { machineOf } from '../../../cases/measures/machine';
import { announced, sideOf } from './one-measure';

const all = { against: '*', duty: { percent: 25 } } as const;
const goods = { goods: ['HS 7208'] } as const;

const first = announced('first', '2020-01-01', { ...all, except: { partners: ['KOR'] } });
const again = (more: Partial<Announce> = {}): Fact =>
  announced('again', '2020-02-01', {
    ...all,
    duty: { percent: 40 },
    from: '2020-03-01',
    except: { partners: ['KOR'] },
    ...more,
  });
const back = (on: string, withdraws = 'again', more: object = {}): Fact =>
  withdraw('back', on, 'example', { measure: 'm', ...goods, ...more, withdraws });

/** Which act excludes Korea on a day; what it owes, if none does. */
const korea = (facts: readonly Fact[], day: PointLiteral) => {
  const { inactive = [], additional } = sideOf(facts, 'KOR', day) ?? {};
  return inactive[0]?.act ?? additional;
};

describe('what an earlier announcement excludes too', () => {
  it.each([
    ['for a time', again({ until: '2020-12-01' })],
    ['for good', again()],
  ])(
    'should stay out for a later announcement %s that is withdrawn before it has effect',
    (_, act) => {
      const facts = [first, act, back('2020-02-15')];
      expect(korea(facts, '2020-02-10')).toBe('first');
      expect(korea(facts, '2020-06-01')).toBe('first');
    },
  );

  it('should stay out for a later announcement for a time that is withdrawn, or ends', () => {
    const act = again({ until: '2020-12-01' });
    expect(korea([first, act], '2020-06-01')).toBe('again');
    expect(korea([first, act], '2020-12-01')).toBe('first');
    expect(korea([first, act, back('2020-06-15')], '2020-06-20')).toBe('first');
  });

  it('should stay out for a later announcement against other countries that is withdrawn', () => {
    const act = again({ against: ['KOR'], except: { goods: ['HS 720851'] }, until: '2020-12-01' });
    const excepting = announced('first', '2020-01-01', {
      ...all,
      except: { goods: ['HS 720851'] },
    });
    expect(korea([excepting, act, back('2020-06-15')], '2020-06-20')).toBe('first');
  });

  it('should come in again where a later announcement for good sets another end', () => {
    const act = again({ except: { partners: ['KOR'], until: '2020-07-01' } });
    expect(korea([first, act], '2020-06-01')).toBe('again');
    expect(korea([first, act], '2020-07-01')).toBe(40);
  });

  it('should come in again where what a later announcement for good excludes is withdrawn', () => {
    const facts = [first, again(), back('2020-06-15', 'again', { partners: ['KOR'] })];
    expect(korea(facts, '2020-06-01')).toBe('again');
    expect(korea(facts, '2020-06-20')).toBe(40);
  });

  it('should come in again where an act completes the later announcement in effect', () => {
    const facts = [first, again(), announced('last', '2020-06-15', { ...all, completes: 'again' })];
    expect(korea(facts, '2020-06-01')).toBe('again');
    expect(korea(facts, '2020-06-20')).toBe(25);
  });
});

it('should take in again what an exclusion of its own ended, for an announcement that also excludes it', () => {
  const own = exclude('own', '2020-02-01', 'example', {
    measure: 'm',
    ...goods,
    partners: ['KOR'],
    until: '2020-07-01',
  });
  expect(korea([first, own], '2020-06-01')).toBe('own');
  expect(korea([first, own], '2020-07-01')).toBe(25);
});

it('should not announce the end of an exclusion that a later announcement for good ended', () => {
  const licensing = { instrument: 'import-licensing-requirement', against: '*' } as const;
  const facts = [
    announced('first', '2020-01-01', {
      ...licensing,
      except: { partners: ['KOR'], until: '2020-09-01' },
    }),
    announced('again', '2020-02-01', { ...licensing, except: { partners: ['KOR'] } }),
  ];
  const upcoming = (day: PointLiteral) =>
    machineOf(facts)
      .tradeRegime({ from: 'KOR', to: 'USA', goods: 'HS 720851' }, day)
      ?.upcoming.map(({ on }) => on);
  expect(upcoming('2020-01-15')).toEqual(['2020-09-01']);
  expect(upcoming('2020-03-01')).toEqual([]);
});
