import {
  type CalendarDate,
  type EventLog,
  isLeft,
  type Problem,
  parseLog,
  relations,
  timeline,
  versions,
} from '../../index';
import { dayIn } from './days';
import { type RowTable, rowCollector } from './row-table';

/**
 * Reading a log of 10,000 events takes a second, so `rows` holds the rows for every date in
 * advance.
 */
export type PageData = {
  readonly title: string;
  /** The day on which the first event was recorded. */
  readonly firstDay: CalendarDate;
  /** The day on which the last event was recorded. */
  readonly lastDay: CalendarDate;
  /**
   * `count` is the number of problems in the log plus the number of lines that had been left out of the log.
   * `messages` has the messages of the first 50 problems, and one message about all lines that were left out.
   */
  readonly unread: { readonly count: number; readonly messages: readonly string[] };
  /** How many faulty lines had been left out of the log before the page was made. */
  readonly leftOut: number;
  readonly rows: RowTable;
};

const mostMessages = 50;

export const pageDataOf = (title: string, log: string | EventLog): PageData => {
  const { sound, problems } = typeof log === 'string' ? read(log) : { sound: log, problems: [] };
  const leftOut = typeof log === 'string' ? 0 : (log.leftOut ?? 0);
  const collector = rowCollector();
  for (const version of versions(timeline(relations)(sound))) collector.add(version);
  return {
    title,
    firstDay: recordedOn(sound.events[0]),
    lastDay: recordedOn(sound.events.at(-1)),
    unread: {
      count: problems.length + leftOut,
      messages: [
        ...problems.slice(0, mostMessages).map(({ message }) => message),
        ...(leftOut === 0 ? [] : [leftOutBefore(leftOut)]),
      ],
    },
    leftOut,
    rows: collector.table(),
  };
};

const leftOutBefore = (count: number): string =>
  `${count === 1 ? '1 line was' : `${count} lines were`} left out of the log before this page was made. The problems that parseLog gave say why.`;

const read = (
  text: string,
): { readonly sound: EventLog; readonly problems: readonly Problem[] } => {
  const log = parseLog(text);
  return isLeft(log)
    ? { sound: log.left.intact, problems: log.left.problems }
    : { sound: log.right, problems: [] };
};

const noDay = '2000-01-01' as CalendarDate;

/**
 * Returns the day on which an event was recorded. Returns `noDay` if there is no event, or if
 * `recordedAt` does not begin with a day.
 */
const recordedOn = (event: EventLog['events'][number] | undefined): CalendarDate =>
  dayIn(event?.recordedAt.slice(0, 10) ?? null) ?? noDay;
