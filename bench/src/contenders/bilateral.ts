import {
  asOf,
  isSome,
  type Point,
  pipe,
  projection,
  type StateOf,
  type TimedLog,
  type Timeline,
  table,
  timeline,
} from '../bilateral.ts';
import type { Permit, PermitEvent } from '../domain/permits.ts';

const row = ({ data }: PermitEvent): string => data.permit;

const permits = table<Permit, PermitEvent>()({
  PermitGranted: {
    row,
    begin: ({ id, data: { holder, level, quota } }) => ({
      holder,
      level,
      quota,
      status: 'open',
      act: id,
    }),
    evolve: (permit, { id, data }) => {
      permit.level = data.level;
      permit.quota = data.quota;
      permit.act = id;
    },
  },
  QuotaChanged: {
    row,
    evolve: (permit, { id, data }) => {
      permit.quota += data.by;
      permit.act = id;
    },
  },
  StatusChanged: {
    row,
    evolve: (permit, { id, data }) => {
      permit.status = data.status;
      permit.act = id;
    },
  },
});

const all = projection({ permits });

export type State = StateOf<{ permits: typeof permits }>;
export type PermitLog = TimedLog<PermitEvent>;
export type PermitTimeline = Timeline<State, PermitLog>;

const header = Object.freeze({ offset: '+09:00' } as const);

/** A log around events, new as an object each time, so that nothing known of it carries over. */
export const logAround = (events: readonly PermitEvent[]): PermitLog =>
  Object.freeze({ header, events: Object.freeze([...events]) });

/** Replays a log. */
export const replay = (log: PermitLog): PermitTimeline => pipe(log, timeline(all));

/** One row on one day. */
export const permitOn = (
  replayed: PermitTimeline,
  point: Point,
  id: string,
): Permit | undefined => {
  const found = pipe(replayed, asOf(point)).permits.get(id);
  return isSome(found) ? found.value : undefined;
};
