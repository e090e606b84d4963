import { table } from '../../../src/temporal/table/table';
import type { Day, PlainEvent } from './events';

export type Permit = {
  readonly status: 'valid' | 'expired' | 'revoked';
  readonly grants: number;
  readonly inspections: number;
  readonly expiresOn: Day | null;
  readonly reviewOn: Day | null;
  /** What changed the permit last, so that the order of changes shows. */
  readonly last: string;
};

/** Permits expire and come up for review by due changes, sometimes both on one day. */
export const permits = table<Permit, PlainEvent>()(
  {
    PermitGranted: {
      row: ({ data }) => data.permit,
      begin: ({ id, data }) => ({
        status: 'valid',
        grants: 1,
        inspections: 0,
        expiresOn: data.expiresOn,
        reviewOn: data.reviewOn,
        last: id,
      }),
      evolve: (draft, { id, data }) => {
        draft.status = 'valid';
        draft.grants += 1;
        draft.expiresOn = data.expiresOn;
        draft.reviewOn = data.reviewOn;
        draft.last = id;
      },
    },
    PermitExtended: {
      row: ({ data }) => data.permit,
      evolve: (draft, { id, data }) => {
        if (draft.status !== 'valid') return;
        draft.expiresOn = data.expiresOn;
        draft.last = id;
      },
      refuse: ({ status }) => (status === 'valid' ? undefined : `the permit is ${status}`),
    },
    PermitsRevoked: {
      row: ({ data }) => data.permits,
      evolve: (draft, { id }) => {
        draft.status = 'revoked';
        draft.expiresOn = null;
        draft.last = id;
      },
    },
    ExpiryWaived: {
      row: ({ data }) => data.permit,
      evolve: (draft) => {
        draft.expiresOn = null;
      },
    },
    PermitInspected: {
      row: ({ data }) => data.permit,
      evolve: (draft, { data }) => {
        if (data.passed) draft.inspections += 1;
      },
    },
  },
  {
    due: ({ expiresOn, reviewOn }) => [
      ...(expiresOn === null
        ? []
        : [
            {
              on: expiresOn,
              becomes: (draft: { -readonly [Field in keyof Permit]: Permit[Field] }) => {
                draft.status = 'expired';
                draft.expiresOn = null;
                draft.last += ', expired';
              },
            },
          ]),
      ...(reviewOn === null
        ? []
        : [
            {
              on: reviewOn,
              becomes: (draft: { -readonly [Field in keyof Permit]: Permit[Field] }) => {
                draft.reviewOn = null;
                draft.last += ', reviewed';
              },
            },
          ]),
    ],
  },
);
