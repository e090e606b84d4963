import { append, audit, emptyLog, isRight, type PointLiteral, pipe } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type Announce, amend, exclude, type Fact, withdraw } from '../../cases/measures/facts';
import { headerOf, machineOf } from '../../cases/measures/machine';
import { eventsFrom } from '../../cases/measures/to-events';
import { announced, sideOf } from './standing/one-measure';

const first = announced('first', '2020-01-01', { duty: { percent: 25 } });
const korea = announced('korea', '2020-02-01', { against: ['KOR'], duty: { percent: 10 } });

describe('a measure that is announced again against another country', () => {
  it('should ask of each country what the announcement against it says', () => {
    const facts = [first, korea];
    expect(sideOf(facts, 'CHN')).toMatchObject({ additional: 25, duties: [{ act: 'first' }] });
    expect(sideOf(facts, 'KOR')).toMatchObject({ additional: 10, duties: [{ act: 'korea' }] });
    expect(sideOf(facts, 'KOR', '2020-01-31')?.additional).toBe(undefined);
    expect(sideOf(facts, 'JPN')).toBe(undefined);
    const log = pipe(emptyLog(headerOf(facts)), append(eventsFrom(facts)));
    expect(isRight(log) && audit(log.right)).toEqual([]);
  });

  it('should ask of all what a later amendment says', () => {
    const amended = amend('amended', '2020-03-01', 'example', {
      measure: 'm',
      goods: ['HS 7208'],
      duty: { percent: 5 },
    });
    for (const from of ['CHN', 'KOR'])
      expect(sideOf([first, korea, amended], from)?.additional).toBe(5);
  });

  it('should ask the same of more countries, where the second extends the first', () => {
    const extended = announced('both', '2020-02-01', {
      against: ['CHN', 'KOR'],
      completes: 'first',
    });
    for (const from of ['CHN', 'KOR'])
      expect(sideOf([first, extended], from)).toMatchObject({
        additional: 25,
        duties: [{ act: 'first' }],
      });
  });

  it('should keep no rate of an announcement that another had replaced before', () => {
    const second = announced('second', '2020-01-15', { duty: { percent: 15 } });
    const completing = announced('completing', '2020-02-01', {
      against: ['KOR'],
      completes: 'first',
    });
    expect(sideOf([first, second, completing], 'KOR')).toMatchObject({
      additional: null,
      unknown: [{ measure: 'm', act: 'completing' }],
    });
  });

  it('should ask of one country what the last announcement against it says', () => {
    const all = announced('all', '2020-02-01', { against: '*', duty: { percent: 15 } });
    for (const from of ['CHN', 'KOR']) expect(sideOf([first, all], from)?.additional).toBe(15);
  });

  it('should say that nothing is known for a country for which no act names a rate', () => {
    const silent = announced('silent', '2020-02-01', { against: ['KOR'] });
    expect(sideOf([first, silent], 'KOR')).toMatchObject({
      additional: null,
      unknown: [{ measure: 'm', act: 'silent' }],
    });
  });

  it('should take out for a country only what an announcement against it takes out', () => {
    const facts = [
      first,
      announced('korea', '2020-02-01', {
        against: ['KOR'],
        duty: { percent: 10 },
        except: { goods: ['HS 720851'] },
      }),
    ];
    expect(sideOf(facts, 'KOR')).toMatchObject({
      additional: 0,
      inactive: [{ because: 'excluded', act: 'korea' }],
    });
    expect(sideOf(facts, 'CHN')).toMatchObject({ additional: 25, duties: [{ act: 'first' }] });
  });

  it('should leave an exclusion of all as it is, where one against another country takes out less long', () => {
    const facts = [
      announced('both', '2020-01-01', { against: ['CHN', 'KOR'], duty: { percent: 25 } }),
      exclude('out', '2020-02-01', 'example', { measure: 'm', goods: ['HS 720851'] }),
      announced('korea', '2020-03-01', {
        against: ['KOR'],
        duty: { percent: 10 },
        except: { goods: ['HS 720851'], until: '2020-05-01' },
      }),
    ];
    expect(sideOf(facts, 'CHN')).toMatchObject({
      additional: 0,
      inactive: [{ because: 'excluded', act: 'out' }],
    });
  });

  it('should go on asking of others what an amendment of all says', () => {
    const facts = [
      announced('both', '2020-01-01', { against: ['CHN', 'KOR'], duty: { percent: 25 } }),
      amend('amended', '2020-02-01', 'example', {
        measure: 'm',
        goods: ['HS 7208'],
        duty: { percent: 5 },
      }),
      announced('korea', '2020-03-01', { against: ['KOR'], duty: { percent: 10 } }),
    ];
    expect(sideOf(facts, 'CHN')).toMatchObject({ additional: 5, duties: [{ act: 'amended' }] });
    expect(sideOf(facts, 'KOR')).toMatchObject({ additional: 10, duties: [{ act: 'korea' }] });
  });

  it('should say of a country that its announcement expired, though that against another goes on', () => {
    const facts = [
      announced('china', '2020-01-01', { duty: { percent: 25 }, until: '2020-03-01' }),
      korea,
    ];
    expect(sideOf(facts, 'CHN', '2020-02-29')?.additional).toBe(25);
    expect(sideOf(facts, 'CHN')).toMatchObject({
      additional: 0,
      inactive: [{ because: 'expired', act: 'china' }],
    });
    expect(sideOf(facts, 'KOR')?.additional).toBe(10);
  });

  it('should not bring back old terms for a country for which the measure had ended', () => {
    const facts = [
      announced('china', '2020-01-01', { duty: { percent: 25 }, until: '2020-03-01' }),
      korea,
      announced('again', '2020-05-01', {}),
    ];
    expect(sideOf(facts, 'CHN')).toMatchObject({
      additional: null,
      unknown: [{ measure: 'm', act: 'again' }],
    });
  });

  it('should not charge others the rate of an announcement that a wider one without a rate replaced', () => {
    const facts = [first, announced('all', '2020-02-01', { against: '*' })];
    expect(sideOf(facts, 'CHN')).toMatchObject({ additional: 25, duties: [{ act: 'first' }] });
    expect(sideOf(facts, 'KOR')).toMatchObject({ additional: null, unknown: [{ act: 'all' }] });
  });

  it('should keep an announcement replaced for the countries for which a lasting one replaced it', () => {
    const both = announced('both', '2020-01-01', {
      against: ['CHN', 'KOR'],
      duty: { percent: 25 },
    });
    const alone = announced('alone', '2020-02-01', { against: ['KOR'], duty: { percent: 10 } });
    const brief = announced('brief', '2020-03-01', {
      against: ['KOR'],
      completes: 'alone',
      until: '2020-04-01',
    });
    expect(sideOf([both, alone, brief], 'KOR', '2020-03-31')?.additional).toBe(10);
    expect(sideOf([both, alone, brief], 'KOR')).toMatchObject({
      additional: 0,
      inactive: [{ because: 'expired', act: 'brief' }],
    });
    expect(sideOf([both, alone, brief], 'CHN')?.additional).toBe(25);
  });

  it('should let a rate go on with the act that extends it, after it replaced an amendment of that day', () => {
    const facts: readonly Fact[] = [
      announced('waiting', '2020-01-05', { from: null, duty: { percent: 2 } }),
      amend('amended', '2020-01-05', 'example', {
        measure: 'm',
        goods: ['HS 7208'],
        duty: { percent: 4 },
      }),
      announced('first', '2020-01-05', { recorded: '2020-01-06', duty: { percent: 1 } }),
      announced('longer', '2020-01-06', { from: '2020-01-07', completes: 'first' }),
    ];
    expect(sideOf(facts, 'CHN')).toMatchObject({ additional: 1, duties: [{ act: 'first' }] });
  });

  it('should name the announcement that ended for a country, not one replaced for it before', () => {
    const facts = [
      announced('all', '2020-01-01', { against: '*', duty: { percent: 25 }, until: '2020-05-01' }),
      announced('china', '2020-02-01', { duty: { percent: 10 } }),
      announced('korea', '2020-03-01', { against: ['KOR'], completes: 'china' }),
    ];
    expect(sideOf(facts, 'CHN')).toMatchObject({
      inactive: [{ because: 'expired', act: 'china' }],
    });
    expect(sideOf(facts, 'CHN', '2020-04-01')).toMatchObject({
      inactive: [{ because: 'expired', act: 'china' }],
    });
  });

  it('should say nothing of a country that no announcement is against, though one for a firm is', () => {
    const firm = announced('firm', '2020-02-01', { against: '*', firms: ['Alpha'] });
    expect(sideOf([first, firm], 'KOR')).toMatchObject({
      inactive: [{ because: 'others-only', act: 'firm' }],
    });
    const other = announced('other', '2020-02-01', { against: ['KOR'], firms: ['Alpha'] });
    expect(sideOf([first, other], 'CHN', '2020-06-01')?.inactive).toEqual([]);
  });
});

