import { expect, it } from 'vitest';
import { announce, lift } from '../../../cases/measures/facts';
import { machineOf } from '../../../cases/measures/machine';

it('should say that a duty proposed under a quota was lifted, also for days before the lifting', () => {
  const onSteel = { measure: 'quota', goods: ['HS 7208'], by: 'USA' };
  const proposed = announce('proposed', '2020-01-01', 'example', {
    ...onSteel,
    flow: 'import',
    instrument: 'import-quota',
    against: '*',
    phase: 'proposed',
    quota: { quantity: 2, per: 'year' },
    duty: { percent: 10 },
  });
  const lifted = lift('lifted', '2020-01-05', 'example', { ...onSteel, from: '2020-01-04' });
  const { tariffOn } = machineOf([proposed, lifted]);
  const route = { from: 'CHN', to: 'USA', goods: 'HS 7208' };
  for (const day of ['2020-01-04', '2020-01-05'] as const)
    expect(tariffOn(route, day)?.import?.inactive).toEqual([
      { measure: 'quota', because: 'lifted', act: 'lifted' },
    ]);
});
