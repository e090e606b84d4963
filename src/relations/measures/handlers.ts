import type { MeasureAnnounced } from '../../events/measures/announced';
import type { OnMeasure } from '../../events/measures/scope';
import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import { remakes } from '../../temporal/table/remake';
import type { Due } from '../../temporal/table/table';
import { type Actor, countryOf, type NationalActor } from '../../vocabulary/actors';
import type { Flow } from '../../vocabulary/instruments';
import { dueDates } from '../schedule/course';
import type { Copied, Deciding, Decision } from '../schedule/decision';
import { enacting } from '../schedule/enacting';
import { forceAt } from '../schedule/force';
import { refuseToComplete, refuseToWithdraw } from '../schedule/refuse';
import { type Apart, allParts, partsBy } from './apart';
import {
  copyOf,
  copyOfRow,
  type Measure,
  type MeasureValue,
  newMeasure,
  noteNamed,
  type TermName,
} from './measure';
import { isLiftedBy, isLifting, isReplaced, isTermValue, measureCourse } from './measure-course';
import { coversRow } from './named';
import { againstOf, exceptOf, partsOf, scopeIds, tellScope } from './scope';

type Acting = { readonly by: Actor; readonly data: object };

/** Only announcements name a flow. */
const flowIn = (data: object): Flow | undefined =>
  // The cast is safe: a field `flow` of an act is always of this type.
  'flow' in data ? (data.flow as Flow) : undefined;

/** An act on a measure, with the dates at which the act takes effect and ends. */
export type MeasureAct = Deciding & {
  readonly by: NationalActor;
  readonly data: OnMeasure;
};

const partsFor = (row: Apart<Measure>, { by, data }: Acting): readonly Measure[] => {
  const named = flowIn(data);
  return partsBy<Measure>(row, countryOf(by)).filter(
    ({ flow }) => named === undefined || flow === null || flow === named,
  );
};

/** Whether the row has only one part and the act concerns that part. This is so for nearly every act. */
const isOfOneAlone = (row: Apart<Measure>, { by, data }: Acting): boolean => {
  if (row.others !== undefined || row.by.country !== countryOf(by)) return false;
  const named = flowIn(data);
  return named === undefined || row.flow === null || row.flow === named;
};

/** The decisions of one country on a row, as a question reads them. */
export type MeasureRead = Measure & {
  /**
   * Terms on this row that an announcement of the measure on the other flow (exports or imports)
   * may have replaced.
   */
  readonly unsure?: readonly TermName[];
};

/**
 * Returns the part of a row with the decisions of one country on one flow (exports or imports). If the
 * country announced the measure only on the other flow, leaves out the decisions of these announcements.
 */
export const partOn = (
  row: Apart<Measure>,
  country: string,
  flow: Flow | undefined,
): MeasureRead | undefined => {
  // Nearly every row is of one country and one flow.
  if (row.others === undefined && row.by.country === country && (row.flow ?? flow) === flow)
    return row;
  const parts = partsBy<Measure>(row, country);
  const own = parts.find((part) => part.flow === null || part.flow === flow);
  if (own !== undefined) return own;
  for (const part of parts) {
    const decisions = part.decisions.filter(isNotByAnnouncement).map(asNamed);
    // A term that an amendment named has no `against`, since an amendment concerns both flows.
    const unsure = part.named.flatMap(({ term, against }) => (against === null ? [term] : []));
    const pastExclusions = part.pastExclusions.filter(isNotByAnnouncement);
    if (decisions.length > 0 || pastExclusions.length > 0 || unsure.length > 0)
      return {
        ...newMeasure(part, part.by),
        decisions,
        pastExclusions,
        named: part.named,
        unsure,
      };
  }
  return undefined;
};

/**
 * Copies a decision without `replacedUnlessLifted`, because the dates in that field may be those of announcements
 * that `partOn` leaves out.
 */
const asNamed = (decision: Decision<MeasureValue>): Decision<MeasureValue> => {
  const { value } = decision;
  if (!isTermValue(value) || value.replacedUnlessLifted === undefined) return { ...decision };
  const { replacedUnlessLifted: _, ...term } = value;
  return { ...decision, value: term };
};

const isNotByAnnouncement = ({ type, value }: Measure['decisions'][number]): boolean =>
  type !== 'MeasureAnnounced' && (value.kind !== 'exclusion' || !value.carved);

/**
 * Makes a recipe that lets an act change those parts of a row that the act concerns. If the act concerns no part, the
 * recipe starts a new part for the acting country, or changes nothing if `begins` is false.
 */
export const onParts = <E extends Acting>(
  evolve: (part: Copied<Measure>, event: E, id: string, offsetMs: number) => void,
  begins: boolean,
) =>
  remakes((row: Apart<Measure>, event: E, id: string, offsetMs: number): Apart<Measure> => {
    const { by, data } = event;
    if (isOfOneAlone(row, event)) {
      const part = copyOf(row);
      evolve(part, event, id, offsetMs);
      return part;
    }
    const isConcerned = partsFor(row, event).length > 0;
    if (!isConcerned && !(begins && 'country' in by)) return row;
    const copy = copyOfRow(row);
    if (isConcerned) {
      // The cast is safe: the parts of a copy are copies too.
      const parts = partsFor(copy, event) as readonly Copied<Measure>[];
      for (const part of parts) evolve(part, event, id, offsetMs);
    } else if ('country' in by) {
      const begun = copyOf(partOn(row, by.country, flowIn(data)) ?? newMeasure(row, by));
      evolve(begun, event, id, offsetMs);
      copy.others = [...(copy.others ?? []), begun];
    }
    return copy;
  });

