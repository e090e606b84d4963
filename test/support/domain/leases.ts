import { table } from '../../../src/temporal/table/table';
import type { Day, PlainEvent } from './events';

export type Lease = {
  readonly rentOn: Day | null;
  readonly every: number;
  readonly left: number;
  readonly paid: number;
};

/** Leases whose rent falls due again and again: each payment moves the date of the next. */
export const leases = table<Lease, PlainEvent>()(
  {
    LeaseSigned: {
      row: ({ data }) => data.lease,
      begin: ({ data }) => ({
        rentOn: data.rentOn,
        every: data.every,
        left: data.times,
        paid: 0,
      }),
      evolve: (draft, { data }) => {
        draft.every = data.every;
        draft.left += data.times;
      },
    },
    RentPaused: {
      row: ({ data }) => data.leases,
      evolve: (draft) => {
        draft.rentOn = null;
      },
    },
    RentResumed: {
      row: ({ data }) => data.lease,
      evolve: (draft, { data }) => {
        draft.rentOn = data.rentOn;
      },
    },
  },
  {
    due: ({ rentOn, every, left }) =>
      rentOn === null || left === 0
        ? undefined
        : {
            on: rentOn,
            becomes: (draft) => {
              draft.paid += 1;
              draft.left -= 1;
              draft.rentOn = later(rentOn, every);
            },
          },
  },
);

const later = (day: Day, days: number): Day =>
  // Ten characters of an ISO date are a `Day`.
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as Day;
