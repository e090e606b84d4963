import { same } from '../../same';
import type { Moment } from '../../time/moment';
import { readAll } from '../corrections/log-lines';
import { type Entry, inTotalOrder } from '../event/entry';
import { type Fold, makerOf, startFold } from '../fold/fold';
import { foldToEnd, rewind } from '../fold/rewind';
import { mostDueChanges } from '../table/due';
import { type Area, carriedOn, sameValidTime } from './area';
import { entriesInOrder, type RowHistory } from './row-history';
import { type RowIndex, rowHistoryOf, sortedIds } from './row-index';

export type Rectangle = Area & {
  readonly value: unknown;
  /**
   * The event that made the value. If a due change made the value, the last event that changed the row before that
   * due change.
   */
  readonly maker: Entry;
  readonly fired: boolean;
};

/** `knowledge` is the last moment of system time to look at. */
export type Frame = {
  readonly knowledge: Moment;
  /**
   * Returns the end of the step (such as the day) in which a change falls. The change is visible from the end
   * of the step on.
   */
  readonly roundUp: (change: Moment) => Moment;
};

const never = Number.POSITIVE_INFINITY;

export function* allRectangles(
  rows: RowIndex,
  frame: Frame,
): Iterable<Rectangle & { readonly table: string; readonly row: string }> {
  for (const [table, index] of rows) {
    readAll(index.lines);
    for (const row of sortedIds(index)) {
      const rowHistory = rowHistoryOf(index, row);
      if (rowHistory === undefined) continue;
      for (const each of rectanglesOf(rowHistory, frame)) yield { table, row, ...each };
    }
  }
}

/** Does not keep the row's fold, so reading a whole log takes only the memory of the largest row. */
const rectanglesOf = (rowHistory: RowHistory, frame: Frame): readonly Rectangle[] => {
  const all: Rectangle[] = [];
  let going: Going | undefined;
  const held: Rectangle[] = [];
  for (const step of stepsOf(rowHistory, frame)) {
    const { moment } = step;
    going = goOn(rowHistory, going, step);
    const end = foldToEnd(going.fold, mostDueChanges);
    // The position of the last version that `goOn` kept. Rectangles that begin earlier have not changed.
    const from = frame.roundUp(going.fold.positions[going.kept - 1] ?? Number.NEGATIVE_INFINITY);
    let at = held.length;
    while (at > 0 && (held[at - 1]?.validFrom ?? from) >= from) at -= 1;
    const after = rectanglesFrom(going, end, moment, frame);
    for (const each of carriedOn(held.splice(at), after, moment, isSame)) {
      if (each.knownFrom === moment) all.push(each);
      held.push(each);
    }
  }
  return all;
};

type Step = { readonly moment: Moment; readonly added: Entry[]; readonly removed: Entry[] };

const stepsOf = (rowHistory: RowHistory, { knowledge, roundUp }: Frame): readonly Step[] => {
  const steps = new Map<Moment, Step>();
  const stepAt = (moment: Moment): Step => {
    const rounded = roundUp(moment);
    const made = steps.get(rounded);
    if (made !== undefined) return made;
    const step: Step = { moment: rounded, added: [], removed: [] };
    steps.set(rounded, step);
    return step;
  };
  for (const entry of entriesInOrder(rowHistory)) {
    if (entry.knownFrom > knowledge) continue;
    const from = stepAt(entry.knownFrom);
    const until = entry.knownUntil > knowledge ? undefined : stepAt(entry.knownUntil);
    // An event that became known and was corrected or retracted within one step was never visible in this form.
    if (from === until) continue;
    from.added.push(entry);
    until?.removed.push(entry);
  }
  return [...steps.values()].sort((a, b) => (a.moment < b.moment ? -1 : 1));
};

/** `kept` counts the versions that stayed from the step before. */
type Going = { readonly fold: Fold; readonly known: Entry[]; readonly kept: number };

const goOn = (
  rowHistory: RowHistory,
  going: Going | undefined,
  { added, removed }: Step,
): Going => {
  if (going === undefined) {
    const known = [...added];
    const fold = startFold(rowHistory, known, rowHistory.lines.offsetMs);
    // The list `known` is changed in place, so it cannot tell which events made the versions. So the fold stores the
    // makers from the start.
    fold.makers = [];
    return { fold, known, kept: 0 };
  }
  // The fold reads its events from the list `known`, which is changed in place here.
  const { fold, known } = going;
  const from = [...added, ...removed].reduce(
    (first, entry) => Math.min(first, insertionIndex(known, entry)),
    known.length,
  );
  const before = known.splice(from);
  const gone = new Set(removed);
  const after = before.length === 0 ? added : [...before, ...added].sort(inTotalOrder);
  for (const entry of after) if (!gone.has(entry)) known.push(entry);
  return { fold, known, kept: rewind(fold, from, before) };
};

const insertionIndex = (entries: readonly Entry[], entry: Entry): number => {
  let low = 0;
  for (let high = entries.length; low < high; ) {
    const middle = (low + high) >>> 1;
    const other = entries[middle];
    if (other !== undefined && inTotalOrder(other, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A version has no rectangle if `roundUp` gives its beginning and its end the same moment. */
const rectanglesFrom = (
  { fold, kept }: Going,
  end: Moment,
  knownFrom: Moment,
  { roundUp }: Frame,
): readonly Rectangle[] => {
  const { positions, values, fired } = fold;
  const found: Rectangle[] = [];
  for (let at = Math.max(kept - 1, 0); at < positions.length; at += 1) {
    const [position, maker] = [positions[at], makerOf(fold, at)];
    if (position === undefined || maker === undefined) break;
    const validFrom = roundUp(position);
    const next = positions[at + 1] ?? end;
    const validTo = next === never ? never : roundUp(next);
    if (validFrom === validTo) continue;
    const isFired = fired?.has(at) === true;
    const value = values[at];
    found.push({ value, maker, fired: isFired, validFrom, validTo, knownFrom, knownTo: never });
  }
  return found;
};

const isSame = (a: Rectangle, b: Rectangle): boolean =>
  sameValidTime(a, b) &&
  a.fired === b.fired &&
  a.maker.event.id === b.maker.event.id &&
  same(a.value, b.value);
