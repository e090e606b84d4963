import { append, audit, emptyLog, isLeft, type PointLiteral, pipe } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  type Announce,
  amend,
  announce,
  exclude,
  type Fact,
  lift,
  resume,
  suspend,
  withdraw,
} from '../../cases/measures/facts';
import { headerOf, logFrom, machineOf } from '../../cases/measures/machine';
import { eventsFrom } from '../../cases/measures/to-events';

const announced = (id: string, on: string, more: Partial<Announce> = {}): Fact =>
  announce(id, on, 'example', {
    measure: 'm',
    goods: ['HS 7208'],
    by: 'USA',
    flow: 'import',
    instrument: 'import-tariff',
    against: '*',
    ...more,
  });
const scope = { measure: 'm', goods: ['HS 7208'] };
const asking = (facts: readonly Fact[], goods: string, day: PointLiteral = '2020-06-01') => {
  const { tariffOn, tradeRegime } = machineOf(facts);
  const asked = { from: 'KOR', to: 'USA', goods };
  return { duty: tariffOn(asked, day)?.import, regime: tradeRegime(asked, day) };
};
const refusal = (facts: readonly Fact[]): string => {
  const log = pipe(emptyLog(headerOf(facts)), append(eventsFrom(facts)));
  return isLeft(log) ? log.left.message : '';
};

describe('a question on goods of which a measure names only a part', () => {
  const duty = announced('a', '2020-01-01', { goods: ['HS 720851'], duty: { percent: 10 } });
  const ban = announced('b', '2020-01-01', {
    measure: 'ban',
    goods: ['HS 720851'],
    instrument: 'import-ban',
  });

  it('shows the narrower duty among the exceptions, and says no sum', () => {
    for (const goods of ['HS 72', 'HS 7208', '*'])
      expect(asking([duty], goods).duty).toMatchObject({
        additional: null,
        duties: [],
        inactive: [],
        exceptions: [{ measure: 'm', product: 'HS:720851', duty: { percent: 10 } }],
      });
    expect(asking([duty], 'HS 73').duty).toBe(undefined);
    expect(asking([duty], 'HS 720852').duty).toBe(undefined);
  });

  it('shows a described part of a wider code, to which the goods may belong', () => {
    const coils = announced('a', '2020-01-01', { goods: ['HS 7208#coils'], duty: { percent: 10 } });
    expect(asking([coils], 'HS 720851').duty?.exceptions).toMatchObject([
      { product: 'HS:7208#coils', duty: { percent: 10 } },
    ]);
  });

  it('treats licences and duties alike', () => {
    expect(asking([ban], 'HS 72').regime).toMatchObject({
      licence: null,
      measures: [],
      exceptions: [{ measure: 'ban', product: 'HS:720851' }],
    });
    expect(asking([ban], 'HS 72').duty).toBe(undefined);
    expect(asking([duty], 'HS 72').regime).toBe(null);
  });
});

describe('an extension', () => {
  const first = announced('first', '2020-01-01', { until: '2020-05-01', duty: { percent: 10 } });
  const extended = announced('extended', '2020-04-20', {
    from: '2020-05-01',
    until: '2020-09-01',
    completes: 'first',
  });

  it('that does not state the rate again keeps it, and the act that set it', () => {
    expect(asking([first, extended], 'HS 7208').duty).toMatchObject({
      additional: 10,
      duties: [{ act: 'first', since: '2020-01-01' }],
    });
    expect(asking([first, extended], 'HS 7208', '2020-09-01').duty).toMatchObject({
      inactive: [{ because: 'expired', act: 'extended' }],
    });
  });

  it('keeps the rate as it was amended in the meantime', () => {
    const amended = amend('amended', '2020-03-01', 'example', { ...scope, duty: { percent: 7 } });
    expect(asking([first, amended, extended], 'HS 7208').duty?.additional).toBe(7);
  });

  it('that states the rate sets it', () => {
    const higher: Fact = { ...extended, id: 'higher', duty: { percent: 12 } } as Fact;
    expect(asking([first, higher], 'HS 7208').duty).toMatchObject({
      additional: 12,
      duties: [{ act: 'higher' }],
    });
  });

  it('of an amendment need not name what it amends', () => {
    const lasting = announced('first', '2020-01-01', { duty: { percent: 10 } });
    const eased = amend('eased', '2020-02-01', 'example', {
      ...scope,
      duty: { percent: 3 },
      until: '2020-05-01',
    });
    const longer = amend('longer', '2020-04-01', 'example', {
      ...scope,
      until: '2020-09-01',
      completes: 'eased',
    });
    expect(asking([lasting, eased], 'HS 7208').duty?.additional).toBe(10);
    expect(asking([lasting, eased, longer], 'HS 7208').duty).toMatchObject({
      additional: 3,
      duties: [{ act: 'eased' }],
    });
    expect(asking([lasting, eased, longer], 'HS 7208', '2020-09-01').duty?.additional).toBe(10);
  });

  it('should have the rate from the day to which it reaches back', () => {
    const facts = [
      announced('first', '2020-01-03', {
        from: '2020-01-05',
        until: '2020-02-01',
        duty: { percent: 25 },
      }),
      announced('second', '2020-01-05', {
        from: '2020-01-04',
        until: '2020-03-01',
        completes: 'first',
      }),
    ];
    for (const day of ['2020-01-04', '2020-01-05', '2020-02-01'] as const)
      expect(asking(facts, 'HS 7208', day).duty).toMatchObject({
        additional: 25,
        duties: [{ act: 'first', since: '2020-01-04' }],
      });
  });
});

