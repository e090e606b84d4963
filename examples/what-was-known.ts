/** Two clocks: what was so on a day, and what was known on that day to be so. */
import { asKnownAt, asOf, isSome, pipe, question, type Relations, trustedPartner } from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';

const tier = question<Relations>()((state) => {
  const partner = trustedPartner({ by: 'JPN', of: 'KOR' })(state);
  return isSome(partner) ? partner.value.tier : null;
});

console.log('Where Japan holds Korea on 2019-08-28');
for (const day of ['2019-08-01', '2019-08-02', '2019-08-28'] as const)
  console.log(
    `  as known on ${day}: ${pipe(japanKorea, asKnownAt(day), asOf('2019-08-28'), tier)}`,
  );

const licences = question<Relations>()((state) => state.licences.ids().length);

console.log('Licences granted by 2019-08-07');
for (const day of ['2019-08-07', '2019-08-08'] as const)
  console.log(
    `  as known on ${day}: ${pipe(japanKorea, asKnownAt(day), asOf('2019-08-07'), licences)}`,
  );

// => Where Japan holds Korea on 2019-08-28
// =>   as known on 2019-08-01: Group A
// =>   as known on 2019-08-02: Group B
// =>   as known on 2019-08-28: Group B
// => Licences granted by 2019-08-07
// =>   as known on 2019-08-07: 0
// =>   as known on 2019-08-08: 1
