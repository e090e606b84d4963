import { referencesOf } from 'bilateral';
import { expect, it } from 'vitest';
import { act, logOf } from '../support/policy';

it('refers to the act that authorised a measure', () => {
  const leave = act('leave', 'TalksHeld', '2019-01-01', {
    talks: 't',
    subject: 'leave to suspend concessions',
    with: [{ country: 'KOR', sector: 'GOV' }],
  });
  const announced = act('announced', 'MeasureAnnounced', '2019-07-01', {
    measure: 'm',
    instrument: 'import-tariff',
    flow: 'import',
    against: 'KOR',
    products: ['acid'],
    authorisedBy: 'leave',
  });
  const [event] = logOf(leave, announced).events.slice(-1);
  expect(event && referencesOf(event)).toEqual([{ path: 'data.authorisedBy', id: 'leave' }]);
});