describe('an amendment of what never had effect', () => {
  const all = announced('all', '2020-01-01', { goods: ['HS 720851'], duty: { percent: 10 } });
  const korea = { goods: ['HS 7208'], partners: ['KOR'] };
  const draft = announced('draft', '2020-01-05', {
    ...korea,
    phase: 'proposed',
    until: '2020-01-08',
  });
  const amended = amend('amended', '2020-01-06', 'example', {
    measure: 'm',
    ...korea,
    duty: { percent: 50 },
  });

  it('should not outlive a proposal that lapsed', () => {
    for (const day of ['2020-01-07', '2020-01-08', '2020-06-01'] as const)
      expect(asking([all, draft, amended], 'HS 720851', day).duty?.additional).toBe(10);
  });

  it('should not outlive an announcement that was withdrawn', () => {
    const coming = announced('coming', '2020-01-05', { ...korea, from: '2020-03-01' });
    const back = withdraw('back', '2020-02-01', 'example', {
      measure: 'm',
      ...korea,
      withdraws: 'coming',
    });
    const facts = [all, coming, amended, back];
    for (const day of ['2020-01-31', '2020-02-01', '2020-06-01'] as const)
      expect(asking(facts, 'HS 720851', day).duty?.additional).toBe(10);
  });
});

it('should leave out what a withdrawn announcement took out of itself, where no date is set', () => {
  const control = { goods: ['HS 72'], instrument: 'import-licensing-requirement' } as const;
  const facts = [
    announced('a', '2020-01-01', { ...control, licence: 'general-bulk' }),
    announced('b', '2020-01-05', {
      ...control,
      from: null,
      licence: 'individual',
      except: { goods: ['HS 7208'] },
    }),
  ];
  const back = { measure: 'm', goods: ['HS 72'], withdraws: 'b' };
  expect(asking(facts, 'HS 7208').regime?.undated).toEqual([{ measure: 'm', act: 'b' }]);
  const withdrawn = [...facts, withdraw('back', '2020-01-13', 'example', back)];
  expect(asking(withdrawn, 'HS 7208').regime?.undated).toEqual([]);
});

describe('a resumption', () => {
  const first = announced('first', '2020-01-01', { duty: { percent: 10 } });
  const set = (more: object = {}) => suspend('set', '2020-02-01', 'example', { ...scope, ...more });
  const again = (more: object = {}) =>
    resume('again', '2020-03-01', 'example', { ...scope, ...more });
  const nothing = 'nothing that it names is suspended here';

  it('of nothing is refused, and named by audit', () => {
    const others = set({ goods: ['HS 7208'], partners: ['CHN'] });
    for (const facts of [
      [first, again()],
      [first, set({ until: '2020-02-15' }), again()],
      [first, others, again({ partners: ['KOR'] })],
      [first, set(), again(), resume('twice', '2020-04-01', 'example', scope)],
      [first, exclude('out', '2020-02-01', 'example', scope), again()],
    ]) {
      expect(refusal(facts)).toContain(nothing);
      expect(audit(logFrom(facts)).map(({ message }) => message)).toContainEqual(
        expect.stringContaining(nothing),
      );
    }
  });

  it('of a part, of more than was suspended, or of an exclusion that it completes is taken', () => {
    const wide = announced('first', '2020-01-01', {
      goods: ['HS 72', 'HS 7208'],
      duty: { percent: 10 },
    });
    const whole = suspend('set', '2020-02-01', 'example', { measure: 'm', goods: ['HS 72'] });
    const out = exclude('set', '2020-02-01', 'example', scope);
    for (const facts of [
      [wide, whole, again()],
      [wide, set(), again({ goods: ['HS 72', 'HS 7208'] })],
      [wide, out, again({ completes: 'set' })],
    ])
      expect(refusal(facts)).toBe('');
  });
});

describe('what is decided with no date set', () => {
  it('is told though a nearer rule holds, but not once it is lifted', () => {
    const permit = { instrument: 'import-licensing-requirement', licence: 'individual' } as const;
    const wide = announced('wide', '2020-01-01', { ...permit, goods: ['*'], from: null });
    const near = announced('near', '2020-01-02', { ...permit, goods: ['HS 720851'] });
    expect(asking([wide, near], 'HS 720851').regime?.undated).toEqual([
      { measure: 'm', act: 'wide' },
    ]);
    const lifted = lift('lifted', '2020-02-01', 'example', { measure: 'm', goods: ['*'] });
    expect(asking([wide, near, lifted], 'HS 720851').regime?.undated).toEqual([]);
  });
});

describe('what is to come', () => {
  const permit = { instrument: 'import-licensing-requirement' } as const;

  it('goes on to the rows that hold once the nearer rule has ended', () => {
    const wide = announced('wide', '2020-01-01', { ...permit, licence: 'general-bulk' });
    const near = announced('near', '2020-01-02', {
      ...permit,
      goods: ['HS 720851'],
      licence: 'individual',
      until: '2020-07-01',
    });
    const ban = amend('ban', '2020-02-01', 'example', {
      ...scope,
      licence: 'prohibited',
      from: '2020-08-01',
    });
    expect(asking([wide, near, ban], 'HS 720851').regime?.upcoming).toMatchObject([
      { on: '2020-07-01', licence: 'general-bulk', act: 'near' },
      { on: '2020-08-01', licence: 'prohibited', act: 'ban' },
    ]);
  });
});
