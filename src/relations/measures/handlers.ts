import type { MeasureAnnounced } from '../../events/measures/announced';
import type { OnMeasure } from '../../events/measures/scope';
import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import type { Draft } from '../../immer';
import { decidedBy } from '../schedule/course';
import type { Deciding } from '../schedule/decision';
import { enacting } from '../schedule/enacting';
import { refuseToComplete as refuseCompletion } from '../schedule/refuse';
import type { Measure, MeasureValue } from './measure';
import { isLiftedBy, liftingsOf, measureCourse } from './measure-course';
import { exceptOf, scopeIds } from './scope';

/** An act on a measure that takes effect at its own dates. */
export type MeasureAct = Deciding & { readonly data: OnMeasure };

/** Takes acts into the rows of measures, takes them back, and says what is due. */
export const {
  take: takeIn,
  takeBack,
  due: dueOnMeasure,
} = enacting<MeasureValue, Measure>(measureCourse, {
  // A lifting that was decided later, and reached back, has ended this before it could begin.
  admits: (row, decision) => !liftingsOf(row).some((lifting) => isLiftedBy(decision, lifting)),
  mayEnd: ({ value }) => value.kind === 'exclusion',
});

/** Takes what an announcement takes out of itself into a row. */
export const carveOut = (draft: Draft<Measure>, event: MeasureAnnounced): void => {
  const { except, effectiveUntil } = event.data;
  const until = except?.until ?? effectiveUntil;
  const { effectiveFrom } = event.data;
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
    [{ kind: 'exclusion', carved: true }],
  );
};

/** The rows that an announcement takes out of itself. */
export const carvedIds = ({ data }: MeasureAnnounced): readonly string[] => {
  const carved = exceptOf(data);
  return carved === undefined ? [] : scopeIds(carved);
};

/** The rows of a withdrawn decision on a measure; none where it is about something else. */
export const withdrawnIds = ({ data }: DecisionWithdrawn): readonly string[] =>
  'measure' in data ? scopeIds(data) : [];

/** What is wrong with an act on a measure that is over and not announced again. */
export const refuseWhenOver = (row: Measure): string | undefined => {
  if (row.decisions.some(({ value }) => value.kind === 'announcement')) return undefined;
  const isLifted = liftingsOf(row).length > 0;
  if (!isLifted && row.ended === null) return undefined;
  const because = isLifted ? 'lifted' : 'expired';
  return `the measure is ${because} here; announce it again before any other act on it`;
};

/** What is wrong with an act that completes something. */
export const refuseToComplete = (row: Measure, event: Deciding): string | undefined =>
  refuseCompletion(row, event, measureCourse.mayComplete);

/** What is wrong with taking back what this row has nothing of, or what cannot be taken back. */
export const refuseToTakeBack = (row: Measure, { data }: DecisionWithdrawn): string | undefined => {
  const named = decidedBy(row, data.withdraws);
  if (named.length === 0)
    return `it withdraws "${data.withdraws}", which has decided nothing here that waits or has effect`;
  return named.every(
    ({ begun, until, value }) => begun && until === null && value.kind !== 'exclusion',
  )
    ? `it withdraws "${data.withdraws}", which has effect until further notice; amend, resume or lift the measure instead`
    : undefined;
};
