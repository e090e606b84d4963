import { describe, expect, it } from 'vitest';
import { membership } from '../../../cases/measures/facts';
import { announced, sideOf } from './one-measure';

const except = { partners: ['KOR'] };
const first = announced('first', '2020-01-01', { against: '*', duty: { percent: 25 } });
const proposed = announced('proposed', '2020-02-01', { against: '*', phase: 'proposed', except });

describe('an exclusion in a proposal', () => {
  it('should take nothing out for a proposal that a decision replaces without adopting it', () => {
    const decided = announced('decided', '2020-03-01', { against: '*', duty: { percent: 10 } });
    expect(sideOf([first, proposed, decided], 'KOR')?.additional).toBe(10);
  });

  it('should take nothing out for a proposal that reaches back to before the measure', () => {
    const early = announced('early', '2020-01-01', {
      against: '*',
      from: '2019-12-01',
      phase: 'proposed',
      except,
    });
    expect(sideOf([first, early], 'KOR')?.additional).toBe(25);
  });

  it('should leave the same exclusion of the measure in force as it is', () => {
    const excepting = announced('excepting', '2020-01-01', {
      against: '*',
      duty: { percent: 25 },
      except,
    });
    expect(sideOf([excepting, proposed], 'KOR')).toMatchObject({
      inactive: [{ because: 'excluded', act: 'excepting' }],
    });
  });

  it('should wait until an act that is no proposal adopts it', () => {
    const again = announced('again', '2020-03-01', {
      against: '*',
      phase: 'proposed',
      completes: 'proposed',
    });
    const adopting = announced('adopting', '2020-04-01', { against: '*', completes: 'again' });
    const facts = [first, proposed, again];
    expect(sideOf(facts, 'KOR')?.additional).toBe(25);
    expect(sideOf([...facts, adopting], 'KOR')).toMatchObject({
      inactive: [{ because: 'excluded', act: 'proposed' }],
    });
    expect(sideOf([...facts, adopting], 'CHN')?.additional).toBe(25);
  });

  it('should take nothing out for other firms of a proposal for one firm', () => {
    const firm = announced('firm', '2020-02-01', {
      against: '*',
      firms: ['Alpha'],
      phase: 'proposed',
      except: { firms: ['Beta'] },
    });
    expect(sideOf([first, firm], 'KOR')).toMatchObject({ additional: 25, exceptions: [] });
  });
});

it('should name the later of two acts that except one country', () => {
  const union = { against: '*', partners: ['EUN'] } as const;
  const facts = [
    membership('EUN', 'DEU', '1958-01-01'),
    announced('all', '2020-01-01', { against: '*', except: { partners: ['DEU'] } }),
    announced('union', '2020-02-01', { ...union, except: { partners: ['DEU'] } }),
  ];
  expect(sideOf(facts, 'DEU', '2020-01-31')).toMatchObject({ inactive: [{ act: 'all' }] });
  expect(sideOf(facts, 'DEU')).toMatchObject({ inactive: [{ act: 'union' }] });
});
