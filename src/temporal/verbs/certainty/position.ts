import { isRight } from '../../../fp';
import { type Moment, startOfDay } from '../../../time/moment';
import { type Entry, inOrder, type Standing } from '../../event/entry';
import { placeIfAt } from '../../event/place';
import { type Leeway, leewayOf } from './possible-dates';

/** What takes a turn in the order: an event, which may have leeway, a due date, or the point asked of. */
export type Turn = Omit<Standing, 'place'> &
  Leeway & {
    /** A moment from which the places that it may take are counted; `first` where that is finite. */
    readonly base: Moment;
    readonly entry: Entry | undefined;
  };

const always = Number.NEGATIVE_INFINITY;
const never = Number.POSITIVE_INFINITY;

/** Earlier than any date that can be written. */
const longAgo = -60_000_000;

const fixed = (place: Moment) => ({ first: place, last: place, base: place, step: 1 });

/** The turn of an event, which stands no later than it takes effect, whenever it happened. */
export const turnOf = (entry: Entry, offsetMs: number): Turn => {
  const { event, place, recorded, position } = entry;
  const tie = { recorded, position, entry };
  const leeway = leewayOf(event, offsetMs);
  const latest = placeIfAt(event, never, offsetMs);
  if (leeway === undefined || !isRight(latest) || latest.right <= leeway.first)
    return { ...tie, ...fixed(place) };
  const { first, step } = leeway;
  const base = first === always ? startOfDay(longAgo, offsetMs) : first;
  return { ...tie, first, last: Math.min(leeway.last, latest.right), step, base };
};

/** The turn of a due date: before the events there. */
export const turnOfDue = (at: Moment): Turn => ({
  ...fixed(at),
  recorded: always,
  position: -1,
  entry: undefined,
});

/** The turn of the point asked of: after all that has happened by then. */
export const turnOfPoint = (at: Moment): Turn => ({
  ...fixed(at),
  recorded: never,
  position: never,
  entry: undefined,
});

/** Whether a turn may be taken at several places. */
export const isFree = ({ first, last }: Turn): boolean => first < last;

/** Before every turn. */
export const start: Standing = { place: always, recorded: always, position: -1 };

/** The last standing that a turn may have. */
export const lastStanding = (turn: Turn): Standing => standingAt(turn, turn.last);

/** The first standing that a turn may have after another, if it may stand after it. */
export const standingAfter = (turn: Turn, previous: Standing): Standing | undefined => {
  const tied = standingAt(turn, previous.place);
  if (mayStandAt(turn, previous.place) && inOrder(previous, tied) < 0) return tied;
  const place = placeAfter(turn, previous.place);
  return place === undefined ? undefined : standingAt(turn, place);
};

/** Whether some turns may be taken one after another, in the order given. */
export const canFollow = (turns: readonly Turn[]): boolean => {
  let previous = start;
  for (const turn of turns) {
    const standing = standingAfter(turn, previous);
    if (standing === undefined) return false;
    previous = standing;
  }
  return true;
};

const standingAt = ({ recorded, position }: Turn, place: Moment): Standing => ({
  place,
  recorded,
  position,
});

const mayStandAt = ({ first, last, base, step }: Turn, place: Moment): boolean =>
  place === first ||
  place === last ||
  (first < place && place < last && (place - base) % step === 0);

const placeAfter = ({ last, base, step }: Turn, moment: Moment): Moment | undefined => {
  const next = moment < base ? base : base + (Math.floor((moment - base) / step) + 1) * step;
  return moment < last ? Math.min(next, last) : undefined;
};
