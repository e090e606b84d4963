import { append, audit, emptyLog, isLeft, type PointLiteral, pipe } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  type Announce,
  announce,
  exclude,
  type Fact,
  resume,
  suspend,
  withdraw,
} from '../../cases/measures/facts';
import { headerOf, logFrom, machineOf } from '../../cases/measures/machine';
import { eventsFrom } from '../../cases/measures/to-events';

const announced = (id: string, on: string, more: Partial<Announce>): Fact =>
  announce(id, on, 'example', {
    measure: 'm',
    goods: ['HS 7208'],
    by: 'USA',
    flow: 'import',
    instrument: 'safeguard',
    against: '*',
    ...more,
  });

/** What `append` refuses and what `audit` finds. */
const complaints = (facts: readonly Fact[]): readonly string[] => {
  const log = pipe(emptyLog(headerOf(facts)), append(eventsFrom(facts)));
  const refused = isLeft(log) ? [log.left.message] : [];
  return [...refused, ...audit(logFrom(facts)).map(({ message }) => message)];
};

const owed = (
  facts: readonly Fact[],
  day: PointLiteral,
  asked: { readonly when?: readonly string[]; readonly firm?: string } = {},
) =>
  machineOf(facts).tariffOn({ from: 'KOR', to: 'USA', goods: 'HS 7208', ...asked }, day)?.import
    ?.additional;

const first = announced('first', '2018-03-01', { duty: { percent: 25 } });

describe('a rate of its own that a later announcement prolongs', () => {
  // The tariff quotas on steel under Section 232 were prolonged so, as were rates of firms in trade remedies.
  it.each([
    ['for a condition', { when: ['in-quota'] }, { when: ['in-quota'] }],
    ['for a country', { partners: ['KOR'] }, {}],
    ['for a firm', { firms: ['Alpha'] }, { firm: 'Alpha' }],
  ] as const)('should be taken %s, and go on until the new end', (_, narrow, asked) => {
    const facts = [
      first,
      announced('own', '2021-12-27', {
        ...narrow,
        duty: { percent: 5 },
        from: '2022-01-01',
        until: '2024-01-01',
      }),
      announced('longer', '2023-12-28', {
        ...narrow,
        from: '2024-01-01',
        until: '2026-01-01',
        completes: 'own',
      }),
    ];
    expect(complaints(facts)).toEqual([]);
    expect(owed(facts, '2023-12-31', asked)).toBe(5);
    expect(owed(facts, '2025-12-31', asked)).toBe(5);
    expect(owed(facts, '2026-01-01', asked)).toBe(25);
  });
});

it('an announcement with exclusions of its own should be prolonged by one with the same', () => {
  const except = { partners: ['KOR'] };
  const until = (end: string) => ({ from: `${Number(end.slice(0, 4)) - 3}-07-01`, until: end });
  const facts = [
    announced('def', '2018-06-01', { duty: { percent: 25 }, ...until('2021-07-01'), except }),
    announced('ext', '2021-06-25', { ...until('2024-07-01'), completes: 'def', except }),
  ];
  expect(complaints(facts)).toEqual([]);
  expect(owed(facts, '2021-06-30')).toBe(0);
  expect(owed(facts, '2022-01-01')).toBe(0);
  expect(
    machineOf(facts).tariffOn({ from: 'CHN', to: 'USA', goods: 'HS 7208' }, '2024-06-30')?.import
      ?.additional,
  ).toBe(25);
});

