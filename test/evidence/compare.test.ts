import { orThrow } from 'bilateral';
import { compare } from 'bilateral/evidence';
import { expect, it } from 'vitest';
import { act, logOf } from '../support/policy';

const route = { from: 'JPN', to: 'KOR', products: ['acid'] };

it('should name the events behind a difference that has no first day', () => {
  const noted = act('noted', 'LicenceRegimeNoted', '../2019-07-01', {
    ...route,
    licence: 'general-bulk',
  });
  const later = act('later', 'LicenceRegimeNoted', '2019-07-01', {
    ...route,
    licence: 'individual',
  });
  const query = {
    verb: 'answer',
    question: 'tradeRegime',
    args: { from: 'JPN', to: 'KOR', product: 'acid' },
    asOf: '2019-01-01',
  };
  const differences = orThrow(compare(query, logOf(later))(logOf(noted, later)));
  expect(differences.map(({ validFrom, validTo, events }) => [validFrom, validTo, events])).toEqual(
    [
      [null, null, ['noted']],
      [null, '2019-07-01', ['noted']],
    ],
  );
});