/** The act is refused only if it concerns parts of the row and the rule refuses the act on each of them. */
export const refuseOnParts =
  <E extends Acting>(
    refuse: (part: Measure, event: E, id: string, offsetMs: number) => string | undefined,
  ) =>
  (row: Apart<Measure>, event: E, id: string, offsetMs: number): string | undefined => {
    const told = partsFor(row, event).map((part) => refuse(part, event, id, offsetMs));
    return told.every((each) => each !== undefined) ? told[0] : undefined;
  };

const { take, takeBack, advance } = enacting<MeasureValue, Measure>(measureCourse, {
  // Does not admit a decision that an earlier, retroactive lifting has already ended.
  admits: (row, decision, force) =>
    !row.decisions.some((each) => isLifting(each) && isLiftedBy(decision, each, force)),
  mayEnd: ({ value }) => value.kind === 'exclusion',
});

/**
 * Takes the decisions of an act into a row. If an earlier lifting leaves a term without effect, the row only records
 * that an act named the term (`named`).
 */
export const takeIn = (
  row: Copied<Measure>,
  event: Deciding,
  values: readonly MeasureValue[],
  offsetMs: number,
): void => {
  take(row, event, values, offsetMs);
  for (const value of values)
    if (isTermValue(value) && !row.decisions.some((each) => each.value === value))
      noteNamed(row, value.kind, value.against);
};

export const takeBackOn = (
  part: Copied<Measure>,
  event: DecisionWithdrawn,
  _: string,
  offsetMs: number,
): void => {
  const { gone } = part;
  takeBack(part, event, offsetMs);
  if (part.gone === gone) return;
  part.gone = part.gone.map((each) =>
    gone.includes(each) || each.hadEffect ? each : { ...each, on: event.occurred },
  );
};

const nothingDue: readonly Due<Apart<Measure>>[] = Object.freeze([]);

/** On one date, all parts of the row change together. */
export const dueOnMeasure = (
  row: Apart<Measure>,
  offsetMs: number,
): readonly Due<Apart<Measure>>[] => {
  const dates =
    row.others === undefined
      ? dueDates(row)
      : [...new Set(allParts<Measure>(row).flatMap(dueDates))];
  if (dates.length === 0) return nothingDue;
  return dates.map((on) => ({
    on,
    becomes: remakes((before: Apart<Measure>) => {
      const copy = copyOfRow(before);
      for (const part of allParts<Copied<Measure>>(copy)) advance(part, on, offsetMs);
      return copy;
    }),
  }));
};

export const carveOut = (
  draft: Copied<Measure>,
  event: MeasureAnnounced,
  id: string,
  offsetMs: number,
): void => {
  const { except, effectiveFrom, effectiveUntil, phase } = event.data;
  const until = except?.until ?? effectiveUntil;
  const outOf = coversRow(event.data, id) ? {} : { outOf: event.data };
  const proposed = phase === 'proposed' ? { proposed: true as const } : {};
  const forTime = effectiveUntil === undefined ? {} : { forTime: true as const };
  takeIn(
    draft,
    {
      id: event.id,
      type: 'ExclusionGranted',
      occurred: event.occurred,
      data: {
        ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
        ...(until === undefined ? {} : { effectiveUntil: until }),
      },
    },
    [
      {
        kind: 'exclusion',
        carved: true,
        against: againstOf(event.data),
        ...outOf,
        ...proposed,
        ...forTime,
      },
    ],
    offsetMs,
  );
};

export const carvedIds = ({ data }: MeasureAnnounced): readonly string[] => {
  const carved = exceptOf(data);
  return carved === undefined ? [] : scopeIds(carved);
};

/** The ids of the rows of a withdrawn decision on a measure; empty if the decision was about something else. */
export const withdrawnIds = ({ data }: DecisionWithdrawn): readonly string[] =>
  'measure' in data ? scopeIds(data) : [];

export const missingAnnouncement = (_: unknown, id: string): string =>
  `no earlier event announces the measure "${partsOf(id).measure}" for ${tellScope(id)}; announce it there first, or correct what this event names`;

/**
 * Refuses an act on a measure that has ended and has not been announced again. The act is accepted if the measure was
 * ended only by retroactive liftings that were decided no earlier than the act, because nobody could know of these
 * liftings when the act happened.
 */
export const refuseWhenOver = (
  row: Measure,
  { occurred }: Pick<Deciding, 'occurred'>,
  offsetMs: number,
): string | undefined => {
  if (row.decisions.some(({ value }) => value.kind === 'announcement' && !isReplaced(value)))
    return undefined;
  const liftings = row.decisions.filter(isLifting);
  const { compare } = forceAt(offsetMs);
  const wasUnknown = ({ decided, from }: Measure['decisions'][number]): boolean =>
    from !== null && compare(from, decided) < 0 && compare(decided, occurred) >= 0;
  const isOver = liftings.length > 0 ? !liftings.every(wasUnknown) : row.ended.length > 0;
  if (!isOver) return undefined;
  const because = liftings.length > 0 ? 'lifted' : 'expired';
  return `the measure is ${because} here; announce it again before any other act on it`;
};

export const refuseMeasureCompletion = (row: Measure, event: Deciding): string | undefined =>
  refuseToComplete(row, event, measureCourse.mayComplete);

export const refuseToTakeBack = (row: Measure, { data }: DecisionWithdrawn): string | undefined =>
  refuseToWithdraw(
    row,
    data.withdraws,
    'amend, resume or lift the measure',
    ({ value }) => value.kind === 'exclusion',
  );
