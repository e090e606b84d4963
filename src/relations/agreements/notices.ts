import type { NoticesWithdrawn, TerminationNotified } from '../../events/families/agreements';
import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import type { Draft } from '../../immer';
import { compareDatesAt } from '../../time/compare-dates';
import type { Point } from '../../time/point';
import type { AgreementId, EventId, NoticeId } from '../../vocabulary/ids';
import { table } from '../schedule/policy-table';
import { refuseToBeginComplete } from '../schedule/refuse';
import type { Since } from '../schedule/schedule';

/** A notice to end an agreement, and its status. */
export type Notice = {
  /** The agreement. */
  readonly agreement: AgreementId;
  /** The notice. */
  readonly notice: NoticeId;
  /** `effective` means that the notice has ended the agreement. `effective` and `withdrawn` are final. */
  readonly status: 'notified' | 'suspended' | 'effective' | 'withdrawn';
  /** When it ends the agreement, unless it is suspended or withdrawn first. `null` if no date is set. */
  readonly endsOn: Point | null;
  /** The event that gave the notice. */
  readonly given: EventId;
  /** The event that suspends it, while it is suspended. */
  readonly suspension: EventId | null;
  /** The event that made it as it is. */
  readonly act: EventId;
  /** Since when it is as it is. */
  readonly since: Since;
};

const row = ({
  data,
}: {
  readonly data: { readonly agreement: AgreementId; readonly notice: NoticeId };
}): string => `${data.agreement}/${data.notice}`;

const isOver = ({ status }: Pick<Notice, 'status'>): boolean =>
  status === 'effective' || status === 'withdrawn';

const refuse = (notice: Notice): string | undefined =>
  isOver(notice)
    ? `the notice is ${notice.status}, which is final; give a new notice, or correct the id`
    : undefined;

const become = (
  draft: Draft<Notice>,
  status: Notice['status'],
  act: EventId,
  since: Since,
): void => {
  draft.status = status;
  draft.act = act;
  draft.since = since;
};

const refuseAgain = (notice: Notice, { data }: TerminationNotified): string | undefined =>
  refuse(notice) ??
  (data.completes === notice.given
    ? undefined
    : `the notice is already given; to change its date, name "${notice.given}" in "completes"`);

/** Takes back the notice for good, or only its suspension. */
const takeBack = (
  draft: Draft<Notice>,
  { id, occurred, data }: NoticesWithdrawn | DecisionWithdrawn,
): void => {
  if (isOver(draft)) return;
  const withdrawn = [data.withdraws].flat();
  if (withdrawn.includes(draft.given)) become(draft, 'withdrawn', id, occurred);
  else if (draft.suspension !== null && withdrawn.includes(draft.suspension)) {
    become(draft, 'notified', id, occurred);
    draft.suspension = null;
  }
};

const refuseToTakeBack = (
  notice: Notice,
  { data }: NoticesWithdrawn | DecisionWithdrawn,
): string | undefined =>
  refuse(notice) ??
  ([data.withdraws].flat().some((id) => id === notice.given || id === notice.suspension)
    ? undefined
    : '"withdraws" names neither the notice nor its suspension; name one of the two');

/**
 * The table of notices of termination, one row a notice. A notice takes effect on its date without another
 * event, unless it is suspended or withdrawn before. If only its suspension is withdrawn, the notice takes
 * effect on its date, or at once if that date has passed. A later `TerminationNotified` that completes the
 * notice changes its date.
 */
export const notices = table<Notice>()(
  {
    TerminationNotified: {
      row,
      begin: ({ id, occurred, data }) => ({
        agreement: data.agreement,
        notice: data.notice,
        status: data.effectiveFrom === undefined ? 'effective' : 'notified',
        endsOn: data.effectiveFrom ?? null,
        given: id,
        suspension: null,
        act: id,
        since: occurred,
      }),
      evolve: (draft, event) => {
        if (refuseAgain(draft, event) !== undefined) return;
        const { effectiveFrom } = event.data;
        draft.endsOn = effectiveFrom ?? null;
        if (effectiveFrom === undefined) become(draft, 'effective', event.id, event.occurred);
        else if (draft.status === 'notified') become(draft, 'notified', event.id, event.occurred);
      },
      refuseBegin: refuseToBeginComplete,
      refuse: refuseAgain,
    },
    NoticeSuspended: {
      row,
      evolve: (draft, { id, occurred }) => {
        if (isOver(draft)) return;
        become(draft, 'suspended', id, occurred);
        draft.suspension = id;
      },
      refuse: (notice) =>
        refuse(notice) ??
        (notice.status === 'suspended'
          ? 'the notice is already suspended; leave this event out, or correct the id'
          : undefined),
    },
    NoticesWithdrawn: {
      row,
      evolve: takeBack,
      refuse: refuseToTakeBack,
    },
    DecisionWithdrawn: {
      row: ({ data }) => ('notice' in data ? `${data.agreement}/${data.notice}` : []),
      evolve: takeBack,
      missing: ({ data }) =>
        'notice' in data
          ? `no earlier event gives the notice "${data.notice}" to end "${data.agreement}"; add TerminationNotified, or correct the id`
          : undefined,
      refuse: refuseToTakeBack,
    },
  },
  {
    due: ({ status, endsOn, act, since }, offsetMs) =>
      status === 'notified' && endsOn !== null
        ? {
            on: endsOn,
            becomes: (draft) => {
              const isPast = compareDatesAt(offsetMs)(since, endsOn) > 0;
              become(draft, 'effective', act, isPast ? since : endsOn);
            },
          }
        : undefined,
    key: (id) => id.slice(0, id.indexOf('/')),
  },
);
