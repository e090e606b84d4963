import { describe, expect, it } from 'vitest';
import { type Announce, lift, membership } from '../../../cases/measures/facts';
import { announced, sideOf } from './one-measure';

describe('a measure that was lifted for one country', () => {
  const all = announced('all', '2020-01-01', { against: '*', duty: { percent: 25 } });
  const out = (partner: string) =>
    lift('lifted', '2020-02-01', 'example', {
      measure: 'm',
      goods: ['HS 7208'],
      partners: [partner],
    });
  // A lifting needs a row of its own to begin with.
  const own = (partner: string) =>
    announced('own', '2020-01-01', { against: '*', partners: [partner], duty: { percent: 25 } });
  const again = (against: Announce['against']) =>
    announced('again', '2020-03-01', { against, duty: { percent: 10 } });

  it('should be imposed on it again by an announcement that names it', () => {
    const facts = [all, own('KOR'), out('KOR')];
    expect(sideOf(facts, 'KOR')).toMatchObject({ additional: 0, inactive: [{ act: 'lifted' }] });
    for (const against of [['KOR'], ['CHN', 'KOR']])
      expect(sideOf([...facts, again(against)], 'KOR')?.additional).toBe(10);
  });

  it('should stay lifted for it where an announcement for all names no country', () => {
    const facts = [all, own('KOR'), out('KOR'), again('*')];
    expect(sideOf(facts, 'KOR')).toMatchObject({ additional: 0, inactive: [{ act: 'lifted' }] });
    expect(sideOf(facts, 'CHN')?.additional).toBe(10);
  });

  it('should be imposed again on the member of a union that an announcement names', () => {
    const facts = [
      membership('EUN', 'DEU', '1958-01-01'),
      all,
      own('EUN'),
      out('EUN'),
      again(['DEU']),
    ];
    expect(sideOf(facts, 'DEU')?.additional).toBe(10);
    expect(sideOf(facts, 'EUN')?.additional).toBe(0);
  });
});
