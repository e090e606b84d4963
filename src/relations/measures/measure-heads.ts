import type { MeasureAmended } from '../../events/measures/amended';
import type { MeasureAnnounced } from '../../events/measures/announced';
import type { MeasureResumed, MeasureSuspended } from '../../events/measures/interruptions';
import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import type { PlainEvent } from '../../events/plain';
import { remakes } from '../../temporal/table/remake';
import type { Actor, NationalActor } from '../../vocabulary/actors';
import { isBloc } from '../../vocabulary/blocs';
import type { EventId, MeasureId } from '../../vocabulary/ids';
import type { Flow } from '../../vocabulary/instruments';
import { table } from '../schedule/policy-table';
import { refuseToBeginComplete } from '../schedule/refuse';
import { countryOf } from './apart';
import type { Head, TermName } from './measure';
import { isResumable, leftBy, type Suspended, suspendedBy } from './suspended';

/**
 * What the first announcement of a measure says about the whole measure: the country that the measure belongs
 * to, and its flow, exports or imports. Acts of other countries on it have no effect.
 */
export type MeasureHead = {
  readonly measure: MeasureId;
  /** Null where no act has announced it. */
  readonly head: (Head & { readonly act: EventId }) | null;
  /** The suspensions that a later act can still end. */
  readonly suspended: readonly Suspended[];
};

/** A country that announced a measure, and the flow on which it did. */
export type Announcer = { readonly country: string; readonly flow: Flow };

/** The prefix of the ids of the rows for the announcers of a measure. */
export const announcersOf = (measure: string): string => `${measure}/`;

const announcerRow = ({ by, data: { measure, flow } }: MeasureAnnounced): string =>
  `${announcersOf(measure)}${flow}|${by.country}`;

/** The announcer that the id of a row names. */
export const announcerIn = (row: string): Announcer => {
  const bar = row.indexOf('|');
  return { country: row.slice(bar + 1), flow: row.endsWith('/export', bar) ? 'export' : 'import' };
};

const nothing = (row: string): MeasureHead => ({
  // The id of the measure comes before the slash; a row of a whole measure has no slash.
  measure: row.split('/')[0] as MeasureId,
  head: null,
  suspended: [],
});

const announced = (before: MeasureHead, { id, by, data }: MeasureAnnounced): MeasureHead => {
  if (before.head !== null) return before;
  const { flow, instrument } = data;
  const { measure, suspended } = before;
  return { measure, head: { by, flow, instrument, act: id }, suspended };
};

const told: Readonly<Record<Flow, string>> = { export: 'exports', import: 'imports' };

/** The key under which the row of a measure is found once an act has named this term for it. */
export const termKey = (term: TermName, measure: string): string => `${term}|${measure}`;

const terms: readonly TermName[] = ['duty', 'licence', 'quota', 'price'];

const termKeys = ({ data }: MeasureAnnounced | MeasureAmended): readonly string[] =>
  terms.flatMap((term) => (data[term] === undefined ? [] : [termKey(term, data.measure)]));

/** Says what is wrong if another country than the announcer acts on a measure. */
export const refuseOthers = ({ head }: MeasureHead, { by }: { readonly by: Actor }) => {
  const country = countryOf(by);
  if (head === null || head.by.country === country) return undefined;
  return `the measure is of ${head.by.country}, which announced it in "${head.act}", so an act of ${country ?? 'an international body'} on it has no effect; correct "by", or the id of the measure`;
};

const refuseOtherFlow = ({ head }: MeasureHead, { data: { flow } }: MeasureAnnounced) =>
  head === null || head.flow === flow
    ? undefined
    : `the measure is on ${told[head.flow]}, as "${head.act}" announced it; announce one on ${told[flow]} under an id of its own`;

/** A union may require licences that the authorities of its members grant. */
export const refuseOtherLicences = (row: MeasureHead, event: { readonly by: Actor }) =>
  row.head !== null && isBloc(row.head.by.country) ? undefined : refuseOthers(row, event);

