import type { TrustedPartnerEvent } from '../../events/families/trusted-partners';
import { isNational } from '../../events/measures/withdrawn';
import type { Draft } from '../../immer';
import type { CountryCode } from '../../vocabulary/actors';
import type { ListId } from '../../vocabulary/ids';
import type { Copied, Decision, Decisions } from '../schedule/decision';
import { enacting } from '../schedule/enacting';
import type { Force } from '../schedule/force';
import { table } from '../schedule/policy-table';
import { refuseToBeginComplete, refuseToComplete, refuseToWithdraw } from '../schedule/refuse';
import { singleCourse } from '../schedule/replace';
import type { Origin } from '../schedule/schedule';

/** A partner's tier on a list. */
export type Listing = {
  /** The tier; null if the partner is not on the list. */
  readonly tier: string | null;
  /** Whether the partner is on the list, was removed, or is not on it for another reason. */
  readonly status: 'listed' | 'removed' | 'unlisted';
};

/** One partner's standing on one country's list. */
export type TrustedPartner = Decisions<Listing> &
  Listing & {
    /** The country that keeps the list. */
    readonly by: CountryCode;
    /** The country on the list. */
    readonly partner: CountryCode;
    /** The list. */
    readonly list: ListId;
  } & Origin;

/** The key of all rows for the partner `of` on lists of the country `by`. */
export const partnerKey = (by: string, of: string): string => `${by}>${of}`;

const unlisted: Listing = { tier: null, status: 'unlisted' };

const topOf = ({ decisions }: TrustedPartner, { strongest }: Force) =>
  strongest(decisions.filter(({ begun }) => begun));

const isSame = (a: Decision<Listing>, b: Decision<Listing>): boolean => a.dated === b.dated;

const withListing = (
  after: TrustedPartner,
  before: TrustedPartner,
  force: Force,
  withdrawal?: Origin,
): TrustedPartner => {
  const [top, was] = [topOf(after, force), topOf(before, force)];
  if (top !== undefined && was !== undefined && isSame(top, was)) return after;
  const listing = top?.value ?? unlisted;
  const isNew =
    top !== undefined && !before.decisions.some((each) => each.begun && isSame(each, top));
  if (isNew) return { ...after, ...listing, act: top.act, since: top.from ?? top.decided };
  if (was === undefined) return { ...after, ...listing };
  // If no act withdrew the earlier tier, that tier was temporary and has ended on its end date.
  return {
    ...after,
    ...listing,
    ...(withdrawal ?? { act: was.act, since: was.until ?? before.since }),
  };
};

const course = singleCourse<Listing, Copied<TrustedPartner>>();

const { take, takeBack, due } = enacting(course, {
  settle: withListing,
});

const act = (
  draft: Draft<TrustedPartner>,
  event: TrustedPartnerEvent,
  _: string,
  offsetMs: number,
): void => {
  const status = event.type === 'TrustedPartnerRemoved' ? 'removed' : 'listed';
  take(draft, event, [{ tier: event.data.tier, status }], offsetMs);
};

/** Any of the three types of events can begin the row, since a log may lack the earlier events. */
const handler = {
  row: ({ by, data }: TrustedPartnerEvent) =>
    `${partnerKey(by.country, data.partner)}/${data.list}`,
  begin: (event: TrustedPartnerEvent, id: string, offsetMs: number): TrustedPartner => {
    const row: Draft<TrustedPartner> = {
      by: event.by.country,
      partner: event.data.partner,
      list: event.data.list,
      ...unlisted,
      decisions: [],
      act: event.id,
      since: event.occurred,
    };
    act(row, event, id, offsetMs);
    return row;
  },
  evolve: act,
  refuseBegin: refuseToBeginComplete,
  refuse: (row: TrustedPartner, event: TrustedPartnerEvent): string | undefined =>
    refuseToComplete(row, event, course.mayComplete),
};

/** The table of partners on lists of trusted partners, or *white lists*, with one row for each list and partner. */
export const trustedPartners = table<TrustedPartner>()(
  {
    TrustedPartnerListed: handler,
    TrustedPartnerRemoved: handler,
    TrustedPartnerRestored: handler,
    DecisionWithdrawn: {
      row: (event) =>
        isNational(event) && 'list' in event.data
          ? `${partnerKey(event.by.country, event.data.partner)}/${event.data.list}`
          : [],
      evolve: (draft, event, _, offsetMs) => takeBack(draft, event, offsetMs),
      refuse: (row, { data }) =>
        refuseToWithdraw(row, data.withdraws, 'list, remove or restore the partner'),
    },
  },
  {
    due,
    key: (row) => row.slice(0, row.indexOf('/')),
  },
);
