import type { TimedEvent, TimedLog } from '../../../temporal/event/event';
import type { Projection } from '../../../temporal/timeline/projection';
import {
  allReadingsOf,
  dayOfMoment,
  idsIn,
  isAct,
  knowledgeOf,
  lifeOf,
  linesOf,
  placeOf,
  type Reading,
  readingsAt,
  targetOf,
} from '../../oracle/oracle';

/** How often a log holds each kind of trouble. */
export type Troubles = { readonly [kind: string]: number };

const day = 86_400_000;

/** Late enough for whatever falls due in a generated log. */
const afterwards = Date.parse('2030-01-01');

const counted = new WeakMap<TimedLog, Troubles>();

/** Counts the troubles of a log, from the log itself and not from how it was made. */
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
      idsIn(table, [asReading(event)]).map((id) => `${table.name} ${id}`),
    );
  const corrections = plain.flatMap((event) =>
    allReadingsOf(log, event.id)
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
    place: placeOf(event, offset),
    recorded: knowledgeOf(event.recordedAt, offset).recorded,
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
  const readings = readingsAt(log, Number.POSITIVE_INFINITY);
  const lives = projection.tables.flatMap((table) => {
    return idsIn(table, readings).map((id) => lifeOf(table, id, readings, afterwards, offset));
  });
  const steps = lives.flatMap((life) => life.steps);

  return {
    'late arrivals': standing.filter(({ recorded, place }) => recorded - place > 2 * day).length,
    'known all along': lines.filter(({ known }) => known === Number.NEGATIVE_INFINITY).length,
    'corrections of the place': correctionsThat((event) => placeOf(event, offset)),
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
        (other) => other.position < act.position && other.recorded > act.recorded,
      ),
    ).length,
    'lines recorded out of order': lines.filter((line) =>
      lines.some((other) => other.position < line.position && other.recorded > line.recorded),
    ).length,
    'ties on a row': pairs((a, b) => a.place === b.place && a.recorded === b.recorded),
    'a date-time beside a date': pairs(
      (a, b) =>
        a.event.occurred.includes('T') !== b.event.occurred.includes('T') &&
        dayOf(a.place, offset) === dayOf(b.place, offset),
    ),
    'acts that reach back': plain.filter(
      (event) => placeOf(event, offset) < placeOf({ ...event, data: {} }, offset),
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

const asReading = (event: TimedEvent): Reading => ({ event, place: 0, recorded: 0, position: 0 });
