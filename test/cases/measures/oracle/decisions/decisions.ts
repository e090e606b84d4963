import type { Amend, Announce, Except, Fact, Interrupt, Withdraw } from '../../facts';
import { dayOf } from '../days';
import type { Mistake } from '../mistakes';
import { coversGoods } from '../scope/goods';
import { cellKey, cellsOf } from '../scope/scopes';
import { withParent } from './carved';
import { countsOn, endWhenCompleted, isReplacedBefore } from './completion';
import {
  againstPartners,
  compareByForce,
  type Decision,
  isAgainstAll,
  isAnnouncement,
  isDropped,
  isLasting,
  isLaterThan,
  isProposed,
  isVoidOn,
  type Term,
  type TermName,
  tookEffectBy,
  waitsOn,
} from './decision';

/** An act that decides something of a measure, or takes back what another decided. */
export type OnMeasure = Announce | Amend | Interrupt | Withdraw;

const termNames: readonly TermName[] = ['duty', 'licence', 'quota', 'price'];

const termsOf = (fact: OnMeasure): ReadonlyMap<TermName, Term> =>
  new Map(
    fact.act === 'announce' || fact.act === 'amend'
      ? termNames.flatMap((name) => {
          const value = fact[name];
          return value === undefined ? [] : [[name, { value, act: fact.id }] as const];
        })
      : [],
  );

const fromOf = (fact: Exclude<OnMeasure, Withdraw>): number =>
  fact.from === null ? Number.POSITIVE_INFINITY : dayOf(fact.from ?? fact.on);

const dayOrNever = (date: string | undefined): number =>
  date === undefined ? Number.POSITIVE_INFINITY : dayOf(date);

/** The scope of what an announcement takes out of itself. */
const carvedOut = (fact: Announce, { goods, partners, firms, when }: Except) =>
  cellsOf({
    goods: goods ?? fact.goods,
    ...(partners === undefined ? fact.partners && { partners: fact.partners } : { partners }),
    ...(firms === undefined ? fact.firms && { firms: fact.firms } : { firms }),
    ...(when === undefined ? fact.when && { when: fact.when } : { when }),
  });

/** Whether one act may name another in `completes`. */
const mayComplete = (later: Decision, earlier: Decision): boolean =>
  later.kind === earlier.kind ||
  (later.kind === 'resume' && (earlier.kind === 'suspend' || earlier.kind === 'exclude'));

/**
 * Decides what acts on one measure decide, and what others of them then drop, end or take over. An
 * announcement on another flow than the measure's decides nothing, but begins its rows.
 */
