import type { Measure } from '../../../relations/measures/measure';
import { isNamedBy } from '../../../relations/measures/named';
import type { Force } from '../../../relations/schedule/force';
import { isGroup } from '../../../vocabulary/groups';
import type { EventId } from '../../../vocabulary/ids';
import { type Cover, isNarrower, isSameScope, isWithin } from '../scope/cover';
import type { Places } from '../scope/places';
import {
  isAgainst,
  isLive,
  type MeasureDecision,
  type Placed,
  type PlacedDecision,
  reaches,
  type Sides,
} from './placed';
import type { Reader } from './reader';

/** A decision that keeps a measure from having effect for what was asked. */
export type Stop = PlacedDecision & { readonly because: 'lifted' | 'excluded' | 'suspended' };

/** Whether a decision excludes something for one of the sides. */
const isExclusionFor =
  (sides: Sides | undefined) =>
  ({ value }: MeasureDecision): boolean =>
    value.kind === 'exclusion' && reaches(value, sides);

const isPause = ({ value }: MeasureDecision): boolean =>
  value.kind === 'suspension' || value.kind === 'resumption';

/**
 * Whether a later act dropped or ended an announcement, and no other announcement replaced it for the given
 * sides.
 */
const isGone = (gone: Measure['gone'], announcement: EventId, sides: Sides | undefined): boolean =>
  gone.some(
    ({ act, replacedBy }) =>
      act === announcement &&
      (replacedBy === undefined ||
        !isAgainst(replacedBy.against, sides) ||
        isGone(gone, replacedBy.act, sides)),
  );

/** Whether a proposal was replaced by an act that is not itself a proposal. */
const isAdopted = (gone: Measure['gone'], proposal: EventId): boolean =>
  gone.some(
    ({ act, replacedBy }) =>
      act === proposal &&
      replacedBy !== undefined &&
      (replacedBy.proposed !== true || isAdopted(gone, replacedBy.act)),
  );

/**
 * Whether a decision is an exclusion that an announcement made and that has no effect on what was
 * asked: the announcement does not cover what was asked, or it was dropped or ended, or it is only
 * proposed. `covers` are all scopes that cover what was asked.
 */
export const isVoid = (
  { value, act }: MeasureDecision,
  covers: readonly Cover[],
  rows: readonly Placed[],
  sides: Sides | undefined,
): boolean => {
  if (value.kind !== 'exclusion' || !value.carved) return false;
  const { outOf, proposed } = value;
  const isCovered =
    outOf === undefined ||
    covers.some(({ suffix }) => isNamedBy(outOf, `${outOf.measure}${suffix}`));
  if (!isCovered || rows.some(({ row }) => isGone(row.gone, act, sides))) return true;
  return proposed === true && !rows.some(({ row }) => isAdopted(row.gone, act));
};

const noRows: readonly Placed[] = [];

/**
 * Returns the rows that cover what was asked and on which an act has taken something out, if the
 * log notes several names of the goods or the firm. Otherwise returns no rows.
 */
const namesakesIn = (
  { measure: read }: Reader,
  { covers, interruptions }: Places,
): readonly Placed[] => {
  const [first] = covers;
  const isOther = ({ firm }: Cover): boolean => firm !== undefined && firm !== first?.firm;
  if (first?.within.size === 0 && !covers.some(isOther)) return noRows;
  return interruptions.flatMap(({ cover, id }) => {
    const row = read(id);
    return row === undefined ? [] : [{ cover, row }];
  });
};

/**
 * Whether an exclusion excludes all of its own row. An exclusion that an announcement made may
 * exclude only a part of the row, but notes on the goods or the firm can show that this part is the
 * whole row.
 */
const isOfWholeRow = (
  { value }: MeasureDecision,
  cover: Cover,
  covers: readonly Cover[],
): boolean => {
  if (value.kind !== 'exclusion' || value.proposed) return false;
  const { outOf } = value;
  return (
    outOf === undefined ||
    covers.some(
      (each) => isNamedBy(outOf, `${outOf.measure}${each.suffix}`) && isWithin(cover, each),
    )
  );
};

/**
 * Whether a later exclusion of the same scope ended an exclusion for good. If both are on one row,
 * this is decided when the later exclusion takes effect. `namesakes` are the rows that may call the
 * goods or the firm by another name.
 */
const isEndedByLater = (
  { cover, decision }: PlacedDecision,
  namesakes: readonly Placed[],
  covers: readonly Cover[],
  sides: Sides | undefined,
  { compareByDate }: Force,
): boolean => {
  const isOfSides = isExclusionFor(sides);
  return namesakes.some(({ cover: other, row }) => {
    const isOwn = other === cover;
    if (!isOwn && !isSameScope(cover, other)) return false;
    const ends = (each: MeasureDecision): boolean =>
      isOfSides(each) &&
      isOfWholeRow(each, other, covers) &&
      // Exclusions that surely exclude all of their row were compared when they took effect.
      !(isOwn && each.value.kind === 'exclusion' && each.value.outOf === undefined);
    return (
      row.decisions.some((each) => each.begun && ends(each) && compareByDate(each, decision) > 0) ||
      // If both exclusions have the same dates, nobody knows which came later. So the exclusion
      // that is over counts as the later one.
      row.pastExclusions.some((each) => ends(each) && compareByDate(each, decision) >= 0)
    );
  });
};

/**
 * The last suspension or resumption in effect. If several are equally strong, the decision on the
 * narrowest row counts.
 */
