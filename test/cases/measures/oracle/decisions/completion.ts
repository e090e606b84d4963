import type { Announce } from '../../facts';
import type { Mistake } from '../mistakes';
import { cellKey } from '../scope/scopes';
import {
  bindsOn,
  compareByForce,
  type Decision,
  isAgainstAll,
  isLasting,
  isProposed,
  type TermName,
  tookEffectBy,
} from './decision';

/** The day from which an act counts. */
export const countsOn = ({ decided, from }: Decision): number => Math.min(decided, from);

/**
 * An act in effect ends when the one that names it takes effect, and so do terms of others that went on with
 * it.
 */
export const endWhenCompleted = (
  decisions: Decision[],
  at: number,
  by: number,
  planted?: Mistake,
): void => {
  const { act, cell } = decisions[at] ?? {};
  for (const [index, { goesOn, cell: own }] of [...decisions].entries())
    if (cell !== undefined && goesOn?.dated === act && cellKey(own) === cellKey(cell))
      endOne(decisions, index, by, planted);
  endOne(decisions, at, by, planted);
};

const endOne = (decisions: Decision[], at: number, by: number, planted?: Mistake): void => {
  const earlier = decisions[at];
  const later = decisions[by];
  if (earlier === undefined || later === undefined) return;
  if (planted === 'an act completed in effect goes on') return;
  goOn(decisions, earlier, later, planted);
  if (later.from < earlier.end)
    decisions[at] = { ...earlier, end: later.from, endedBy: later.order };
};

/** The lasting acts that replaced a term of another for good before a later act takes effect. */
const replacing = (
  decisions: readonly Decision[],
  earlier: Decision,
  name: TermName,
  later: Decision,
): readonly Decision[] =>
  decisions.filter(
    (other) =>
      other.terms.has(name) &&
      cellKey(other.cell) === cellKey(earlier.cell) &&
      isLasting(other) &&
      tookEffectBy(other, later.from) &&
      // Of the acts of that day only those that come before it.
      (bindsOn(other) < later.from || other.order < later.order) &&
      compareByForce()(other, earlier) > 0,
  );

/** Terms that an act in effect named and the act that completes it does not go on until that ends. */
const goOn = (
  decisions: Decision[],
  earlier: Decision,
  later: Decision,
  planted?: Mistake,
): void => {
  if (earlier.kind !== later.kind || later.from > earlier.end) return;
  // What ended on the day of the act had ended before it.
  if (countsOn(later) >= earlier.end) return;
  if (planted === 'an extension that names no rate has none') return;
  const { announced: _, carvedOutBy: __, endedBy: ___, ...rest } = earlier;
  const binds = bindsOn(earlier);
  for (const [name, term] of earlier.terms) {
    if (later.terms.has(name)) continue;
    const others = replacing(decisions, earlier, name, later);
    if (others.some((other) => isAsWide(other, earlier))) continue;
    decisions.push({
      ...rest,
      terms: new Map([[name, term]]),
      // What did not have effect yet on the day to which the later act reaches back has it from then.
      ...(earlier.from > later.from ? { decided: binds } : {}),
      from: later.from,
      until: later.until,
      end: later.end,
      goesOn: {
        dated: later.act,
        binds,
        since: Math.min(earlier.goesOn?.since ?? earlier.from, later.from),
        ...(later.announced === undefined ? {} : { by: later.announced }),
        notFor: others.flatMap((other) => announcementOf(other) ?? []),
      },
    });
  }
};

/** The announcement that a decision is a part of. */
const announcementOf = ({ announced, goesOn }: Decision): Announce | undefined =>
  announced ?? goesOn?.by;

/** Whether a decision is about all whom another is about. What no announcement says is said for all. */
const isAsWide = (one: Decision, other: Decision): boolean => {
  const by = announcementOf(one);
  const named = announcementOf(other);
  return by === undefined || (named !== undefined && isAgainstAll(by, named));
};

/**
 * Whether a lasting announcement has ended an earlier one for good, for all countries of the earlier one, before a
 * later act counts. An announcement in effect is not ended by one that prolongs another, nor, if it names countries,
 * by one against all. An announcement decided before the earlier one may have been lifted for a wider scope, so it is
 * not known to have ended it.
 */
export const isReplacedBefore = (
  decisions: readonly Decision[],
  { announced, ...earlier }: Decision,
  later: Decision,
): boolean =>
  announced !== undefined &&
  decisions.some(
    (other) =>
      other.order < later.order &&
      other.announced !== undefined &&
      cellKey(other.cell) === cellKey(earlier.cell) &&
      isLasting(other) &&
      isAgainstAll(other.announced, announced) &&
      (isProposed({ announced }) ||
        (other.prolongs === undefined &&
          (other.announced.against !== '*' || announced.against === '*'))) &&
      other.decided >= earlier.decided &&
      tookEffectBy(other, countsOn(later)) &&
      // One known before the earlier act replaces it only when it begins.
      (other.order > earlier.order || earlier.from <= countsOn(later)) &&
      compareByForce()(other, earlier) > 0,
  );
