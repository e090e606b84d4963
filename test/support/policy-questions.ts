import {
  agreement,
  contested,
  dispute,
  isSome,
  measuresInForce,
  positions,
  type Question,
  type Relations,
  reviews,
  snapshot,
  statements,
  tariffOn,
  tradeRegime,
  trustedPartner,
} from 'bilateral';

const acid = tradeRegime({ from: 'JPN', to: 'KOR', product: 'acid' });
const back = tradeRegime({ from: 'KOR', to: 'JPN', product: { scheme: 'HS', code: '281111' } });

/** Questions on relations: the library's own, and one that branches on what it reads. */
export const questions: Readonly<Record<string, Question<Relations, unknown>>> = {
  'a trade regime': acid,
  'the regime of a coded product': back,
  'a tariff': tariffOn({ from: 'JPN', to: 'KOR', product: 'acid' }),
  'a dispute': dispute('d'),
  'an agreement': agreement('pact'),
  'a trusted partner': trustedPartner({ by: 'JPN', of: 'KOR' }),
  'measures in force': measuresInForce(),
  'what is contested': contested(),
  'who holds what': positions(),
  'what is said and reviewed': (state) => [statements()(state).length, reviews()(state)],
  'which rows it reads depends on others': (state) => {
    const regime = acid(state);
    if (!isSome(regime)) return dispute('constructor')(state);
    if (regime.value.measures.length > 0) return agreement('toString')(state);
    return regime.value.upcoming.length > 0 ? back(state) : measuresInForce()(state).length;
  },
  'the whole state': snapshot,
};
