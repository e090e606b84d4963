import type {
  NoticeSuspended,
  NoticesWithdrawn,
  TerminationNotified,
} from '../../events/families/agreements';
import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import type { PlainEvent } from '../../events/plain';
import { isLeft } from '../../fp';
import type { Draft } from '../../immer';
import type { TimedEvent } from '../../temporal/event/event';
import { positionOf } from '../../temporal/event/position';
import { compareDatesAt } from '../../time/compare-dates';
import { type Point, startOfText } from '../../time/point';
import { type CountryCode, countryOf } from '../../vocabulary/actors';
import type { AgreementId, EventId, NoticeId } from '../../vocabulary/ids';
import { eventIn, refuseForeign } from '../schedule/foreign';
import { table } from '../schedule/policy-table';
import { refuseToBeginComplete } from '../schedule/refuse';
import type { Since } from '../schedule/schedule';

/** A notice to end an agreement, and its status. */
export type Notice = {
  /** The agreement. */
  readonly agreement: AgreementId;
  /** The notice. */
  readonly notice: NoticeId;
  /** The country that gave the notice; null if the event names no country. */
  readonly by: CountryCode | null;
  /**
   * `effective` means that the notice has ended the agreement, for all parties or for the party that gave it.
   * `effective` and `withdrawn` are final.
   */
  readonly status: 'notified' | 'suspended' | 'effective' | 'withdrawn';
  /**
   * When the notice ends the agreement, unless the notice is suspended or withdrawn first. `null` if no date is
   * set.
   */
  readonly endsOn: Point | null;
  /** The event that gave the notice. */
  readonly given: EventId;
  /** The event that suspended the notice. Null if there is none, or if an act withdrew only the suspension. */
  readonly suspension: EventId | null;
  /** The event that led to the present status. */
  readonly act: EventId;
  /** Since when the notice has had its present status. */
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

const give = ({ id, occurred, by, data }: TerminationNotified): Draft<Notice> => ({
  agreement: data.agreement,
  notice: data.notice,
  by: countryOf(by) ?? null,
  status: data.effectiveFrom === undefined ? 'effective' : 'notified',
  endsOn: data.effectiveFrom ?? null,
  given: id,
  suspension: null,
  act: id,
  since: occurred,
});

const giveAgain = (draft: Draft<Notice>, event: TerminationNotified): void => {
  if (refuseAgain(draft, event) !== undefined) return;
  const { effectiveFrom } = event.data;
  draft.endsOn = effectiveFrom ?? null;
  if (effectiveFrom === undefined) become(draft, 'effective', event.id, event.occurred);
  else if (draft.status === 'notified') become(draft, 'notified', event.id, event.occurred);
};

const suspend = (draft: Draft<Notice>, { id, occurred }: NoticeSuspended): void => {
  if (isOver(draft)) return;
  become(draft, 'suspended', id, occurred);
  draft.suspension = id;
};

/**
 * Makes the notice effective on its date. If the notice was given after that date, or its suspension was withdrawn
 * after that date, makes it effective on that later day.
 */
const takeEffect = (draft: Draft<Notice>, endsOn: Point, offsetMs: number): void => {
  const { act, since } = draft;
  const isPast = compareDatesAt(offsetMs)(since, endsOn) > 0;
  become(draft, 'effective', act, isPast ? since : endsOn);
};

/** Only the party that gave a notice can suspend it, take it back or change its date (VCLT Art. 68). */
const refuseOthers = (
  { given }: Notice,
  event: TerminationNotified | NoticeSuspended | NoticesWithdrawn | DecisionWithdrawn,
  earlier: Iterable<TimedEvent>,
): string | undefined => refuseForeign(eventIn(earlier, given), event);

/**
 * A notice takes effect on its date without another event, unless it is suspended or withdrawn before. If
 * only its suspension is withdrawn, the notice takes effect on its date, or at once if that date has
 * passed. A later `TerminationNotified` that completes the notice changes its date.
 */
export const notices = table<Notice>()(
  {
    TerminationNotified: {
      row,
      begin: give,
      evolve: giveAgain,
      refuseBegin: refuseToBeginComplete,
      refuse: (notice, event, _id, _offset, earlier) =>
        refuseAgain(notice, event) ?? refuseOthers(notice, event, earlier),
    },
    NoticeSuspended: {
      row,
      evolve: suspend,
      refuse: (notice, event, _id, _offset, earlier) =>
        refuse(notice) ??
        (notice.status === 'suspended'
          ? 'the notice is already suspended; leave this event out, or correct the id'
          : refuseOthers(notice, event, earlier)),
    },
    NoticesWithdrawn: {
      row,
      evolve: takeBack,
      refuse: (notice, event, _id, _offset, earlier) =>
        refuseToTakeBack(notice, event) ?? refuseOthers(notice, event, earlier),
    },
    DecisionWithdrawn: {
      row: ({ data }) => ('notice' in data ? `${data.agreement}/${data.notice}` : []),
      evolve: takeBack,
      missing: ({ data }) =>
        'notice' in data
          ? `no earlier event gives the notice "${data.notice}" to end "${data.agreement}"; add TerminationNotified, or correct the id`
          : undefined,
      refuse: (notice, event, _id, _offset, earlier) =>
        refuseToTakeBack(notice, event) ?? refuseOthers(notice, event, earlier),
    },
  },
  {
    due: ({ status, endsOn }, offsetMs) =>
      status === 'notified' && endsOn !== null
        ? { on: endsOn, becomes: (draft) => takeEffect(draft, endsOn, offsetMs) }
        : undefined,
    key: (id) => id.slice(0, id.indexOf('/')),
  },
);

/**
 * Returns the notices that were given before `event`, in the order in which they were given. `earlier` lists the
 * events on the agreement before `event`, the last first.
 */
export const noticesBefore = (
  earlier: Iterable<TimedEvent>,
  event: TimedEvent,
  offsetMs: number,
): readonly Notice[] => {
  const given = new Map<NoticeId, Draft<Notice>>();
  // The cast is safe: the tables of the library take only policy events.
  const events = [event, ...earlier].reverse() as PlainEvent[];
  for (const each of events) {
    for (const notice of given.values()) takeEffectBefore(notice, each, offsetMs);
    if (each !== event) change(given, each);
  }
  return [...given.values()];
};

const takeEffectBefore = (draft: Draft<Notice>, event: TimedEvent, offsetMs: number): void => {
  const { status, endsOn } = draft;
  if (status !== 'notified' || endsOn === null) return;
  const [end, position] = [startOfText(endsOn, offsetMs), positionOf(event, offsetMs)];
  if (!isLeft(end) && !isLeft(position) && end.right <= position.right)
    takeEffect(draft, endsOn, offsetMs);
};

export const hasHadEffect = ({ status }: Pick<Notice, 'status'>): boolean => status === 'effective';

const change = (given: Map<NoticeId, Draft<Notice>>, event: PlainEvent): void => {
  if (!('notice' in event.data)) return;
  const notice = given.get(event.data.notice);
  switch (event.type) {
    case 'TerminationNotified':
      if (notice === undefined) given.set(event.data.notice, give(event));
      else giveAgain(notice, event);
      return;
    case 'NoticeSuspended':
      if (notice !== undefined) suspend(notice, event);
      return;
    case 'NoticesWithdrawn':
    case 'DecisionWithdrawn':
      if (notice !== undefined) takeBack(notice, event);
      return;
  }
};
