import { table } from '../../../src/temporal/table/table';
import type { PlainEvent } from './events';

export type Visit = { readonly passed: boolean; readonly annulled: boolean };

/** Visits to the holder of a permit, one row each, found by the permit. */
export const visits = table<Visit, PlainEvent>()(
  {
    PermitInspected: {
      row: ({ data }) => `${data.permit}/${data.visit}`,
      begin: ({ data }) => ({ passed: data.passed, annulled: false }),
    },
    VisitAnnulled: {
      row: ({ data }) => `${data.permit}/${data.visit}`,
      evolve: (draft) => {
        draft.annulled = true;
      },
    },
  },
  { key: (id) => id.slice(0, id.indexOf('/')) },
);
