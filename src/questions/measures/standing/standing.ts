import type { Measure, MeasureValue, TermName } from '../../../relations/measures/measure';
import { isTermValue, reachOf } from '../../../relations/measures/measure-course';
import type { Force } from '../../../relations/schedule/force';
import type { EventId } from '../../../vocabulary/ids';
import { type Cover, isSameScope } from '../scope/cover';
import type { Place, Places } from '../scope/places';
import {
  concerns,
  hasBeenAnnounced,
  isAnnounced,
  isOldTerm,
  isOrWasAgainst,
  isReplacedOrOver,
  liftingsOn,
  type MeasureDecision,
  type Placed,
  type PlacedDecision,
  reaches,
  type Sides,
} from './placed';
import type { Reader } from './reader';
import { reasonOf } from './reason';
import { type Amending, amendingOn } from './rows/amended';
import { isForOthers, liveOn } from './rows/live';
import { asksByInstrument } from './rows/own-licence';
import { bearsOn, firstStop } from './stops';

/** Why a measure is known but not in force for what the question asks about. */
export type Because =
  | 'announced'
  | 'proposed'
  | 'undated'
  | 'expired'
  | 'suspended'
  | 'excluded'
  | 'lifted'
  | 'others-only';

export type TermInEffect = {
  readonly decision: MeasureDecision;
  readonly product: string;
  readonly cover: Cover;
};

/** The terms in effect, by name. A term is undefined if no act states it, or if rules differ on it (see `unsaid`). */
export type TermsInEffect = { readonly [Name in TermName]: TermInEffect | undefined };

/** How one measure stands on the goods, firm and route that a question is about. */
export type Standing = {
  /** The rows that were read, the narrowest first. */
  readonly rows: readonly Placed[];
  /** The rows that have exclusions, suspensions or liftings, out of those that were read. */
  readonly interrupted: readonly Placed[];
  /**
   * The country on the other side of the trade, its unions, and `*`. A decision counts only if it is against one of
   * these. Undefined: every decision counts.
   */
  readonly sides: Sides | undefined;
} & (
  | {
      readonly inForce: true;
      /** The announcement in force on the narrowest row. */
      readonly announcement: MeasureDecision;
      readonly row: Measure;
      readonly terms: TermsInEffect;
      /**
       * The terms that acts leave open, for example because equally narrow rules differ on them, such as
       * the rules for two unions of one country. `terms` leaves these terms out, except that it has the
       * strictest licence that one of the rules requires. If the question may mean several firms about
       * which the measure says different things, all terms are left open.
       */
      readonly unsaid: readonly TermName[];
      /**
       * Whether the acts leave open if the measure is in force, because the scope of a lifting, an exclusion or a
       * suspension overlaps with the scope of a later announcement.
       */
      readonly isContested: boolean;
    }
  | { readonly inForce: false; readonly because: Because; readonly act: EventId }
  /** No act on a row that was read concerns what the question asks about. */
  | { readonly inForce: undefined }
);

export type InForce = Extract<Standing, { readonly inForce: true }>;

const interruptedRows = (
  places: readonly Place[],
  { interruption, measure: read }: Reader,
): readonly Placed[] => {
  let found: Placed[] | undefined;
  for (const { cover, id } of places) {
    const row = interruption(id) === undefined ? undefined : read(id);
    if (row === undefined) continue;
    found ??= [];
    found.push({ cover, row });
  }
  return found ?? noRows;
};

const noRows: readonly Placed[] = [];

export const placedRows = (places: readonly Place[], { measure }: Reader): readonly Placed[] =>
  places.flatMap(({ cover, id }) => {
    const row = measure(id);
    return row === undefined ? [] : [{ cover, row }];
  });

const nothing: readonly TermName[] = [];

const rowAmong = (placed: readonly Placed[], cover: Cover): Placed['row'] | undefined => {
  for (const each of placed) if (each.cover === cover) return each.row;
  return undefined;
};

/** What the rows that cover a subject say: the nearest announcement in force, and the terms in effect. */
type Reading = Pick<Standing, 'rows' | 'interrupted' | 'sides'> & {
  readonly nearest: (Placed & { readonly announcement: MeasureDecision }) | undefined;
  readonly terms: TermsInEffect;
  readonly announcements: readonly PlacedDecision[];
  readonly liftings: readonly PlacedDecision[];
};

/**
 * Reads all rows with exclusions, suspensions or liftings, and then the other rows, the narrowest first, until an
 * announcement in force and all `wanted` terms are found. Of two equally narrow rows with different scopes, the first
 * in `places` counts.
 */
