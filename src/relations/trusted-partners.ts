import type { TrustedPartnerEvent } from '../events/trusted-partners';
import type { Draft } from '../immer';
import type { CountryCode } from '../vocabulary/actors';
import type { ListId } from '../vocabulary/ids';
import { table } from './policy-table';
import { decide, dueOf, enter, type Origin, type Schedule } from './schedule';

type TierChange = {
  readonly tier: string | null;
  readonly status: 'listed' | 'removed' | 'unlisted';
};

/** One partner's standing on one country's list. */
export type TrustedPartner = Schedule<TierChange> &
  TierChange & {
    /** Whose list it is. */
    readonly by: CountryCode;
    readonly partner: CountryCode;
    readonly list: ListId;
  } & Origin;

/** The key under which one country's lists hold another. */
export const partnerKey = (by: string, of: string): string => `${by}>${of}`;

const changeOf = ({ type, data }: TrustedPartnerEvent): TierChange => ({
  tier: data.tier,
  status: type === 'TrustedPartnerRemoved' ? 'removed' : 'listed',
});

const apply = (draft: Draft<TrustedPartner>, change: TierChange, origin: Origin): void => {
  Object.assign(draft, change, origin);
};

const unlisted: TierChange = { tier: null, status: 'unlisted' };

/** Any of the three acts may be the first that a log has of a list. */
const handler = {
  row: ({ by, data }: TrustedPartnerEvent) =>
    `${partnerKey(by.country, data.partner)}/${data.list}`,
  begin: (event: TrustedPartnerEvent): TrustedPartner => {
    const { now, scheduled, pending, origin } = decide<TierChange>(event, changeOf(event), unlisted);
    return {
      by: event.by.country,
      partner: event.data.partner,
      list: event.data.list,
      ...(now[0] ?? unlisted),
      scheduled,
      pending,
      ...origin,
    };
  },
  evolve: (draft: Draft<TrustedPartner>, event: TrustedPartnerEvent): void => {
    const before: TierChange = { tier: draft.tier, status: draft.status };
    const decision = decide<TierChange>(event, changeOf(event), before);
    enter<TierChange>(draft, event, decision);
    for (const each of decision.now) apply(draft, each, decision.origin);
  },
};

/** Lists of trusted partners (*white lists*), one row for each list and partner. */
export const trustedPartners = table<TrustedPartner>()(
  {
    TrustedPartnerListed: handler,
    TrustedPartnerRemoved: handler,
    TrustedPartnerRestored: handler,
  },
  {
    due: dueOf<TierChange, TrustedPartner>(apply),
    key: (row) => row.slice(0, row.indexOf('/')),
  },
);