type OnMeasures = Extract<
  PlainEvent,
  { readonly by: NationalActor; readonly data: { readonly measure: MeasureId } }
>;

/** Makes the handler of an act that changes a measure and does not announce one. */
const acting = <E extends { readonly by: Actor }>(
  row: (event: E) => string | readonly string[],
  refuse: (
    row: MeasureHead,
    event: E,
    id: string,
    offsetMs: number,
  ) => string | undefined = refuseOthers,
  suspendedAfter?: (before: readonly Suspended[], event: E) => readonly Suspended[],
) => ({
  row,
  begin: (_: E, id: string): MeasureHead => nothing(id),
  evolve: remakes((before: MeasureHead, event: E): MeasureHead => {
    const { measure, head, suspended } = before;
    // An act of another country has no effect.
    if (suspendedAfter === undefined || head?.by.country !== countryOf(event.by)) return before;
    const after = suspendedAfter(suspended, event);
    return after === suspended ? before : { measure, head, suspended: after };
  }),
  refuse,
});

const suspend = (before: readonly Suspended[], event: MeasureSuspended): readonly Suspended[] => {
  const { completes } = event.data;
  const isOther = ({ act }: Suspended) => act !== completes;
  return (before.every(isOther) ? before : before.filter(isOther)).concat(suspendedBy(event));
};

const takeBack = (
  before: readonly Suspended[],
  { data }: DecisionWithdrawn,
): readonly Suspended[] => before.filter(({ act }) => act !== data.withdraws);

/**
 * Refuses a resumption if nothing is suspended. The rule of the measure's rows checks what the resumption
 * completes.
 */
const refuseNothing = (
  row: MeasureHead,
  event: MeasureResumed,
  offsetMs: number,
): string | undefined =>
  event.data.completes !== undefined || isResumable(row.suspended, event, offsetMs)
    ? undefined
    : 'nothing that it names is suspended here; name in "completes" an exclusion that it is to end, or leave it out';

const measureOf = ({ data }: OnMeasures): string => data.measure;

/**
 * The table of whole measures. Each measure has one row, which only its first announcement sets, and one
 * row for each country and flow that announces it. The ids of those rows show whether several countries
 * announced one measure.
 */
export const measureHeads = table<MeasureHead>()({
  MeasureAnnounced: {
    row: (event) => [event.data.measure, announcerRow(event)],
    begin: (event, id) => announced(nothing(id), event),
    evolve: remakes(announced),
    refuseBegin: (event, id) =>
      id === event.data.measure ? refuseToBeginComplete(event) : undefined,
    refuse: (row, event) =>
      refuseOthers(row, event) ??
      refuseOtherFlow(row, event) ??
      // The row of the measure may have begun with an act that announces nothing.
      (row.head === null ? refuseToBeginComplete(event) : undefined),
    keys: termKeys,
  },
  MeasureAmended: { ...acting<MeasureAmended>(measureOf), keys: termKeys },
  ExclusionGranted: acting(measureOf),
  MeasureSuspended: acting<MeasureSuspended>(measureOf, refuseOthers, suspend),
  MeasureResumed: acting<MeasureResumed>(
    measureOf,
    (row, event, _, offsetMs) => refuseOthers(row, event) ?? refuseNothing(row, event, offsetMs),
    leftBy,
  ),
  MeasureLifted: acting(measureOf),
  DecisionWithdrawn: acting<DecisionWithdrawn>(
    ({ data }) => ('measure' in data ? data.measure : []),
    refuseOthers,
    takeBack,
  ),
  StackingOrdered: acting(({ data }) => data.order.flat()),
  LicenceGranted: acting(measureOf, refuseOtherLicences),
  LicenceRevoked: acting(measureOf, refuseOtherLicences),
  LicenceRefused: acting(measureOf, refuseOtherLicences),
});
