import { projection, table } from 'bilateral';
import type { Day, PlainEvent } from '../support/domain';
import { leases } from '../support/domain/leases';
import { visits } from '../support/domain/visits';

type Permit = {
  readonly status: 'valid' | 'expired' | 'revoked';
  readonly last: string;
  readonly expiresOn: Day | null;
  readonly grants: number;
  readonly inspections: number;
  readonly expired: number;
};

/** Permits whose every field a query over sets can tell: what was set last, and how often. */
const permits = table<Permit, PlainEvent>()(
  {
    PermitGranted: {
      row: ({ data }) => data.permit,
      begin: ({ id, data }) => ({
        status: 'valid',
        last: id,
        expiresOn: data.expiresOn,
        grants: 1,
        inspections: 0,
        expired: 0,
      }),
      evolve: (draft, { id, data }) => {
        draft.status = 'valid';
        draft.last = id;
        draft.expiresOn = data.expiresOn;
        draft.grants += 1;
      },
    },
    PermitExtended: {
      row: ({ data }) => data.permit,
      evolve: (draft, { id, data }) => {
        draft.last = id;
        draft.expiresOn = data.expiresOn;
      },
    },
    PermitsRevoked: {
      row: ({ data }) => data.permits,
      evolve: (draft, { id }) => {
        draft.status = 'revoked';
        draft.last = id;
        draft.expiresOn = null;
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
    due: ({ expiresOn }) =>
      expiresOn === null
        ? undefined
        : {
            on: expiresOn,
            becomes: (draft) => {
              draft.status = 'expired';
              draft.expiresOn = null;
              draft.expired += 1;
            },
          },
  },
);

/** A part of the domain that SQL can tell as well: permits that expire, visits, leases. */
export const registry = projection({ permits, visits, leases });
