import type { PolicyEvent } from '../../events/catalogue';
import { referencesOf } from '../../events/references';
import { type Flaw, show } from '../../flaw';
import { isRecord } from '../../object';
import { isIsoCode } from '../../vocabulary/countries';
import type { LogHeader } from '../event-log/header';

/** A `PartyFlaw` is only a warning, because the author may have named the countries of the event on purpose. */
export type PartyFlaw = Flaw & { readonly tag: 'OutsideParties' | 'AgainstItself' };

/**
 * Reports an event that acts against its own actor, or that concerns neither party of the log, such
 * as a measure between other countries. An event that refers to another event is never reported as
 * concerning neither party, because both events concern the same parties.
 */
export const partyFlaw = (event: PolicyEvent, header: LogHeader): PartyFlaw | undefined =>
  againstItself(event) ?? outsideParties(event, header);

const againstItself = (event: PolicyEvent): PartyFlaw | undefined => {
  switch (event.type) {
    case 'MeasureAnnounced':
      return (
        itself('data.against', event.by.country, [event.data.against].flat()) ??
        itself('data.partners', event.by.country, event.data.partners)
      );
    case 'MeasureAmended':
    case 'MeasureSuspended':
    case 'MeasureResumed':
    case 'MeasureLifted':
    case 'ExclusionGranted':
    case 'LicenceGranted':
      return itself('data.partners', event.by.country, event.data.partners);
    case 'TrustedPartnerListed':
    case 'TrustedPartnerRemoved':
    case 'TrustedPartnerRestored':
      return itself('data.partner', event.by.country, [event.data.partner]);
    case 'BoycottStarted':
      return 'country' in event.by
        ? itself('data.against', event.by.country, [event.data.against])
        : undefined;
    case 'DiplomaticRelationsChanged':
      return itself('data.with', event.by.country, [event.data.with]);
    case 'AmbassadorRecalled':
    case 'AmbassadorReturned':
      return itself('data.host', event.by.country, [event.data.host]);
    case 'LicenceRegimeNoted':
      return itself('data.to', event.data.from, [event.data.to]);
    case 'ConsultationsRequested':
      return itself('data.respondent', event.data.respondent, event.data.complainants);
    default:
      return undefined;
  }
};

const itself = (
  path: string,
  one: string,
  others: readonly string[] = [],
): PartyFlaw | undefined =>
  others.includes(one)
    ? {
        tag: 'AgainstItself',
        path,
        expected: 'another country',
        found: `${show(one)} on both sides`,
        advice: 'Correct one of the two, unless this is intended.',
      }
    : undefined;

/**
 * An event of one of these types names, in `data`, the countries between which it happens. An event
 * of another type either continues an earlier event or may name any country. For example, a third
 * party may join a dispute.
 */
const isBetweenCountries: ReadonlySet<PolicyEvent['type']> = new Set<PolicyEvent['type']>([
  'AgreementConcluded',
  'BoycottStarted',
  'AmbassadorRecalled',
  'AmbassadorReturned',
  'ConflictReported',
  'ConsultationsRequested',
  'CooperationReported',
  'DiplomaticRelationsChanged',
  'LicenceRegimeNoted',
  'MeasureAnnounced',
  'TalksAgreed',
  'TalksHeld',
  'TrustedPartnerListed',
  'TrustedPartnerRemoved',
  'TrustedPartnerRestored',
]);

const outsideParties = (event: PolicyEvent, { parties }: LogHeader): PartyFlaw | undefined => {
  if (!isBetweenCountries.has(event.type)) return undefined;
  const by = 'country' in event.by ? event.by.country : undefined;
  const isDispute = event.type === 'ConsultationsRequested';
  if (parties[0] === '*' || (!isDispute && parties.some((party) => party === by))) return undefined;
  const named = isDispute
    ? [...event.data.complainants, event.data.respondent]
    : countriesIn(event.data, false);
  if (named.length === 0 || named.some((code) => isParty(code, parties))) return undefined;
  if (referencesOf(event).length > 0) return undefined;
  return {
    tag: 'OutsideParties',
    path: 'data',
    expected: `an event that concerns ${parties.join(' or ')}`,
    found: `one of ${[...new Set(named)].join(', ')}`,
    advice: 'Put it into the log of that relation, unless this is intended.',
  };
};

/**
 * Whether a code is one of the parties or may include one. A code that is not an ISO code means a group of countries,
 * and a party may be a member of the group.
 */
const isParty = (code: string, parties: readonly string[]): boolean =>
  parties.includes(code) || !isIsoCode(code);

/** The fields, at any depth of `data`, that name countries. */
const fields: ReadonlySet<string> = new Set([
  'against',
  'country',
  'from',
  'host',
  'parties',
  'partner',
  'partners',
  'to',
  'with',
]);

const countriesIn = (value: unknown, isCountry: boolean): readonly string[] => {
  if (typeof value === 'string') return isCountry ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => countriesIn(item, isCountry));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => countriesIn(part, fields.has(key)));
};