describe('an announcement that does not repeat the exclusions of the one that it prolongs', () => {
  const def = announced('def', '2018-06-01', {
    duty: { percent: 25 },
    until: '2021-07-01',
    except: { partners: ['KOR'] },
  });
  const ext = announced('ext', '2021-06-25', {
    from: '2021-07-01',
    until: '2024-07-01',
    completes: 'def',
  });

  it('should be named by audit, since they end', () => {
    expect(owed([def, ext], '2022-01-01')).toBe(25);
    expect(complaints([def, ext])).toEqual([
      'Event "ext" completes "def" of the measure "m", which excludes something in "except", and names no "except". So these exclusions end when it takes effect. If they go on, repeat them in "except". If they end, withdraw "def" for what it excludes, in a DecisionWithdrawn.',
    ]);
  });

  it('should not be named where an act says that they end', () => {
    const ended = withdraw('ended', '2021-06-25', 'example', {
      measure: 'm',
      goods: ['HS 7208'],
      partners: ['KOR'],
      withdraws: 'def',
    });
    expect(complaints([def, ended, ext])).toEqual([]);
  });

  it('should not be named where the one that it completes had not begun', () => {
    const later = announced('later', '2018-06-01', {
      duty: { percent: 25 },
      from: '2021-08-01',
      except: { partners: ['KOR'] },
    });
    const sooner = announced('sooner', '2021-06-25', { from: '2021-07-01', completes: 'later' });
    expect(complaints([later, sooner])).toEqual([]);
  });
});

it('what completes an act of another scope should be refused', () => {
  const korea = announced('korea', '2019-01-01', { partners: ['KOR'], duty: { percent: 5 } });
  const wrong = announced('wrong', '2020-01-01', { partners: ['KOR'], completes: 'first' });
  expect(complaints([first, korea, wrong])).toContainEqual(
    expect.stringContaining('it completes "first", which has decided nothing here'),
  );
});

describe('an announcement that keeps the end of the one that it replaces', () => {
  it('should be expired for its quota too where that end comes before its beginning', () => {
    const facts = [
      announced('own', '2018-03-01', {
        from: '2018-04-01',
        until: '2018-05-01',
        quota: { quantity: 100, per: 'year' },
      }),
      announced('later', '2018-03-10', { from: '2018-06-01', completes: 'own' }),
    ];
    const { tariffOn, tradeRegime } = machineOf(facts);
    const route = { from: 'KOR', to: 'USA', goods: 'HS 7208' };
    const inactive = [{ measure: 'm', because: 'expired', act: 'later' }];
    for (const day of ['2018-05-01', '2018-07-01']) {
      expect(tariffOn(route, day)?.import).toMatchObject({ inactive });
      expect(tradeRegime(route, day)).toMatchObject({ inactive });
    }
  });
});

describe('what was taken out when a measure is prolonged', () => {
  const scope = { measure: 'm', goods: ['HS 7208'] } as const;
  const duty = { duty: { percent: 25 }, until: '2021-01-01' } as const;
  const short = announced('short', '2018-03-01', duty);
  const suspended = suspend('out', '2019-03-01', 'example', scope);
  const longer = (more: Partial<Announce> = {}) =>
    announced('longer', '2020-03-01', { completes: 'short', until: '2024-01-01', ...more });

  it.each([
    ['suspended', suspended],
    ['excluded', exclude('out', '2019-03-01', 'example', scope)],
  ])('should stay %s', (_, out) => {
    expect(owed([short, out, longer()], '2020-06-01')).toBe(0);
    expect(owed([short, out, longer({ from: '2021-01-01' })], '2021-06-01')).toBe(0);
    const again = announced('again', '2020-09-01', { completes: 'longer', until: '2025-01-01' });
    expect(owed([short, out, longer(), again], '2020-12-01')).toBe(0);
  });

  it('should come back with a resumption, or where the measure is announced without "completes"', () => {
    const resumed = resume('in', '2020-04-01', 'example', scope);
    expect(owed([short, suspended, longer(), resumed], '2020-03-15')).toBe(0);
    expect(owed([short, suspended, longer(), resumed], '2020-06-01')).toBe(25);
    const anew = announced('anew', '2020-03-01', { duty: { percent: 30 } });
    expect(owed([short, suspended, anew], '2020-06-01')).toBe(30);
  });

  it('should come back where the announcement prolonged had brought it back', () => {
    const back = announced('short', '2019-06-01', duty);
    const first = announced('begin', '2018-03-01', { duty: { percent: 20 } });
    expect(owed([first, suspended, back, longer()], '2020-06-01')).toBe(25);
  });
});
