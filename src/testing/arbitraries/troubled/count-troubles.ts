import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import type { Projection } from '../../../temporal/timeline/projection';
import {
  allVersionsOf,
  dayOfMoment,
  historyOfRow,
  idsIn,
  isAct,
  linesOf,
  positionOf,
  recordingOf,
  targetOf,
  type Version,
  versionsKnownAt,
} from '../../oracle/oracle';

export type Troubles = { readonly [kind: string]: number };

const day = 86_400_000;

/** A moment later than every due date in a generated log, in epoch milliseconds. */
const afterwards = Date.parse('2030-01-01');

const counted = new WeakMap<TimedLog, Troubles>();

export const troublesOf = (projection: AnyProjection, log: TimedLog): Troubles => {
  const troubles = counted.get(log) ?? countTroubles(projection, log);
  counted.set(log, troubles);
  return troubles;
};

type AnyProjection = Projection<unknown, TimedEvent>;

const countTroubles = (projection: AnyProjection, log: TimedLog): Troubles => {
  const { offset } = log.header;
  const plain = log.events.filter((event) => !isAct(event));
  const lines = linesOf(log);
  const acts = lines.filter(({ event }) => isAct(event));
  const ofType = (type: string) => acts.filter(({ event }) => event.type === type);
  const rowsOf = (event: TimedEvent) =>
    projection.tables.flatMap((table) =>
      idsIn(table, [asVersion(event)]).map((id) => `${table.name} ${id}`),
    );
  const corrections = plain.flatMap((event) =>
    allVersionsOf(log, event.id)
      .slice(1)
      .map((replacement) => ({ event, replacement })),
  );
  const correctionsThat = (differ: (event: TimedEvent) => unknown) =>
    corrections.filter(
      ({ event, replacement }) => String(differ(event)) !== String(differ(replacement)),
    ).length;
  const standing = plain.map((event) => ({
    event,
    rows: rowsOf(event),
    position: positionOf(event, offset),
    recorded: recordingOf(event.recordedAt, offset).recorded,
  }));
  type Standing = (typeof standing)[number];
  const pairs = (test: (a: Standing, b: Standing) => boolean) =>
    standing.filter((a, index) =>
      standing
        .slice(index + 1)
        .some((b) => test(a, b) && a.rows.some((row) => b.rows.includes(row))),
    ).length;
  const dated = (form: RegExp) => plain.filter(({ occurred }) => form.test(occurred)).length;
  const actsOn = (target: string | undefined) =>
    acts.filter(({ event }) => targetOf(event) === target);
  const versions = versionsKnownAt(log, Number.POSITIVE_INFINITY);
  const lives = projection.tables.flatMap((table) => {
    return idsIn(table, versions).map((id) =>
      historyOfRow(table, id, versions, afterwards, offset),
    );
  });
  const steps = lives.flatMap((life) => life.steps);

  return {
    'late arrivals': standing.filter(({ recorded, position }) => recorded - position > 2 * day)
      .length,
    'known from the beginning': lines.filter(({ known }) => known === Number.NEGATIVE_INFINITY)
      .length,
    'corrections of the position': correctionsThat((event) => positionOf(event, offset)),
    'corrections of the type': correctionsThat((event) => event.type),
    'corrections of the rows': correctionsThat(rowsOf),
    'several corrections of one event': plain.filter(
      ({ id }) => actsOn(id).filter(({ event }) => event.type === 'EventCorrected').length > 1,
    ).length,
    retractions: ofType('EventRetracted').length,
    'corrections after a retraction': ofType('EventCorrected').filter((correction) =>
      actsOn(targetOf(correction.event)).some(
        (act) => act.event.type === 'EventRetracted' && act.recorded < correction.recorded,
      ),
    ).length,
    'acts recorded out of order': acts.filter((act) =>
      actsOn(targetOf(act.event)).some(
        (other) => other.line < act.line && other.recorded > act.recorded,
      ),
    ).length,
    'lines recorded out of order': lines.filter((line) =>
      lines.some((other) => other.line < line.line && other.recorded > line.recorded),
    ).length,
    'ties on a row': pairs((a, b) => a.position === b.position && a.recorded === b.recorded),
    'a date-time beside a date': pairs(
      (a, b) =>
        a.event.occurred.includes('T') !== b.event.occurred.includes('T') &&
        dayOf(a.position, offset) === dayOf(b.position, offset),
    ),
    'acts that reach back': plain.filter(
      (event) => positionOf(event, offset) < positionOf({ ...event, data: {} }, offset),
    ).length,
    months: dated(/^\d{4}-\d{2}$/),
    approximate: dated(/[~?%]$/),
    'one of several days': dated(/^\[/),
    durations: dated(/^\d.*\//),
    'open starts': dated(/^\.\.\//),
    'due changes that fire': steps.filter(({ by }) => by !== 'event').length,
    'due changes that stall': lives.reduce((sum, { stalls }) => sum + stalls, 0),
    'due dates that had passed': steps.filter(({ by }) => by === 'overdue change').length,
  };
};

const dayOf = (moment: number, offset: string): string =>
  Number.isFinite(moment) ? dayOfMoment(moment, offset) : 'open';

const asVersion = (event: TimedEvent): Version => ({ event, position: 0, recorded: 0, line: 0 });
