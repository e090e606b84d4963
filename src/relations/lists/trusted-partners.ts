import type { TrustedPartnerEvent } from '../../events/families/trusted-partners';
import type { Draft } from '../../immer';
import type { CountryCode } from '../../vocabulary/actors';
import type { ListId } from '../../vocabulary/ids';
import { isOnTop, type Layers, type Setting, settled, topOf } from '../schedule/layers';
import { table } from '../schedule/policy-table';
import {
  decide,
  dueOf,
  enact,
  isLasting,
  type Origin,
  refuseCompletion,
  type Schedule,
} from '../schedule/schedule';

/** A partner's tier on a list. */
export type Listing = {
  /** Null: the partner is not on the list. */
  readonly tier: string | null;
  readonly status: 'listed' | 'removed' | 'unlisted';
};

export type ListingChange = Setting<Listing>;

/** One partner's standing on one country's list. */
export type TrustedPartner = Schedule<ListingChange> &
  Listing & {
    /** The country that keeps the list. */
    readonly by: CountryCode;
    readonly partner: CountryCode;
    readonly list: ListId;
    /** The listings of which `tier` and `status` are the topmost. */
    readonly listings: Layers<Listing>;
  } & Origin;

/** The key of all rows of one country's lists and one partner. */
export const partnerKey = (by: string, of: string): string => `${by}>${of}`;

const apply = (draft: Draft<TrustedPartner>, change: ListingChange, origin: Origin): void => {
  const listings = settled<Listing>(draft.listings, change, origin.act);
  const isFelt = change.kind === 'set' || isOnTop(draft.listings, origin.act);
  Object.assign(draft, { listings, ...topOf(listings) }, isFelt ? origin : {});
};

const act = (draft: Draft<TrustedPartner>, event: TrustedPartnerEvent): void => {
  const status = event.type === 'TrustedPartnerRemoved' ? 'removed' : 'listed';
  const puts: ListingChange = {
    kind: 'set',
    value: { tier: event.data.tier, status },
    lasting: isLasting(event),
  };
  enact(draft, event, decide<ListingChange>(event, puts, { kind: 'revert' }), apply);
};

const unlisted: Listing = { tier: null, status: 'unlisted' };

/** Any of the three events may be the first in a log to name a list. */
const handler = {
  row: ({ by, data }: TrustedPartnerEvent) =>
    `${partnerKey(by.country, data.partner)}/${data.list}`,
  begin: (event: TrustedPartnerEvent): TrustedPartner => {
    const row: Draft<TrustedPartner> = {
      by: event.by.country,
      partner: event.data.partner,
      list: event.data.list,
      ...unlisted,
      listings: { lasting: unlisted, passing: [] },
      scheduled: [],
      pending: [],
      act: event.id,
      since: event.occurred,
    };
    act(row, event);
    return row;
  },
  evolve: act,
  refuse: refuseCompletion,
};

/** The table of trusted partners (*white lists*), one row for each list and partner. */
export const trustedPartners = table<TrustedPartner>()(
  {
    TrustedPartnerListed: handler,
    TrustedPartnerRemoved: handler,
    TrustedPartnerRestored: handler,
  },
  {
    due: dueOf<ListingChange, TrustedPartner>(apply),
    key: (row) => row.slice(0, row.indexOf('/')),
  },
);