describe('an announcement that takes the place of one against another country before that begins', () => {
  const wide = announced('wide', '2020-01-01', {
    goods: ['HS 72'],
    against: '*',
    duty: { percent: 25 },
  });
  const ofChina = (more: Partial<Announce>) =>
    announced('coming', '2020-02-01', { from: '2020-05-01', duty: { percent: 5 }, ...more });
  const ofKorea = (more: Partial<Announce> = {}) =>
    announced('instead', '2020-03-01', {
      against: ['KOR'],
      from: '2020-05-01',
      completes: 'coming',
      ...more,
    });

  it('should leave an amendment of it without effect for that country', () => {
    const firms = ['Alpha'];
    const amended = amend('amended', '2020-06-01', 'example', {
      measure: 'm',
      goods: ['HS 7208'],
      firms,
      duty: { percent: 7 },
    });
    const facts = [wide, ofChina({ firms }), ofKorea({ firms }), amended];
    const { tariffOn } = machineOf(facts);
    const owed = (from: string, day: PointLiteral) =>
      tariffOn({ from, to: 'USA', goods: 'HS 720851', firm: 'Alpha' }, day)?.import?.additional;
    expect([owed('CHN', '2020-05-15'), owed('KOR', '2020-05-15')]).toEqual([25, 5]);
    expect([owed('CHN', '2020-06-15'), owed('KOR', '2020-06-15')]).toEqual([25, 7]);
  });

  it('should keep its exclusions only for those whom it is against too', () => {
    const except = { goods: ['HS 720851'] };
    const facts = [wide, ofChina({ against: ['CHN', 'KOR'], except }), ofKorea()];
    expect(sideOf(facts, 'CHN')).toMatchObject({ additional: 25, duties: [{ act: 'wide' }] });
    expect(sideOf(facts, 'KOR')).toMatchObject({
      additional: 0,
      inactive: [{ because: 'excluded', act: 'coming' }],
    });
  });

  it('should take its exclusions along when it is withdrawn', () => {
    const except = { goods: ['HS 720851'] };
    const withdrawn = withdraw('withdrawn', '2020-04-01', 'example', {
      measure: 'm',
      goods: ['HS 7208'],
      withdraws: 'instead',
    });
    const facts = [wide, ofChina({ against: ['CHN', 'KOR'], except }), ofKorea(), withdrawn];
    for (const from of ['CHN', 'KOR']) expect(sideOf(facts, from)?.additional).toBe(25);
  });
});

describe('an announcement that ends on the day on which it begins', () => {
  it('should be announced before that day, and expired from then on', () => {
    // The second act takes over the end of the first, which is the day on which it begins.
    const facts = [
      announced('first', '2020-01-05', {
        from: '2020-01-06',
        until: '2020-01-07',
        duty: { percent: 25 },
      }),
      announced('second', '2020-01-05', { from: '2020-01-07', completes: 'first' }),
    ];
    expect(sideOf(facts, 'CHN', '2020-01-06')).toMatchObject({
      inactive: [{ because: 'announced', act: 'second' }],
    });
    expect(sideOf(facts, 'CHN', '2020-01-07')).toMatchObject({
      additional: 0,
      inactive: [{ because: 'expired', act: 'second' }],
    });
  });
});
