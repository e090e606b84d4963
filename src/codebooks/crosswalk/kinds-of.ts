import type { PolicyEvent } from '../../events/catalogue';
import type { CooperationReported, StatementMade } from '../../events/families/statements';
import { type Offset, offsetMillis } from '../../time/offset';
import { type Beside, besideOf, isStricter } from './context';
import type { Kind } from './crosswalk';
import { isPending } from './pending';
import { isSupport } from './support';

/** What an event is read with. */
export type Reading = {
  /** The events it stands among; without them, what it speaks of and what was before is unknown. */
  readonly events?: readonly PolicyEvent[];
  /** Whose days count, as in the header of the log; `Z` if left out. */
  readonly offset?: Offset;
};

type Amendment = Extract<PolicyEvent, { readonly type: 'MeasureAmended' }>;

const amended = (event: Amendment, { licenceBefore }: Beside): readonly Kind[] => {
  const before = licenceBefore(event);
  const { licence } = event.data;
  const easier: Kind = 'MeasureAmended easier';
  const stricter: Kind = 'MeasureAmended stricter';
  if (before === undefined || licence === undefined || before === licence)
    return [easier, stricter];
  return [isStricter(licence, before) ? stricter : easier];
};

const restrictions: ReadonlySet<string> = new Set([
  'MeasureAnnounced',
  'MeasureAmended',
  'MeasureResumed',
  'TrustedPartnerRemoved',
]);

const said = ({ data }: StatementMade, { typeOf }: Beside): Kind => {
  const types = (data.about ?? []).map(typeOf);
  const isOnRestriction = types.some((type) => type !== undefined && restrictions.has(type));
  switch (data.act) {
    case 'demand':
      return isOnRestriction ? 'StatementMade demand lifting' : 'StatementMade demand';
    case 'urge':
      return isOnRestriction ? 'StatementMade urge lifting' : 'StatementMade urge';
    case 'reject':
      if (types.includes('ArbitrationRequested')) return 'StatementMade reject arbitration';
      return isOnRestriction ? 'StatementMade reject lifting' : 'StatementMade reject';
    default:
      return `StatementMade ${data.act}`;
  }
};

const cooperation = ({ data }: CooperationReported): Kind => {
  switch (data.field.toLowerCase()) {
    case 'security':
    case 'military':
    case 'defence':
      return 'CooperationReported military';
    case 'intelligence':
      return 'CooperationReported intelligence';
    case 'economic':
    case 'trade':
      return 'CooperationReported economic';
    default:
      return 'CooperationReported other';
  }
};

/** The kinds that an event may be, beside others that are already read. */
export const kindsBeside = (
  event: PolicyEvent,
  beside: Beside,
  offsetMs: number,
): readonly Kind[] => {
  switch (event.type) {
    case 'EventCorrected':
    case 'EventRetracted':
      return [];
    case 'MeasureAnnounced':
      if (isSupport(event.data.instrument)) return ['MeasureAnnounced support'];
      return [`MeasureAnnounced ${isPending(event, offsetMs) ? 'pending' : 'in force'}`];
    case 'MeasureSuspended':
    case 'MeasureResumed':
    case 'MeasureLifted':
    case 'TrustedPartnerListed':
    case 'TrustedPartnerRemoved':
    case 'TrustedPartnerRestored':
      return [`${event.type} ${isPending(event, offsetMs) ? 'pending' : 'in force'}`];
    case 'MeasureAmended':
      return amended(event, beside);
    case 'ConsultationsRequested':
      return [`ConsultationsRequested ${event.data.forum === 'WTO' ? 'WTO' : 'treaty'}`];
    case 'StatementMade':
      return [said(event, beside)];
    case 'CooperationReported':
      return [cooperation(event)];
    default:
      return [event.type];
  }
};

/**
 * The kinds that an event may be. One for nearly all; two for a measure amended when nothing says
 * which licence was needed before; none for a correction or a retraction, which are about the record.
 *
 * @example
 * const [announced] = japanKoreaLog.events.filter(({ id }) => id === 'jp-individual-licences-2019');
 * announced && kindsOf(announced); // => ['MeasureAnnounced pending']
 */
export const kindsOf = (
  event: PolicyEvent,
  { events = [], offset = 'Z' }: Reading = {},
): readonly Kind[] => kindsBeside(event, besideOf(events), offsetMillis(offset));
