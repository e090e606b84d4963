import { table } from '../../../src/temporal/table/table';
import type { Day, PlainEvent } from './events';

export type Alarm = { readonly on: Day; readonly rings: number; readonly notes: readonly string[] };

/**
 * Alarms whose due changes break the rules: they do not move the date, so an alarm rings once and then
 * waits for an event that changes it.
 */
export const alarms = table<Alarm, PlainEvent>()(
  {
    AlarmSet: {
      row: ({ data }) => data.alarm,
      begin: ({ data }) => ({ on: data.on, rings: 0, notes: [] }),
      evolve: (draft, { data }) => {
        draft.on = data.on;
      },
    },
    AlarmNoted: {
      row: ({ data }) => data.alarm,
      // A new list each time: the row changes only where what it holds does.
      evolve: (draft, { data }) => {
        draft.notes = [...data.notes];
      },
    },
  },
  {
    due: ({ on }) => ({
      on,
      becomes: (draft) => {
        draft.rings += 1;
      },
    }),
  },
);