const lastPause = (
  interrupted: readonly Placed[],
  liftings: readonly PlacedDecision[],
  force: Force,
): MeasureDecision | undefined => {
  let last: MeasureDecision | undefined;
  // The loop goes from the widest row to the narrowest, and keeps the last of several equally
  // strong decisions.
  for (let at = interrupted.length - 1; at >= 0; at -= 1) {
    const placed = interrupted[at];
    for (const decision of placed?.row.decisions ?? [])
      if (
        placed !== undefined &&
        decision.begun &&
        isPause(decision) &&
        isLive(decision, placed.cover, liftings, force) &&
        (last === undefined || force.compareByForce(decision, last) >= 0)
      )
        last = decision;
  }
  return last;
};

/**
 * Finds the narrowest decision that keeps a measure from having effect for what was asked. Returns `contested` if
 * there is none, but some decision whose scope overlaps with that of a later announcement: then neither is known to
 * hold against the other.
 */
export const firstStop = (
  reader: Reader,
  places: Places,
  interrupted: readonly Placed[],
  rows: readonly Placed[],
  announcements: readonly PlacedDecision[],
  liftings: readonly PlacedDecision[],
  sides: Sides | undefined,
): Stop | 'contested' | undefined => {
  if (interrupted.length === 0) return undefined;
  const { force } = reader;
  const { covers } = places;
  const isExclusion = isExclusionFor(sides);
  const pause = lastPause(interrupted, liftings, force);
  const lifted =
    liftings.length < 2
      ? liftings
      : [...liftings].sort((a, b) => force.compareByDate(b.decision, a.decision));
  let isContested = false;
  /** Whether a decision holds against the later announcements. Notes if it is contested. */
  const holds = (stopped: PlacedDecision): boolean => {
    const against = laterThan(stopped, announcements, sides, force);
    if (against === 'overlapping') isContested = true;
    return against === undefined;
  };
  let found: readonly Placed[] | undefined;
  const namesakes = (): readonly Placed[] => {
    found ??= namesakesIn(reader, places);
    return found;
  };
  for (const { cover, row } of interrupted) {
    for (const each of lifted)
      if (each.cover === cover && holds(each))
        return { cover, decision: each.decision, because: 'lifted' };
    let excluded: Stop | undefined;
    for (const decision of row.decisions) {
      if (!decision.begun || !isExclusion(decision)) continue;
      if (excluded !== undefined && force.compareByDate(decision, excluded.decision) < 0) continue;
      const each = { cover, decision };
      if (
        isLive(decision, cover, liftings, force) &&
        !isVoid(decision, covers, rows, sides) &&
        !isEndedByLater(each, namesakes(), covers, sides, force) &&
        holds(each)
      )
        excluded = { ...each, because: 'excluded' };
    }
    if (excluded !== undefined) return excluded;
    if (
      pause?.value.kind === 'suspension' &&
      row.decisions.includes(pause) &&
      holds({ cover, decision: pause })
    )
      return { cover, decision: pause, because: 'suspended' };
  }
  return isContested ? 'contested' : undefined;
};

/**
 * Returns the scope of an announcement, to be compared with the scope of a decision that takes
 * something out. If that decision is for a country or a union, an announcement on a row for all
 * countries counts as one for the country or the union of the question that its `against` names.
 */
const coverBeside = (
  { cover, decision: { value } }: PlacedDecision,
  stopped: Cover,
  sides: Sides | undefined,
): Cover => {
  if (cover.partner !== undefined || stopped.partner === undefined) return cover;
  const named = value.kind === 'announcement' ? [value.against].flat() : [];
  if (named.some((each) => each === stopped.partner))
    return { ...cover, partner: stopped.partner, isCountry: stopped.isCountry };
  if (stopped.isCountry) return cover;
  const among = named.filter((each) => each !== '*' && sides?.has(each) === true);
  const member = among.find((each) => !isGroup(each));
  const partner = member ?? among[0];
  return partner === undefined ? cover : { ...cover, partner, isCountry: member !== undefined };
};

/**
 * What a decision that takes something out meets: `within`, a later announcement for the same scope or a narrower one,
 * which imposes the measure again; or `overlapping`, a later one for a scope that is neither narrower nor wider.
 */
const laterThan = (
  stopped: PlacedDecision,
  announcements: readonly PlacedDecision[],
  sides: Sides | undefined,
  { isLaterThan }: Force,
): 'within' | 'overlapping' | undefined => {
  let found: 'overlapping' | undefined;
  for (const each of announcements) {
    if (!isLaterThan(each.decision, stopped.decision)) continue;
    const cover = coverBeside(each, stopped.cover, sides);
    if (isWithin(cover, stopped.cover)) return 'within';
    if (!isNarrower(stopped.cover, cover)) found = 'overlapping';
  }
  return found;
};

/**
 * Whether a row can decide that an interruption no longer holds. For an exclusion that an announcement made, any
 * row can, since the exclusion lapses with the announcement.
 */
export const bearsOn = (cover: Cover, { cover: stopped, row }: Placed): boolean =>
  !isNarrower(stopped, namedLike(stopped, cover)) ||
  row.decisions.some(({ value }) => value.kind === 'exclusion' && value.carved);

/**
 * The scope of a row for all countries, as if an announcement on it named in `against` the country that is out. If a
 * union is out, as if it named some other union of the country.
 */
const namedLike = ({ partner, isCountry }: Cover, cover: Cover): Cover =>
  cover.partner !== undefined || partner === undefined
    ? cover
    : { ...cover, partner: isCountry ? partner : '', isCountry };
