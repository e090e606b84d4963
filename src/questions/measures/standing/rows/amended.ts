import type { Replacement } from '../../../../relations/measures/measure';
import { isLiftedBy } from '../../../../relations/measures/measure-course';
import type { Force } from '../../../../relations/schedule/force';
import type { Since } from '../../../../relations/schedule/schedule';
import { type Cover, isSameScope, isWithin } from '../../scope/cover';
import {
  concerns,
  hasBeenAnnounced,
  isAgainst,
  isLive,
  type Placed,
  type PlacedDecision,
  reaches,
  type Sides,
} from '../placed';

/** A time for which an announcement was or is in force, in days. */
type Spell = { readonly decided: Since; readonly from: number; readonly until: number };

/** The day on which an announcement was over. It lapsed if it had not taken effect. */
type Over = { readonly on: number; readonly hasLapsed: boolean };

/** What is known of the announcements on one row. */
type Past = {
  readonly cover: Cover;
  readonly spells: readonly Spell[];
  readonly overs: readonly Over[];
};

const pastOf = (
  { cover, row }: Placed,
  liftings: readonly PlacedDecision[],
  sides: Sides | undefined,
  force: Force,
): Past => {
  const { dayOf } = force;
  const spells = row.spells
    .filter((each) => reaches(each, sides))
    .map(({ decided, from, until }) => ({ decided, from: dayOf(from), until: dayOf(until) }));
  const ends = row.ended.filter((each) => reaches(each, sides)).map(({ on }) => dayOf(on));
  // A row keeps the last of several ends against the same countries.
  const overs = [...ends, ...spells.map(({ until }) => until)].map((on) => ({
    on,
    hasLapsed: false,
  }));
  for (const { against, on, hadEffect, replacedBy } of row.gone) {
    const isReplacedFor = replacedBy !== undefined && isAgainst(replacedBy.against, sides);
    if (on !== undefined && !hadEffect && !isReplacedFor && isAgainst(against, sides))
      overs.push({ on: dayOf(on), hasLapsed: true });
  }
  for (const decision of row.decisions) {
    if (!concerns(decision, sides)) continue;
    const { decided, from, begun } = decision;
    const liftedOn = liftings.flatMap(({ cover: lifted, decision: lifting }) =>
      lifted !== cover && isWithin(cover, lifted) && isLiftedBy(decision, lifting, force)
        ? [dayOf(lifting.from ?? lifting.decided)]
        : [],
    );
    const until = Math.min(...liftedOn);
    if (liftedOn.length > 0) overs.push({ on: until, hasLapsed: false });
    if (begun && from !== null) spells.push({ decided, from: dayOf(from), until });
  }
  return { cover, spells: spells.filter(({ from, until }) => from < until), overs };
};

const isAlike = (one: Cover, other: Cover): boolean => one === other || isSameScope(one, other);

/**
 * Whether an amendment is over, since the announcement that it amends is. `rows` are all rows that cover what the
 * question asks about, the narrowest first.
 *
 * - An amendment on a row with announcements amends these.
 * - Any other amendment amends the narrowest of the wider rules, as long as it or a narrower rule is in force.
 * - In every case, it is over once the measure has been out of force.
 *
 * If the amendment was decided after an announcement that was still to come, it amends that announcement too.
 *
 * With `beforeEffect`, whether it was over before it could take effect.
 */
const isOverFor = (
  amendment: Replacement,
  beforeEffect: boolean,
  cover: Cover,
  pasts: readonly Past[],
  { bindsOn, compare, dayOf }: Force,
): boolean => {
  const decided = dayOf(amendment.decided);
  const binds = bindsOn({ ...amendment, until: null });
  const isBefore = (each: Spell): boolean => compare(each.decided, amendment.decided) <= 0;
  const among = (past: Past, hasLapsed: boolean): readonly Past[] => {
    if (isAlike(past.cover, cover)) return pasts.filter((each) => isAlike(each.cover, cover));
    const isAmended =
      !hasLapsed &&
      isWithin(cover, past.cover) &&
      past.spells.some((each) => isBefore(each) && each.until > decided);
    if (!isAmended) return pasts;
    const at = pasts.indexOf(past);
    return pasts.filter((each, index) => index <= at || isAlike(each.cover, past.cover));
  };
  return pasts.some((past) =>
    past.overs.some(({ on, hasLapsed }) => {
      if (on <= decided || (beforeEffect && on > binds)) return false;
      const spells = among(past, hasLapsed).flatMap((each) => each.spells);
      if (spells.some(({ from, until }) => from <= on && on < until)) return false;
      if (!hasLapsed && binds < on) return true;
      return !spells.some((each) => each.from > on && isBefore(each));
    }),
  );
};

export type Amending = (amendment: Replacement, placed: Placed, beforeEffect: boolean) => boolean;

/** Returns whether an amendment on a row is over. All rows that cover the question are read only if needed. */
export const amendingOn = (
  allRows: () => readonly Placed[],
  liftings: readonly PlacedDecision[],
  sides: Sides | undefined,
  force: Force,
): Amending => {
  let read: readonly Placed[] | undefined;
  let own: readonly Past[] | undefined;
  let ofAll: readonly Past[] | undefined;
  return (amendment, { cover, row }, beforeEffect) => {
    const inForceSince = row.decisions.some(
      (each) =>
        each.begun &&
        concerns(each, sides) &&
        each.from !== null &&
        force.compare(each.from, amendment.decided) <= 0 &&
        isLive(each, cover, liftings, force),
    );
    if (inForceSince) return false;
    read ??= allRows();
    own ??= read.map((each) => pastOf(each, liftings, sides, force));
    if (isOverFor(amendment, beforeEffect, cover, own, force)) return true;
    ofAll ??= read.map((each) => pastOf(each, [], undefined, force));
    return (
      isOverFor(amendment, beforeEffect, cover, ofAll, force) ||
      (!beforeEffect && isOutOfForceUnderAnotherName(cover, read, liftings, sides, force))
    );
  };
};

/** Whether the measure was announced for the same firm or goods under another name, and is not in force there. */
const isOutOfForceUnderAnotherName = (
  cover: Cover,
  rows: readonly Placed[],
  liftings: readonly PlacedDecision[],
  sides: Sides | undefined,
  force: Force,
): boolean => {
  const alike = rows.filter((each) => each.cover !== cover && isSameScope(each.cover, cover));
  const own = rows.filter((each) => isAlike(each.cover, cover));
  return (
    alike.some(({ row }) => hasBeenAnnounced(row, sides)) &&
    !own.some(({ cover: each, row }) =>
      row.decisions.some(
        (decision) =>
          decision.begun && concerns(decision, sides) && isLive(decision, each, liftings, force),
      ),
    )
  );
};
