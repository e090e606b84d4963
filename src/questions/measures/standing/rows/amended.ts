import type { Replacement } from '../../../../relations/measures/measure';
import type { DatesOf } from '../../../../relations/schedule/decision';
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

/**
 * A period in which an announcement was or is in force. It begins on the day `from`, and `until` is the first day
 * after it.
 */
type Spell = { readonly decided: Since; readonly from: number; readonly until: number };

/** The day on which an announcement was over. `hasLapsed` means that the announcement never took effect. */
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
  /** The day on which a lifting for a wider scope ended an announcement; `Infinity` if none did. */
  const liftedOn = (announced: DatesOf): number =>
    Math.min(
      ...liftings
        .filter(
          ({ cover: lifted, decision: lifting }) =>
            lifted !== cover && isWithin(cover, lifted) && !force.isLaterThan(announced, lifting),
        )
        .map(({ decision: { decided, from } }) => dayOf(from ?? decided)),
    );
  const spells: Spell[] = [];
  const overs: Over[] = [];
  const noteEnd = (on: number): void => {
    overs.push({ on, hasLapsed: false });
  };
  for (const each of row.ended) if (reaches(each, sides)) noteEnd(dayOf(each.on));
  // `row.ended` has only the last of several ends against the same countries. `row.spells` has all ends.
  for (const each of row.spells) {
    if (!reaches(each, sides)) continue;
    const until = Math.min(dayOf(each.until), liftedOn(each));
    spells.push({ decided: each.decided, from: dayOf(each.from), until });
    noteEnd(until);
  }
  for (const { against, on, hadEffect, replacedBy } of row.gone) {
    const isReplacedFor = replacedBy !== undefined && isAgainst(replacedBy.against, sides);
    if (on !== undefined && !hadEffect && !isReplacedFor && isAgainst(against, sides))
      overs.push({ on: dayOf(on), hasLapsed: true });
  }
  for (const decision of row.decisions) {
    if (!concerns(decision, sides)) continue;
    const { decided, from, begun } = decision;
    const until = liftedOn(decision);
    if (Number.isFinite(until)) noteEnd(until);
    if (begun && from !== null) spells.push({ decided, from: dayOf(from), until });
  }
  return { cover, spells: spells.filter(({ from, until }) => from < until), overs };
};

const isAlike = (one: Cover, other: Cover): boolean => one === other || isSameScope(one, other);

/**
 * Whether an amendment is over, because the announcements that it amends are over. `pasts` has one `Past` for each
 * row that covers what the question asks about, the narrowest first.
 *
 * - If the row of the amendment has announcements, the amendment amends them.
 * - Otherwise the amendment amends the announcements on the narrowest row with a wider scope. It lasts as long as
 *   one of these announcements, or an announcement with a narrower scope, is in force.
 * - In every case, the amendment is over once the whole measure has been out of force.
 *
 * The amendment also amends an announcement that was decided before the amendment and takes effect later.
 *
 * With `beforeEffect`, the function returns whether the amendment was over before it could take effect.
 */
const isOverFor = (
  amendment: Replacement,
  beforeEffect: boolean,
  cover: Cover,
  pasts: readonly Past[],
  { bindsOn, compare, dayOf }: Force,
): boolean => {
  const decided = dayOf(amendment.decided);
  const binds = bindsOn(amendment);
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

/**
 * Returns a function that says whether an amendment on a row is over. The function calls `allRows` only if needed.
 */
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
      (!beforeEffect && isOutOfForceUnderAllNames(cover, read, liftings, sides, force))
    );
  };
};

/**
 * Whether an act announced the measure under another name of the same firm or goods, and no decision on the
 * measure is in effect under any of the names.
 */
const isOutOfForceUnderAllNames = (
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
