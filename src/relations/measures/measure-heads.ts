import type { MeasureAmended } from '../../events/measures/amended';
import type { MeasureAnnounced } from '../../events/measures/announced';
import type { MeasureResumed } from '../../events/measures/interruptions';
import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import type { PlainEvent } from '../../events/plain';
import { withFields } from '../../object';
import type { TimedEvent } from '../../temporal/event/event';
import { remakes } from '../../temporal/table/remake';
import type { Handler } from '../../temporal/table/table';
import { type Actor, countryOf, type NationalActor } from '../../vocabulary/actors';
import { isBloc } from '../../vocabulary/blocs';
import type { EventId, MeasureId } from '../../vocabulary/ids';
import { type Flow, flowOf, type Instrument } from '../../vocabulary/instruments';
import { table } from '../schedule/policy-table';
import { refuseToBeginComplete } from '../schedule/refuse';
import type { Head, TermName } from './measure';
import { isResumable } from './suspended';

/**
 * What the first announcement of a measure says about the whole measure: the country that the measure belongs
 * to, its flow (exports or imports) and its instrument. Acts of other countries on the measure have no effect.
 */
export type MeasureHead = {
  readonly measure: MeasureId;
  /**
   * What the first announcement says, and the id of that announcement; null if no act has announced the
   * measure.
   */
  readonly head: (Head & { readonly act: EventId }) | null;
  /** The other instruments that later announcements name, against the rules. Absent if there are none. */
  readonly otherInstruments?: readonly Instrument[];
  /** Those of the terms `quota` and `price` that acts have named. Absent if no act has named either. */
  readonly amounts?: readonly Amount[];
};

/** The terms of a measure that few acts name. */
export type Amount = Extract<TermName, 'quota' | 'price'>;

const amounts: readonly Amount[] = ['quota', 'price'];

export type Announcer = { readonly country: string; readonly flow: Flow };

export const announcersOf = (measure: string): string => `${measure}/`;

const announcerRow = ({ by, data: { measure, flow } }: MeasureAnnounced): string =>
  `${announcersOf(measure)}${flow}|${by.country}`;

/** Reads from the id of a row which country announced the measure, and on which flow (exports or imports). */
export const announcerIn = (row: string): Announcer => {
  const bar = row.indexOf('|');
  return { country: row.slice(bar + 1), flow: row.endsWith('/export', bar) ? 'export' : 'import' };
};

const nothing = (measure: MeasureId): MeasureHead => ({ measure, head: null });

const announced = (before: MeasureHead, event: MeasureAnnounced): MeasureHead => {
  const { id, by, data } = event;
  const { flow, instrument } = data;
  const named = naming(before, event);
  const { head, otherInstruments = [] } = named;
  if (head === null) return withFields(named, { head: { by, flow, instrument, act: id } });
  return head.instrument === instrument || otherInstruments.includes(instrument)
    ? named
    : withFields(named, { otherInstruments: [...otherInstruments, instrument] });
};

const naming = (before: MeasureHead, { data }: MeasureAnnounced | MeasureAmended): MeasureHead => {
  const { amounts: named = [] } = before;
  const others = amounts.filter((term) => data[term] !== undefined && !named.includes(term));
  return others.length === 0 ? before : withFields(before, { amounts: [...named, ...others] });
};

const told: Readonly<Record<Flow, string>> = { export: 'exports', import: 'imports' };

export const termKey = (term: TermName, measure: string): string => `${term}|${measure}`;

export const termNames: readonly TermName[] = ['duty', 'licence', 'quota', 'price'];

const termKeys = ({ data }: MeasureAnnounced | MeasureAmended): readonly string[] =>
  termNames.flatMap((term) => (data[term] === undefined ? [] : [termKey(term, data.measure)]));

export const refuseOthers = ({ head }: MeasureHead, { by }: { readonly by: Actor }) => {
  const country = countryOf(by);
  if (head === null || head.by.country === country) return undefined;
  return `the measure is of ${head.by.country}, which announced it in "${head.act}", so an act of ${country ?? 'an international body'} on it has no effect; correct "by", or the id of the measure`;
};

const refuseOtherFlow = ({ head }: MeasureHead, { data: { flow } }: MeasureAnnounced) =>
  head === null || head.flow === flow
    ? undefined
    : `the measure is on ${told[head.flow]}, as "${head.act}" announced it; announce one on ${told[flow]} under an id of its own`;

