import type { PolicyEvent } from '../../events/catalogue';
import { isSome, none, type Option, some } from '../../fp';
import { type Actor, type CountryCode, countryCode } from '../../vocabulary/actors';

/**
 * Two countries, in the order of their codes. If a country acts against several countries, against all, or
 * against a group that is not a customs union, the second code is `*`.
 */
export type Pair = readonly [CountryCode, CountryCode | '*'];

const countriesOf = (actors: readonly Actor[]): readonly CountryCode[] =>
  actors.flatMap((actor) => ('country' in actor ? [actor.country] : []));

const countriesIn = (named: readonly ('*' | CountryCode)[]): readonly CountryCode[] =>
  named.flatMap((each) => (each === '*' ? [] : [each]));

const pairAmong = (countries: readonly CountryCode[]): Option<Pair> => {
  const [one, other, ...more] = [...new Set(countries)].sort();
  return one === undefined || other === undefined || more.length > 0 ? none : some([one, other]);
};

const pairAgainst = (by: CountryCode, against: string | readonly string[]): Option<Pair> => {
  const [one, ...more] = new Set([against].flat());
  return countryCode.is(one) && more.length === 0 ? pairAmong([by, one]) : some([by, '*']);
};

const pairOfPlaces = (places: readonly ('*' | CountryCode)[]): Option<Pair> => {
  const countries = countriesIn(places);
  const [one, ...more] = new Set(countries);
  const isWithAll = one !== undefined && more.length === 0 && countries.length < places.length;
  return isWithAll ? some([one, '*']) : pairAmong(countries);
};

/**
 * Returns the pair of the countries of `by` and `others`. If these are not exactly two countries, tries the
 * countries of `others` alone.
 */
const pairWith = (by: Actor, others: readonly Actor[]): Option<Pair> => {
  const all = pairAmong(countriesOf([by, ...others]));
  return isSome(all) ? all : pairAmong(countriesOf(others));
};

/**
 * Returns the two countries that an event is between, according to its own data. These are the country that acts and
 * the country it acts against, a list's owner and its partner, complainant and respondent, or the two parties of an
 * agreement, of talks or of a report. The codes of the pair are in alphabetical order. A measure against several
 * countries, or against all, is between the country that takes it and `*`. A baseline for one country and all others
 * is between that country and `*`.
 *
 * The answer is `none` if the event names only one country or more than two. It is also `none` for steps that
 * name only what they continue, such as a dispute; `splitByPair` finds their pair from other events.
 *
 * @example
 * japanKoreaLog.events
 *   .filter(({ id }) => id === 'jp-individual-licences-2019' || id === 'ds590-paused-2019')
 *   .map(pairOf);
 * // => [some(['JPN', 'KOR']), none]
 */
export const pairOf = (event: PolicyEvent): Option<Pair> => {
  switch (event.type) {
    case 'LicenceRegimeNoted':
      return pairOfPlaces([event.data.from, event.data.to]);
    case 'MeasureAnnounced':
      return pairAgainst(event.by.country, event.data.against);
    case 'TrustedPartnerListed':
    case 'TrustedPartnerRemoved':
    case 'TrustedPartnerRestored':
      return pairAmong([event.by.country, event.data.partner]);
    case 'ConsultationsRequested':
      return pairAmong([...event.data.complainants, event.data.respondent]);
    case 'CoverageDeclared':
      return pairOfPlaces(event.data.routes.flatMap(({ from, to }) => [from, to]));
    case 'DiplomaticRelationsChanged':
      return pairAmong([event.by.country, event.data.with]);
    case 'AmbassadorRecalled':
    case 'AmbassadorReturned':
      return pairAmong([event.by.country, event.data.host]);
    case 'AgreementConcluded':
      return pairAmong(event.data.parties);
    case 'BoycottStarted':
      return pairAmong([...countriesOf([event.by]), event.data.against]);
    case 'ProvisionalMeasuresOrdered':
    case 'RulingIssued':
      return pairWith(event.by, event.data.against);
    case 'CompensationPlanAnnounced':
      return pairWith(event.by, [event.data.payer]);
    case 'TalksAgreed':
    case 'TalksHeld':
      return pairWith(event.by, event.data.with);
    case 'StatementMade':
      return pairWith(event.by, event.data.to ?? []);
    case 'CooperationReported':
    case 'ConflictReported': {
      const between = pairAmong(countriesOf(event.data.between));
      return isSome(between) ? between : pairWith(event.by, event.data.between);
    }
    default:
      return none;
  }
};
