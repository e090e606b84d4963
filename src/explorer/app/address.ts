import type { CalendarDate } from 'bilateral';
import { dayIn } from '../data/days';

export const views = ['rows', 'changes', 'why', 'unclear', 'compare', 'picture', 'events'] as const;

export type View = (typeof views)[number];

/** A day in valid time with a day in system time. */
export type Place = {
  readonly asOf: CalendarDate;
  /** The point in system time; null means all that is known. */
  readonly knownAt: CalendarDate | null;
};

/** What the page keeps in its address after `#`, so that a link opens the page as it is now. */
export type Address = Place & {
  readonly view: View;
  /**
   * The second pair of days, in valid time and system time, with which the page compares the first
   * pair.
   */
  readonly other: Place;
  /**
   * The question on the page and the id of what it asks about, such as `dispute DS590`. Empty for the first question
   * in the list.
   */
  readonly asked: string;
  /** The ids of the events that the user has left out of the log. */
  readonly dropped: readonly string[];
};

export const readAddress = (hash: string, otherwise: Address): Address => {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const view = fields.get('view');
  const place = (prefix: string, before: Place): Place => {
    const known = fields.get(`${prefix}knownAt`);
    return {
      asOf: dayIn(fields.get(`${prefix}asOf`)) ?? before.asOf,
      knownAt: known === 'all' ? null : (dayIn(known) ?? before.knownAt),
    };
  };
  return {
    ...place('', otherwise),
    other: place('other-', otherwise.other),
    view: views.find((each) => each === view) ?? otherwise.view,
    asked: fields.get('asked') ?? otherwise.asked,
    dropped: fields.has('drop') ? fields.getAll('drop') : otherwise.dropped,
  };
};

export const writeAddress = ({ asOf, knownAt, view, other, asked, dropped }: Address): string => {
  const fields = new URLSearchParams({
    asOf,
    knownAt: knownAt ?? 'all',
    view,
    'other-asOf': other.asOf,
    'other-knownAt': other.knownAt ?? 'all',
    ...(asked === '' ? {} : { asked }),
  });
  for (const id of dropped) fields.append('drop', id);
  return `#${fields}`;
};

export const nameOf = ({ asOf, knownAt }: Place): string =>
  `${asOf}, ${knownAt === null ? 'all that is known' : `as known at ${knownAt}`}`;
