import { referencesOf } from 'bilateral';
import { expect, it } from 'vitest';
import { act, logOf } from '../support/policy';

it('refers to the act that authorised a measure', () => {
  const authorisation = act('authorisation', 'TalksHeld', '2019-01-01', {
    talks: 't',
    subject: 'authorisation to suspend concessions',
    with: [{ country: 'KOR', sector: 'GOV' }],
  });
  const announced = act('announced', 'MeasureAnnounced', '2019-07-01', {
    measure: 'm',
    instrument: 'import-tariff',
    flow: 'import',
    against: 'KOR',
    products: ['acid'],
    authorisedBy: 'authorisation',
  });
  const [event] = logOf(authorisation, announced).events.slice(-1);
  expect(event && referencesOf(event)).toEqual([
    { path: 'data.authorisedBy', id: 'authorisation' },
  ]);
});
