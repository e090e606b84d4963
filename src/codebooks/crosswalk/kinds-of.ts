import type { PolicyEvent } from '../../events/catalogue';
import type { CooperationReported, StatementMade } from '../../events/families/statements';
import type { PlainEvent } from '../../events/plain';
import { isLeft } from '../../fp';
import { extentOf } from '../../time/edtf';
import { type Offset, offsetMillis } from '../../time/offset';
import { startOfText } from '../../time/point';
import { type Instrument, isSupport } from '../../vocabulary/instruments';
import { type Context, contextOf, isStricter } from './context';
import type { Kind } from './crosswalk';

/** Options that help to decide which kind an event is. */
export type Reading = {
  /**
   * The other events of the log. They show the types of the events to which this event refers, and
   * which licence was required before this event.
   */
  readonly events?: readonly PolicyEvent[];
  /** The UTC offset in which days are counted, as in the log's header. By default, it is `Z`. */
  readonly offset?: Offset;
};

/**
 * An act is pending if `effectiveFrom` is null, which means that no date is set yet. It is also
 * pending if `effectiveFrom` is later than every day that `occurred` may mean. An act without
 * `effectiveFrom` is not pending.
 */
const isPending = (event: PlainEvent, offsetMs: number): boolean => {
  const from = 'effectiveFrom' in event.data ? event.data.effectiveFrom : undefined;
  if (from === undefined || from === null) return from === null;
  const occurred = extentOf(event.occurred, offsetMs);
  const effect = startOfText(from, offsetMs);
  if (isLeft(occurred) || isLeft(effect)) return false;
  const { kind, latest } = occurred.right;
  return kind === 'exact-instant' ? effect.right > latest : effect.right >= latest;
};

/**
 * Whether an instrument supports the producers of the country that uses it, without hindering those
 * of another country.
 */
const isOwnSupport = (instrument: Instrument): boolean =>
  isSupport(instrument) || instrument === 'competitive-devaluation';

type Amendment = Extract<PolicyEvent, { readonly type: 'MeasureAmended' }>;

const amendmentKinds = (event: Amendment, { licenceBefore }: Context): readonly Kind[] => {
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

const statementKind = ({ data }: StatementMade, { typeOf }: Context): Kind => {
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

const cooperationKind = ({ data }: CooperationReported): Kind => {
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

export const kindsInContext = (
  event: PolicyEvent,
  context: Context,
  offsetMs: number,
): readonly Kind[] => {
  switch (event.type) {
    case 'EventCorrected':
    case 'EventRetracted':
      return [];
    case 'MeasureAnnounced':
      if (isOwnSupport(event.data.instrument)) return ['MeasureAnnounced support'];
      return [`MeasureAnnounced ${isPending(event, offsetMs) ? 'pending' : 'in force'}`];
    case 'MeasureSuspended':
    case 'MeasureResumed':
    case 'MeasureLifted':
    case 'TrustedPartnerListed':
    case 'TrustedPartnerRemoved':
    case 'TrustedPartnerRestored':
      return [`${event.type} ${isPending(event, offsetMs) ? 'pending' : 'in force'}`];
    case 'MeasureAmended':
      return amendmentKinds(event, context);
    case 'ConsultationsRequested':
      return [`ConsultationsRequested ${event.data.forum === 'WTO' ? 'WTO' : 'treaty'}`];
    case 'DiplomaticRelationsChanged':
      return [`DiplomaticRelationsChanged ${event.data.level === 'normal' ? 'better' : 'worse'}`];
    case 'StatementMade':
      return [statementKind(event, context)];
    case 'CooperationReported':
      return [cooperationKind(event)];
    default:
      return [event.type];
  }
};

/**
 * The kinds that an event may be. Nearly all events have one kind. A `MeasureAmended` has two,
 * `easier` and `stricter`, unless it changes the licence and the other events show which licence was
 * required before. A correction or a retraction has no kind.
 *
 * @example
 * const [announced] = japanKoreaLog.events.filter(({ id }) => id === 'jp-individual-licences-2019');
 * announced && kindsOf(announced); // => ['MeasureAnnounced pending']
 */
export const kindsOf = (
  event: PolicyEvent,
  { events = [], offset = 'Z' }: Reading = {},
): readonly Kind[] => kindsInContext(event, contextOf(events), offsetMillis(offset));