const readingOf = (
  reader: Reader,
  places: Places,
  sides: Sides | undefined,
  wanted: readonly TermName[],
  all: readonly Place[],
): Reading => {
  const { force } = reader;
  const { strongest } = force;
  const interrupted = interruptedRows(places.interruptions, reader);
  const liftings = liftingsOn(interrupted);
  const isOver = amendingOn(() => placedRows(all, reader), liftings, sides, force);
  const rows: Placed[] = [];
  const announcements: PlacedDecision[] = [];
  // A record takes less memory than a map, and many such records are kept.
  const terms: { -readonly [Name in TermName]: TermsInEffect[Name] } = {
    duty: undefined,
    licence: undefined,
    quota: undefined,
    price: undefined,
  };
  const unsure: TermName[] = [];
  const isSettled = (name: TermName): boolean => terms[name] !== undefined || unsure.includes(name);
  let nearest: Reading['nearest'];
  for (const { cover, id } of places.measures) {
    const isSame = (other: Cover): boolean => isSameScope(cover, other);
    const isDone = nearest !== undefined && wanted.every(isSettled);
    // Two kinds of rows are read even when all is found. (1) Rows that can show whether an exclusion, a
    // suspension or a lifting still has effect. (2) Rows that have the scope of a decision that was found, with the
    // firm or goods under another name, because the stronger of the two decisions counts.
    if (
      isDone &&
      !interrupted.some((each) => bearsOn(cover, each)) &&
      !(nearest !== undefined && isSame(nearest.cover)) &&
      !wanted.some((name) => terms[name] !== undefined && isSame(terms[name].cover))
    )
      continue;
    const row = rowAmong(interrupted, cover) ?? reader.measure(id);
    if (row === undefined) continue;
    rows.push({ cover, row });
    const live = liveOn(row, cover, liftings, force);
    if (isForOthers(live, places.covers, force)) continue;
    const holds = (decision: MeasureDecision) => concerns(decision, sides);
    // Announcements are collected only to be compared with interruptions. An announcement that was
    // replaced counts too, since it may have put an excluded country back under the measure.
    if (interrupted.length > 0)
      for (const decision of live)
        if (isOrWasAgainst(decision, sides)) announcements.push({ cover, decision });
    const announcement = strongest(live, holds);
    if (announcement === undefined && hasBeenAnnounced(row, sides)) continue;
    const isStronger = (decision: MeasureDecision, held: MeasureDecision): boolean =>
      force.compareByForce(decision, held) > 0;
    if (
      announcement !== undefined &&
      (nearest === undefined ||
        (isSame(nearest.cover) && isStronger(announcement, nearest.announcement)))
    )
      nearest = { cover, row, announcement };
    for (const name of wanted) {
      const held = terms[name];
      if (unsure.includes(name) || (held !== undefined && !isSame(held.cover))) continue;
      const isOne = (each: MeasureDecision): boolean =>
        each.value.kind === name &&
        reaches(reachOf(each.value), sides) &&
        !isReplacedOrOver(each, { cover, row }, liftings, force, isOver) &&
        !isOldTerm(row, each, sides, force);
      const decision = strongest(live, isOne);
      if (decision !== undefined && (held === undefined || isStronger(decision, held.decision)))
        terms[name] = { decision, product: row.product, cover };
      else if (held === undefined && row.unsure?.includes(name) === true) unsure.push(name);
    }
  }
  if (asksByInstrument(terms.licence, nearest, places.measures, force)) terms.licence = undefined;
  return { rows, interrupted, sides, nearest, terms, announcements, liftings };
};

export const standingIn = (
  reader: Reader,
  places: Places,
  sides: Sides | undefined,
  wanted: readonly TermName[],
  others: () => EventId | undefined,
): Standing => {
  const { force } = reader;
  const { rows, interrupted, nearest, terms, announcements, liftings } = readingOf(
    reader,
    places,
    sides,
    wanted,
    places.measures,
  );
  const notInForce = (because: Because, act: EventId): Standing => ({
    rows,
    interrupted,
    sides,
    inForce: false,
    because,
    act,
  });
  const isKnown = nearest !== undefined || rows.some(({ row }) => isAnnounced(row, sides));
  if (!isKnown && others() === undefined) return { rows, interrupted, sides, inForce: undefined };
  const { covers } = places;
  const stop = firstStop(covers, interrupted, rows, announcements, liftings, sides, force);
  const isContested = stop === 'contested';
  if (stop !== undefined && !isContested) return notInForce(stop.because, stop.decision.act);
  if (nearest !== undefined) {
    const { row, announcement } = nearest;
    const found = { row, announcement, terms, unsaid: nothing, isContested };
    return { rows, interrupted, sides, inForce: true, ...found };
  }
  const reason = reasonOf(rows, liftings, sides, force);
  if (reason !== undefined) return notInForce(reason.because, reason.act);
  const act = others();
  return act === undefined
    ? { rows, interrupted, sides, inForce: undefined }
    : notInForce('others-only', act);
};

/** Returns the rows read and the terms. Call this only if the measure is known to be in force for the subject. */
export const termsOfRules = (
  reader: Reader,
  places: Places,
  sides: Sides | undefined,
  wanted: readonly TermName[],
  all: readonly Place[],
): Pick<InForce, 'rows' | 'terms'> => readingOf(reader, places, sides, wanted, all);

/**
 * Whether a row sets a rule: it has an announcement in effect or, if the measure was never announced on this row,
 * a term in effect.
 */
export const isRule = (
  { row, cover }: Placed,
  covers: readonly Cover[],
  liftings: readonly PlacedDecision[],
  sides: Sides | undefined,
  force: Force,
  isOver: Amending,
): boolean => {
  const live = liveOn(row, cover, liftings, force);
  if (isForOthers(live, covers, force)) return false;
  return (
    live.some((decision) => concerns(decision, sides)) ||
    (!hasBeenAnnounced(row, sides) &&
      live.some(
        (each) =>
          isTermValue(each.value) &&
          reaches(reachOf(each.value), sides) &&
          !isReplacedOrOver(each, { cover, row }, liftings, force, isOver),
      ))
  );
};

export const termValue = <Kind extends TermName>(
  terms: TermsInEffect,
  kind: Kind,
): Extract<MeasureValue, { readonly kind: Kind }> | undefined =>
  // The cast is safe: each term is kept under the name of its kind.
  terms[kind]?.decision.value as Extract<MeasureValue, { readonly kind: Kind }> | undefined;
