import { isRecord, own, push } from '../../object';
import type { TimedEvent } from '../../temporal/event/event';
import type { CalendarDate } from '../../time/calendar-date';
import { actorName } from '../../vocabulary/actor-names';
import { actor } from '../../vocabulary/actors';

/** One line of a digest, for one act. */
export type DigestLine = {
  /**
   * The day on which the act happened, or the change came due. For an act with retroactive effect,
   * this is the day of the effect. For an imprecise date, this is the first day that the date can
   * mean. Null if the date has no beginning.
   */
  readonly on: CalendarDate | null;
  /** The id of the event. */
  readonly event: string;
  readonly by: string;
  /** What happened, in one line. */
  readonly title: string;
};

/** How much was said on one day. */
export type DigestSaid = {
  readonly on: CalendarDate;
  readonly count: number;
  /** Who spoke. Those who spoke most often come first. */
  readonly by: readonly string[];
};

export const lineOf = (event: TimedEvent, on: CalendarDate | null): DigestLine => ({
  on,
  event: event.id,
  by: speakerOf(event),
  title: titleOf(event),
});

export const speakerOf = (event: TimedEvent): string => {
  const by = own(event, 'by');
  return actor.is(by) ? actorName(by) : 'somebody';
};

/**
 * Returns the title of an event. For an event without a title, returns its type in words and the
 * first field of its data if that field is text.
 */
const titleOf = (event: TimedEvent): string => {
  const title = own(event, 'title');
  if (typeof title === 'string') return title;
  const words = event.type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  const [about] = isRecord(event.data) ? Object.values(event.data) : [];
  return typeof about === 'string' ? `${words}: ${about}` : words;
};

type Spoken = { readonly on: CalendarDate | null; readonly by: string };

export const saidBy = (spoken: readonly Spoken[]): readonly DigestSaid[] => {
  const byDay = new Map<CalendarDate, string[]>();
  for (const { on, by } of spoken) if (on !== null) push(byDay, on, by);
  return [...byDay].map(([on, speakers]) => ({
    on,
    count: speakers.length,
    by: mostOften(speakers),
  }));
};

const mostOften = (speakers: readonly string[]): readonly string[] => {
  const times = new Map<string, number>();
  for (const each of speakers) times.set(each, (times.get(each) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([each]) => each);
};