const refuseOtherInstrument = (
  { head }: MeasureHead,
  { data: { instrument } }: MeasureAnnounced,
): string | undefined =>
  head === null || head.instrument === instrument
    ? undefined
    : `the instrument of the measure is "${head.instrument}", as "${head.act}" announced it; announce "${instrument}" under an id of its own`;

const refuseAgainstFlow = ({ data: { flow, instrument } }: MeasureAnnounced): string | undefined =>
  (flowOf(instrument) ?? flow) === flow
    ? undefined
    : `the instrument "${instrument}" cannot be on ${told[flow]}, and "flow" is "${flow}"; correct "flow" or "instrument"`;

/**
 * Refuses the first announcement of a measure if its instrument does not fit its flow, or if the announcement completes
 * an act.
 */
const refuseFirst = (event: MeasureAnnounced): string | undefined =>
  refuseAgainstFlow(event) ?? refuseToBeginComplete(event);

/**
 * Refuses an act of a country on a licence if another country took the measure. If a customs union took the measure,
 * nothing is refused, because the authorities of the union's members grant its licences.
 */
export const refuseOtherLicences = (row: MeasureHead, event: { readonly by: Actor }) =>
  row.head !== null && isBloc(row.head.by.country) ? undefined : refuseOthers(row, event);

type OnMeasures = Extract<
  PlainEvent,
  { readonly by: NationalActor; readonly data: { readonly measure: MeasureId } }
>;

/**
 * Makes the handler for an act that is no announcement. Such an act changes rows of the table `measures`, but not the
 * row of the whole measure.
 */
const acting = <E extends { readonly by: Actor }>(
  row: (event: E) => string | readonly string[],
  refuse: Handler<MeasureHead, TimedEvent & E>['refuse'] = refuseOthers,
) => ({
  row,
  // The cast is safe: the row of a whole measure has the id of the measure.
  begin: (_: E, id: string): MeasureHead => nothing(id as MeasureId),
  evolve: remakes((before: MeasureHead): MeasureHead => before),
  refuse,
});

/** Accepts each resumption with `completes`, because the rules of the table `measures` check it. */
const refuseIfNothingSuspended = (
  { head }: MeasureHead,
  event: MeasureResumed,
  offsetMs: number,
  earlier: Iterable<TimedEvent>,
): string | undefined =>
  event.data.completes !== undefined ||
  // The cast is safe: a row of this table has only events that its handlers take.
  (head !== null && isResumable(head, event, offsetMs, earlier as Iterable<PlainEvent>))
    ? undefined
    : 'nothing that it names is suspended here; name in "completes" an exclusion that it is to end, or leave it out';

const measureOf = ({ data }: OnMeasures): string => data.measure;

/**
 * Each measure has one row with what its first announcement says of the whole measure (the field `head`). It has a
 * further row for each country and flow (exports or imports) that announced it. The ids of the further rows show whether
 * several countries announced one measure.
 */
export const measureHeads = table<MeasureHead>()({
  MeasureAnnounced: {
    row: (event) => [event.data.measure, announcerRow(event)],
    begin: (event) => announced(nothing(event.data.measure), event),
    evolve: remakes(announced),
    refuseBegin: (event, id) => (id === event.data.measure ? refuseFirst(event) : undefined),
    refuse: (row, event, id) =>
      refuseOthers(row, event) ??
      refuseOtherFlow(row, event) ??
      (id === event.data.measure ? refuseOtherInstrument(row, event) : undefined) ??
      // The row of the measure may have begun with an act that announces nothing.
      (row.head === null ? refuseFirst(event) : undefined),
    keys: termKeys,
  },
  MeasureAmended: {
    ...acting<MeasureAmended>(measureOf),
    begin: (event) => naming(nothing(event.data.measure), event),
    evolve: remakes(naming),
    keys: termKeys,
  },
  ExclusionGranted: acting(measureOf),
  MeasureSuspended: acting(measureOf),
  MeasureResumed: acting<MeasureResumed>(
    measureOf,
    (row, event, _, offsetMs, earlier) =>
      refuseOthers(row, event) ?? refuseIfNothingSuspended(row, event, offsetMs, earlier),
  ),
  MeasureLifted: acting(measureOf),
  DecisionWithdrawn: acting<DecisionWithdrawn>(({ data }) =>
    'measure' in data ? data.measure : [],
  ),
  StackingOrdered: acting(({ data }) => data.order.flat()),
  LicenceGranted: acting(measureOf, refuseOtherLicences),
  LicenceRevoked: acting(measureOf, refuseOtherLicences),
  LicenceRefused: acting(measureOf, refuseOtherLicences),
});
