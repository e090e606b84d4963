import type { AgreementConcluded } from '../../events/families/agreements';
import type { Draft } from '../../immer';
import type { CountryCode } from '../../vocabulary/actors';
import type { AgreementId } from '../../vocabulary/ids';
import { table } from '../schedule/policy-table';
import {
  decide,
  dueOf,
  enact,
  type Origin,
  refuseCompletion,
  type Schedule,
} from '../schedule/schedule';

type AgreementChange = { readonly stage: 'in-force' | 'expired' };

/** An agreement; notices of termination are rows of another table. */
export type Agreement = Schedule<AgreementChange> & {
  readonly agreement: AgreementId;
  readonly title: string;
  readonly parties: readonly CountryCode[];
  /** `expired` is final. */
  readonly stage: 'concluded' | 'in-force' | 'expired';
} & Origin;

const apply = (draft: Draft<Agreement>, change: AgreementChange, origin: Origin): void => {
  // A prolonged agreement keeps the date from which it was first in force.
  if (draft.stage !== 'expired' && draft.stage !== change.stage)
    Object.assign(draft, change, origin);
};

const conclude = (draft: Draft<Agreement>, event: AgreementConcluded): void =>
  enact(
    draft,
    event,
    decide<AgreementChange>(event, { stage: 'in-force' }, { stage: 'expired' }),
    apply,
  );

const refuse = (agreement: Agreement, event: AgreementConcluded): string | undefined => {
  if (agreement.stage === 'expired')
    return 'the agreement has expired, which is final; conclude a new agreement, or correct the id';
  return event.data.completes === undefined
    ? 'the agreement is already concluded; to change its dates, name the act that set them in "completes"'
    : refuseCompletion(agreement, event);
};

/**
 * The table of agreements and treaties, one row an agreement. A later `AgreementConcluded` that
 * completes an earlier one brings the agreement into force, or prolongs it.
 */
export const agreements = table<Agreement>()(
  {
    AgreementConcluded: {
      row: ({ data }) => data.agreement,
      begin: (event) => {
        const row: Draft<Agreement> = {
          agreement: event.data.agreement,
          title: event.data.title,
          parties: [...event.data.parties],
          stage: 'concluded',
          scheduled: [],
          pending: [],
          act: event.id,
          since: event.occurred,
        };
        conclude(row, event);
        return row;
      },
      evolve: (draft, event) => {
        if (refuse(draft, event) === undefined) conclude(draft, event);
      },
      refuse,
    },
    DecisionWithdrawn: {
      row: ({ data }) => ('agreement' in data ? data.agreement : []),
      evolve: (draft, { data }) => {
        const isBy = ({ act }: { readonly act: string }) => act === data.withdraws;
        draft.pending = draft.pending.filter((each) => !isBy(each));
        // What has effect already is not taken back: its end still comes.
        if (draft.act !== data.withdraws || draft.stage === 'concluded')
          draft.scheduled = draft.scheduled.filter((each) => !isBy(each));
      },
    },
  },
  { due: dueOf<AgreementChange, Agreement>(apply) },
);