export const decisionsOf = (
  facts: readonly OnMeasure[],
  flow: Announce['flow'] | undefined,
  planted?: Mistake,
): readonly Decision[] => {
  const decisions: Decision[] = [];
  const begun = new Set<string>();
  const completed: { readonly earlier: number; readonly later: number }[] = [];
  const change = (index: number, fields: Partial<Decision>): void => {
    const decision = decisions[index];
    if (decision !== undefined) decisions[index] = { ...decision, ...fields };
  };
  const named = (act: string | undefined, key: string): readonly number[] =>
    decisions.flatMap((decision, index) =>
      (decision.goesOn?.dated ?? decision.act) === act &&
      cellKey(decision.cell) === key &&
      !isDropped(decision)
        ? [index]
        : [],
    );

  /** Whether an act was over, or a lifting of the cell or another act had ended it, before another counted. */
  const isOverBefore = (at: number, day: number): boolean => {
    const earlier = decisions[at];
    return (
      earlier !== undefined &&
      (isVoidOn(earlier, day) ||
        decisions.some((each) => hasLifted(each, earlier, day)) ||
        completionsOf(at).some((from) => from <= day))
    );
  };

  const isStray = (fact: OnMeasure): boolean =>
    fact.act === 'announce' && fact.flow !== flow && planted !== 'an act of another country counts';

  const decide = (fact: Exclude<OnMeasure, Withdraw>): void => {
    for (const cell of cellsOf(fact)) {
      const key = cellKey(cell);
      if (fact.act === 'announce' || fact.act === 'exclude') begun.add(key);
      if (fact.act === 'announce')
        begun.add(cellKey({ ...cell, partner: null, firm: null, when: [] }));
      if (!begun.has(key) || isStray(fact)) continue;
      const until = dayOrNever(fact.until);
      const decision: Decision = {
        kind: fact.act,
        act: fact.id,
        cell,
        decided: dayOf(fact.on),
        from: fromOf(fact),
        until,
        order: decisions.length,
        terms: termsOf(fact),
        ...(fact.act === 'announce' ? { announced: againstPartners(fact) } : {}),
        end: until,
      };
      const counts = Math.min(decision.decided, decision.from);
      const isOver = decisions.some((each) => hasLifted(each, decision, counts));
      const later = decisions.push(decision) - 1;
      for (const earlier of named(fact.completes, key))
        if (!isOver && !isOverBefore(earlier, counts)) complete(earlier, later);
    }
    if (fact.act === 'announce' && fact.except !== undefined) carve(fact, fact.except);
  };

  const complete = (at: number, by: number): void => {
    const earlier = decisions[at];
    const later = decisions[by];
    if (earlier === undefined || later === undefined || at === by) return;
    if (!mayComplete(later, earlier)) return;
    const isReplaced = isReplacedBefore(decisions, earlier, later);
    // A proposal drops only proposals.
    if (!waitsOn(earlier, later.decided) || (isProposed(later) && !isProposed(earlier))) {
      if (earlier.kind !== 'lift') completed.push({ earlier: at, later: by });
      // What ended on the day of the act had ended before it.
      const isThere = countsOn(later) < earlier.end && !isReplaced;
      if (isThere && isAnnouncement(earlier) && isAnnouncement(later)) {
        const { decided, from } = earlier;
        change(by, { prolongs: earlier.prolongs ?? { decided, from } });
      }
      if (later.kind !== earlier.kind || countsOn(later) >= earlier.end) return;
      // An amendment that names nothing gives other dates to what it completes.
      if (later.kind === 'amend' && later.terms.size === 0) change(by, { terms: earlier.terms });
      // What ends before the later act takes effect cannot go on then, so the later act names it too.
      if (earlier.until < later.from)
        change(by, { terms: new Map([...termsLeft(earlier, later), ...later.terms]) });
      return;
    }
    // No act takes the place of a proposal that another has settled.
    change(at, { end: Number.NEGATIVE_INFINITY, ...(isReplaced ? {} : { endedBy: by }) });
    if (earlier.kind !== later.kind) return;
    // The end of a proposal is only the day on which the proposal lapses.
    const isAdopted = isProposed(earlier) && !isProposed(later);
    const until = isLasting(later) && !isAdopted ? earlier.until : later.until;
    const terms = new Map([...termsLeft(earlier, later), ...later.terms]);
    change(by, { terms, until, end: until });
    // What the dropped act was to end, the later act ends in its place.
    for (const { earlier: before } of completed.filter((each) => each.later === at))
      if (!isOverBefore(before, countsOn(later))) complete(before, by);
  };

  const termsLeft = (earlier: Decision, later: Decision): readonly (readonly [TermName, Term])[] =>
    [...earlier.terms].filter(([name]) => !isAmended(earlier, name, later));

  /** Whether a lasting act has set a term anew since a proposal named it, which then is as amended. */
  const isAmended = (proposal: Decision, name: TermName, later: Decision): boolean =>
    decisions.some(
      (other) =>
        other.terms.has(name) &&
        cellKey(other.cell) === cellKey(proposal.cell) &&
        isLasting(other) &&
        isAsWide(other, proposal) &&
        tookEffectBy(other, countsOn(later)) &&
        compareByForce(planted)(other, proposal) > 0 &&
        (other.order > proposal.order || other.from > countsOn(proposal)),
    );

  /** Whether a decision is about all whom a proposal is against. */
  const isAsWide = ({ announced }: Decision, proposal: Decision): boolean =>
    announced === undefined ||
    (proposal.announced !== undefined && isAgainstAll(announced, proposal.announced));

  const carve = (fact: Announce, except: Except): void => {
    const until = dayOrNever(except.until ?? fact.until);
    const parents = decisions.filter(({ act, kind }) => act === fact.id && kind === 'announce');
    for (const cell of carvedOut(fact, except)) {
      begun.add(cellKey(cell));
      if (isStray(fact)) continue;
      const parent = parents.find((each) => coversGoods(each.cell.goods, cell.goods)) ?? parents[0];
      decisions.push({
        kind: 'exclude',
        act: fact.id,
        cell,
        decided: dayOf(fact.on),
        from: fromOf(fact),
        until,
        order: decisions.length,
        terms: new Map(),
        end: until,
        carvedFrom: parents.map((each) => each.cell),
        ...(parent === undefined ? {} : { carvedOutBy: parent }),
      });
    }
  };

  const takeBack = ({ withdraws, on, ...fact }: Withdraw): void => {
    const day = dayOf(on);
    for (const cell of cellsOf(fact))
      for (const index of named(withdraws, cellKey(cell))) {
        const decision = decisions[index];
        if (decision === undefined || isOverBefore(index, day)) continue;
        if (waitsOn(decision, day))
          change(index, { end: Number.NEGATIVE_INFINITY, withdrawnOn: day });
        else if (decision.kind !== 'lift' && mayBeTakenBack(decision, planted))
          // Nothing decided later had replaced it by then.
          change(index, { end: Math.min(decision.end, day), endedBy: decisions.length });
      }
  };

  const fromAt = (at: number): number => decisions[at]?.from ?? Number.POSITIVE_INFINITY;

  /** Whether an act has a day in effect, whatever completes it. */
  const takesEffect = (at: number): boolean => {
    const decision = decisions[at];
    if (decision === undefined || isProposed(decision)) return false;
    return decision.from <= Math.min(decision.end, ...completionsOf(at));
  };

  /** The days on which other acts complete an act in effect. */
  const completionsOf = (at: number): readonly number[] =>
    completed.flatMap(({ earlier, later }) =>
      earlier === at && takesEffect(later) ? [fromAt(later)] : [],
    );

  /** Whether a lifting of its cell had ended an act before a later act, which completes it, takes effect. */
  const isLiftedBefore = (at: number, by: number): boolean => {
    const [earlier, later] = [decisions[at], decisions[by]];
    return decisions.some(
      (each) =>
        earlier !== undefined &&
        later !== undefined &&
        hasLifted(each, earlier, later.from) &&
        (each.from < later.from || each.order < later.order),
    );
  };

  for (const fact of facts) {
    if (fact.act === 'withdraw') takeBack(fact);
    else decide(fact);
  }
  // An act that another ended before it could begin ends nothing.
  const inTurn = completed
    .filter(({ earlier, later }) => takesEffect(later) && !isLiftedBefore(earlier, later))
    .sort((a, b) => fromAt(a.later) - fromAt(b.later));
  for (const { earlier, later } of inTurn) endWhenCompleted(decisions, earlier, later, planted);
  return decisions.map((decision) => {
    const liftings = decisions.filter((each) => hasLifted(each, decision, Number.MAX_VALUE));
    const liftedOn = Math.min(...liftings.map(({ from }) => from));
    return { ...withParent(decision, decisions, planted), liftedOn };
  });
};

/** Whether a lifting in effect on a day has ended an act on the same cell. */
const hasLifted = (lifting: Decision, decision: Decision, day: number): boolean =>
  lifting.kind === 'lift' &&
  decision.kind !== 'lift' &&
  cellKey(lifting.cell) === cellKey(decision.cell) &&
  tookEffectBy(lifting, day) &&
  !isLaterThan(decision, lifting);

/** Temporary acts and exclusions in effect can be taken back; lasting ones are amended instead. */
const mayBeTakenBack = (decision: Decision, planted?: Mistake): boolean =>
  !isLasting(decision) ||
  decision.kind === 'exclude' ||
  planted === 'a lasting act in effect is taken back by a withdrawal';

/** Whether a fact is an act on a measure. */
export const isOnMeasure = (fact: Fact): fact is OnMeasure =>
  fact.act === 'announce' ||
  fact.act === 'amend' ||
  fact.act === 'suspend' ||
  fact.act === 'resume' ||
  fact.act === 'lift' ||
  fact.act === 'exclude' ||
  fact.act === 'withdraw';
