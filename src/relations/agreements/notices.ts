import type { TerminationNotified } from '../../events/families/agreements';
import type { Draft } from '../../immer';
import { compareDates } from '../../time/compare-dates';
import type { Point } from '../../time/point';
import type { AgreementId, EventId, NoticeId } from '../../vocabulary/ids';
import { table } from '../schedule/policy-table';
import type { Since } from '../schedule/schedule';

/** One notice to end an agreement, and what has become of it. */
export type Notice = {
  readonly agreement: AgreementId;
  readonly notice: NoticeId;
  /** `effective`: it has ended the agreement. `effective` and `withdrawn` are final. */
  readonly status: 'notified' | 'suspended' | 'effective' | 'withdrawn';
  /** When it ends the agreement unless saved; null where no date is set. */
  readonly endsOn: Point | null;
  /** The event that gave the notice. */
  readonly given: EventId;
  /** The event that suspended its effect, while it does. */
  readonly suspension: EventId | null;
  readonly act: EventId;
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
  isOver(notice) ? `the notice is ${notice.status}, which is final` : undefined;

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
    : `the notice is given already; to give it another date, name "${notice.given}" in "completes"`);

/**
 * Notices of termination, one row each. A notice that nobody suspends or withdraws ends the
 * agreement by itself on its day; one whose suspension alone is withdrawn ends it then, or at once
 * if its day has passed. A later `TerminationNotified` that completes it gives it another date.
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
        (notice.status === 'suspended' ? 'the notice is suspended already' : undefined),
    },
    NoticesWithdrawn: {
      row,
      evolve: (draft, { id, occurred, data }) => {
        if (isOver(draft)) return;
        if (data.withdraws.includes(draft.given)) become(draft, 'withdrawn', id, occurred);
        else if (draft.suspension !== null && data.withdraws.includes(draft.suspension)) {
          become(draft, 'notified', id, occurred);
          draft.suspension = null;
        }
      },
      refuse: (notice, { data }) =>
        refuse(notice) ??
        (data.withdraws.some((id) => id === notice.given || id === notice.suspension)
          ? undefined
          : 'it withdraws neither the notice nor its suspension'),
    },
  },
  {
    due: ({ status, endsOn, act, since }) =>
      status === 'notified' && endsOn !== null
        ? {
            on: endsOn,
            becomes: (draft) =>
              become(draft, 'effective', act, compareDates(since, endsOn) > 0 ? since : endsOn),
          }
        : undefined,
    key: (id) => id.slice(0, id.indexOf('/')),
  },
);
