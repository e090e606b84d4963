import type { Draft } from '../../immer';
import type { CountryCode } from '../../vocabulary/actors';
import type { AgreementId, EventId } from '../../vocabulary/ids';
import { isActOf, type Origin, type Schedule } from '../schedule/schedule';

/** The country that suspends. Null if no party decided the suspension, which then holds for all parties. */
export type Suspender = CountryCode | null;

/**
 * Whose suspensions a change affects: those of one suspender, or `all` suspensions in effect. If a
 * suspension begins for `all`, no party decided it.
 */
export type Suspenders = Suspender | 'all';

export type Suspension = { readonly of: Suspender } & Origin;

export type AgreementChange =
  | { readonly stage: 'concluded' | 'applied-provisionally' | 'in-force' | 'expired' }
  | { readonly suspended: boolean; readonly of: Suspenders }
  | { readonly joins: readonly CountryCode[] }
  | { readonly leaves: CountryCode };

/** One move of a country: it joins an agreement after the conclusion, leaves the agreement, or comes back. */
export type PartyMove = Origin & {
  /** The country. */
  readonly party: CountryCode;
  /**
   * What the country did. `returns` is also recorded for a party that gave a notice but has not left yet. In that
   * case, the move changes nothing.
   */
  readonly move: 'joins' | 'leaves' | 'returns';
  /** The events by which parties had given notice before the country joined or came back. Absent if there were none. */
  readonly notices?: readonly EventId[];
};

/** A country that gave a notice, and the event by which it gave the notice. */
export type NoticeGiven = { readonly party: CountryCode; readonly act: EventId };

/** An agreement. Notices of termination have a table of their own. */
export type Agreement = Schedule<AgreementChange> & {
  /** The agreement. */
  readonly agreement: AgreementId;
  /** The title of the agreement. */
  readonly title: string;
  /**
   * In the table: all countries that have ever been parties, even those that have left. In the answer to the question
   * `agreement`: the countries that are parties or, if the agreement has ended, were parties when it ended.
   */
  readonly parties: readonly CountryCode[];
  /**
   * The moves of countries that joined, left or came back by an act of their own, the earliest first. Departures by a
   * notice are not among them. Absent if there are none.
   */
  readonly moves?: readonly PartyMove[];
  /**
   * The notices that parties have given, even those that have not taken effect or were withdrawn. Absent if there are
   * none.
   */
  readonly gaveNotice?: readonly NoticeGiven[];
  /** `terminated` means that parties left until fewer than two remained. `terminated` and `expired` are final. */
  readonly stage: 'concluded' | 'applied-provisionally' | 'in-force' | 'terminated' | 'expired';
  /**
   * The suspensions in effect, and those of parties that have left. Each party has at most one. But if a party gave a
   * notice, left and came back, the row can have a suspension from before the party left and one from after it came
   * back. Absent if there are none.
   */
  readonly suspensions?: readonly Suspension[];
} & Origin;

export const isOver = ({ stage }: Pick<Agreement, 'stage'>): boolean =>
  stage === 'expired' || stage === 'terminated';

export const apply = (draft: Draft<Agreement>, change: AgreementChange, origin: Origin): void => {
  if (isOver(draft)) return;
  if ('joins' in change) join(draft, change.joins, origin);
  else if ('leaves' in change) leave(draft, change.leaves, origin);
  else if ('suspended' in change) suspend(draft, change, origin);
  else {
    // An agreement in force does not return to an earlier stage.
    const isBefore = change.stage === 'applied-provisionally' || change.stage === 'concluded';
    if (draft.stage === 'in-force' && isBefore) return;
    // A prolonged agreement keeps the date on which it first entered into force.
    if (draft.stage !== change.stage) Object.assign(draft, change, origin);
  }
};

export const partiesOf = ({ parties, moves }: Agreement): readonly CountryCode[] =>
  moves === undefined
    ? parties
    : parties.filter(
        (country) => moves.findLast(({ party }) => party === country)?.move !== 'leaves',
      );

/** Whether an accession or a return of a country is decided, and has not taken effect. */
export const isJoining = ({ scheduled, pending }: Agreement, country: CountryCode): boolean =>
  [...scheduled, ...pending].some(
    ({ change }) => 'joins' in change && change.joins.includes(country),
  );

/** Whether a country has given a notice, and so may have left without a move of its own. */
export const mayHaveLeft = ({ gaveNotice }: Agreement, country: Suspenders): boolean =>
  gaveNotice?.some(({ party }) => party === country) === true;

const noteMove = (draft: Draft<Agreement>, move: Draft<PartyMove>): void => {
  draft.moves = [...(draft.moves ?? []), move];
};

const join = (
  draft: Draft<Agreement>,
  joining: readonly CountryCode[],
  { act, since }: Origin,
): void => {
  const notices = draft.gaveNotice && { notices: draft.gaveNotice.map((given) => given.act) };
  for (const party of joining) {
    const isKnown = draft.parties.includes(party);
    if (partiesOf(draft).includes(party) && !mayHaveLeft(draft, party)) continue;
    if (!isKnown) draft.parties.push(party);
    // A suspension of a party that left does not hold after the party comes back. The row keeps the suspension until
    // the party comes back, because it can be the reason why fewer than two parties apply the agreement.
    if (!partiesOf(draft).includes(party)) endSuspensions(draft, ({ of }) => of === party);
    noteMove(draft, { party, move: isKnown ? 'returns' : 'joins', act, since, ...notices });
  }
};

const leave = (draft: Draft<Agreement>, party: CountryCode, { act, since }: Origin): void => {
  if (!partiesOf(draft).includes(party)) return;
  noteMove(draft, { party, move: 'leaves', act, since });
  if (partiesOf(draft).length < 2) Object.assign(draft, { stage: 'terminated', act, since });
};

const suspend = (
  draft: Draft<Agreement>,
  { suspended, of }: Extract<AgreementChange, { suspended: boolean }>,
  origin: Origin,
): void => {
  const standing = draft.suspensions ?? [];
  if (suspended) {
    const own = of === 'all' ? null : of;
    // A party that gave a notice may have left and come back. Its earlier suspension is then over, so the new
    // suspension is added too.
    if (mayHaveLeft(draft, own) || !standing.some((each) => each.of === own))
      draft.suspensions = [...standing, { of: own, ...origin }];
    return;
  }
  const isEnded = (each: Suspension): boolean => of === 'all' || each.of === of;
  const ended = standing.filter(isEnded);
  // Once a suspension is over, its end date is dropped.
  draft.scheduled = draft.scheduled.filter(
    ({ act, change }) => !('suspended' in change && ended.some(isActOf(act))),
  );
  endSuspensions(draft, isEnded);
};

export const endSuspensions = (
  draft: Draft<Agreement>,
  isEnded: (suspension: Suspension) => boolean,
): void => {
  const others = (draft.suspensions ?? []).filter((each) => !isEnded(each));
  if (others.length > 0) draft.suspensions = others;
  else delete draft.suspensions;
};
