import type { CountryCode } from '../vocabulary/actors';
import type { AgreementId } from '../vocabulary/ids';
import { table } from './policy-table';
import { decide, dueOf, type Origin, type Schedule } from './schedule';

type AgreementChange = { readonly stage: 'in-force' | 'expired' };

/** One agreement; the notices to end it are rows of their own. */
export type Agreement = Schedule<AgreementChange> & {
  readonly agreement: AgreementId;
  readonly title: string;
  readonly parties: readonly CountryCode[];
  readonly stage: 'concluded' | 'in-force' | 'expired';
} & Origin;

/** Agreements and treaties, from their conclusion to their own term, if they have one. */
export const agreements = table<Agreement>()(
  {
    AgreementConcluded: {
      row: ({ data }) => data.agreement,
      begin: (event) => {
        const { agreement, title, parties } = event.data;
        const { now, scheduled, pending, origin } = decide<AgreementChange>(
          event,
          { stage: 'in-force' },
          { stage: 'expired' },
        );
        const stage = now[0]?.stage ?? 'concluded';
        return { agreement, title, parties, stage, scheduled, pending, ...origin };
      },
    },
  },
  {
    due: dueOf<AgreementChange, Agreement>((draft, change, origin) => {
      Object.assign(draft, change, origin);
    }),
  },
);
