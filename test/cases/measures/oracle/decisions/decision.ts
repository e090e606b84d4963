import type { Announce, Duty, Terms } from '../../facts';
import type { Mistake } from '../mistakes';
import { type Cell, compareInTurn, type Subject } from '../scope/scopes';

export type TermName = keyof Terms;

/** A term with the act that named it. */
export type Term = { readonly value: Duty | string | object; readonly act: string };

/** What one act decides for one cell of one measure. */
export type Decision = {
  readonly kind: 'announce' | 'amend' | 'suspend' | 'resume' | 'lift' | 'exclude';
  readonly act: string;
  readonly cell: Cell;
  readonly decided: number;
  /** `Infinity`: no date is set. */
  readonly from: number;
  /** `Infinity`: no end is set. */
  readonly until: number;
  /** Its number in the order in which acts count. */
  readonly order: number;
  readonly terms: ReadonlyMap<TermName, Term>;
  /** Of an announcement. */
  readonly announced?: Announce;
  /** Of an announcement that prolongs another in effect: the dates of the first of them. */
  readonly prolongs?: { readonly decided: number; readonly from: number };
  /** Of what an announcement takes out of itself: that announcement. */
  readonly carvedOutBy?: Decision;
  /** The cells that this announcement covers: it takes out nothing else. */
  readonly carvedFrom?: readonly Cell[];
  /** The announcements that took the place of that announcement before it began. */
  readonly keptBy?: readonly Announce[];
  /** Of terms that went on when an act completed theirs: that act, and when they first took effect. */
  readonly goesOn?: {
    readonly dated: string;
    readonly binds: number;
    readonly since: number;
    /** The announcement that completed theirs. */
    readonly by?: Announce;
    /** Those against whom a lasting announcement had set the terms anew. */
    readonly notFor: readonly Announce[];
  };
  /** When a later act ended it; `-Infinity`: it was dropped before it began. */
  readonly end: number;
  /** The number of the act that ended it by naming it in `completes`. */
  readonly endedBy?: number;
  /** When it was withdrawn before it began. */
  readonly withdrawnOn?: number;
  /** When a lifting of the same cell ended it; `Infinity`: none did. */
  readonly liftedOn?: number;
};

/** An announcement that names partners is against those, by name. */
export const againstPartners = (fact: Announce): Announce => ({
  ...fact,
  against: fact.partners ?? fact.against,
});

/** Whether an announcement is against those whom a question is about. */
export const isAgainst = (
  { by, against }: Announce,
  { partner, unions }: Pick<Subject, 'partner' | 'unions'>,
  planted?: Mistake,
): boolean =>
  against === '*'
    ? planted === 'a union acts on trade between its members' || (partner !== by && !unions.has(by))
    : against.some((each) => each === partner || unions.has(each));

/** Whether a decision is about a partner: what an announcement decides is only about those whom it is against. */
export const concerns = (
  { announced, carvedOutBy, keptBy = [], goesOn }: Decision,
  subject: Subject,
  planted?: Mistake,
): boolean => {
  if (!keptBy.every((each) => isAgainst(each, subject, planted))) return false;
  if (goesOn?.notFor.some((each) => isAgainst(each, subject, planted))) return false;
  const by = announced ?? carvedOutBy?.announced ?? goesOn?.by;
  return by === undefined || isAgainst(by, subject, planted);
};

/** Whether one announcement is against all whom another is against, by the countries that they name. */
export const isAgainstAll = (one: Announce, other: Announce): boolean =>
  one.against === '*' ||
  (other.against !== '*' && other.against.every((each) => one.against.includes(each)));

export const isProposed = ({ announced }: Pick<Decision, 'announced'>): boolean =>
  announced?.phase === 'proposed';

export const isDropped = ({ end }: Decision): boolean => end === Number.NEGATIVE_INFINITY;

/** Whether it has not begun on a day. */
export const waitsOn = (decision: Decision, day: number): boolean =>
  isProposed(decision) || decision.from > day;

/** Whether it has begun by a day, and had not been ended before it could. */
export const tookEffectBy = (decision: Decision, day: number): boolean =>
  !isProposed(decision) && decision.from <= day && decision.from <= decision.end;

/** Whether it was dropped, or its end came by a day without a day on which it could begin. */
export const isVoidOn = (decision: Decision, day: number): boolean => {
  const { until, liftedOn = Number.POSITIVE_INFINITY } = decision;
  if (isDropped(decision)) return true;
  const couldNotBegin = isProposed(decision) || !Number.isFinite(decision.from);
  // What a lifting ended before its end is known to have been lifted.
  return couldNotBegin && until <= day && liftedOn >= until;
};

/** Whether it has effect on a day. */
export const isInEffectOn = (decision: Decision, day: number): boolean =>
  tookEffectBy(decision, day) && day < decision.end;

export const isLasting = ({ until }: Decision): boolean => until === Number.POSITIVE_INFINITY;

/** When a decision binds: from the later of its date and its effect. */
export const bindsOn = ({ decided, from, goesOn }: Decision, planted?: Mistake): number => {
  if (goesOn !== undefined) return goesOn.binds;
  return planted === 'a decision that reaches back binds from its effect'
    ? from
    : Math.max(decided, from);
};

/** Whether it announces the measure, and is not only terms that went on. */
export const isAnnouncement = ({ kind, goesOn }: Decision): boolean =>
  kind === 'announce' && goesOn === undefined;

/** What the force of a decision rests on, the weightiest first. */
export const force = (decision: Decision, planted?: Mistake): readonly number[] => {
  const temporary = isLasting(decision) ? 0 : 1;
  if (planted === 'the last decided holds, whenever it takes effect') return [decision.decided];
  const isSwapped = planted === 'of one day the lasting act holds over the temporary';
  return [bindsOn(decision, planted), isSwapped ? 1 - temporary : temporary, decision.decided];
};

/**
 * Orders decisions on one scope: the last holds. The one that binds later; of one day the temporary
 * one; then the one decided later; then the order in which acts count.
 */
export const compareByForce =
  (planted?: Mistake) =>
  (a: Decision, b: Decision): number =>
    compareInTurn(force(a, planted), force(b, planted)) || a.order - b.order;

/** Orders exclusions of one scope: the last replaces those before it. */
export const compareByDate = (a: Decision, b: Decision): number =>
  compareInTurn([bindsOn(a), a.decided, a.order], [bindsOn(b), b.decided, b.order]);

/** Whether a decision comes after another: on neither of its two dates before it, on one after it. */
export const isLaterThan = (a: Decision, b: Decision): boolean =>
  a.decided >= b.decided &&
  bindsOn(a) >= bindsOn(b) &&
  (a.decided > b.decided || bindsOn(a) > bindsOn(b));
