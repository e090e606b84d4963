import type { CountryCode } from '../../vocabulary/actors';
import type { NoticeId } from '../../vocabulary/ids';
import type { Origin, Since } from '../schedule/schedule';
import type { Agreement, PartyMove, Suspension } from './agreement';
import type { Notice } from './notices';

/** A party that has left an agreement, by an act of its own or by a notice. */
export type Departure = Origin & Pick<PartyMove, 'party'>;

/** The act that ended an agreement. */
export type End = Origin & {
  /** The notice that ended the agreement; null if something else ended it. */
  readonly notice: NoticeId | null;
  /** Whether the agreement ended because its term was over. */
  readonly isExpiry: boolean;
};

/**
 * The move by which a country joins an agreement between two parties, or comes back to it. `before` lists the two
 * parties.
 */
export type Enlargement = PartyMove & { readonly before: readonly CountryCode[] };

/** Who is a party of an agreement, after all moves and all notices that have had effect. */
export type Membership = {
  /** The parties. For an agreement that has ended, the parties that it had when it ended. */
  readonly parties: readonly CountryCode[];
  /** The departures of parties that have left and have not come back, in the order in which they left. */
  readonly departures: readonly Departure[];
  /** The earlier departures of parties that have come back. */
  readonly returned: readonly Departure[];
  /** The moves that turned an agreement between two parties into an agreement between three. */
  readonly enlargements: readonly Enlargement[];
  /** What ended the agreement; undefined while it goes on. */
  readonly ended: End | undefined;
};

type EffectiveNotice = Pick<Notice, 'notice' | 'by' | 'act' | 'since'>;

type Step = Origin & (PartyMove | EffectiveNotice | { readonly isExpiry: true });

/**
 * Whether a notice ends an agreement for all parties, and not only for the party that gave it (VCLT Art. 70(2)). The
 * notice does so if no party gave it, if the country that gave it was never a party, or if fewer than two parties
 * would remain. `left` lists the parties that have left.
 */
export const isForAll = (
  { by }: Pick<Notice, 'by'>,
  parties: readonly CountryCode[],
  left: readonly CountryCode[],
): boolean => by === null || (!left.includes(by) && (!parties.includes(by) || parties.length <= 2));

const stepsOf = (
  { moves = [], stage, act, since }: Agreement,
  notices: readonly EffectiveNotice[],
  compare: (a: Since, b: Since) => number,
): readonly Step[] => {
  // Of the changes on one day, parties that leave come before countries that join. But a country that joins by one act
  // and leaves by a later act joins first.
  const orderOf = (step: Step): number => {
    if ('isExpiry' in step) return 3;
    if (!('move' in step)) return 0;
    if (step.move !== 'leaves') return 1;
    const before = moves.slice(0, moves.indexOf(step));
    const hasJoinedThen = before.some(
      ({ party, move, since: joined }) =>
        party === step.party && move !== 'leaves' && compare(joined, step.since) === 0,
    );
    return hasJoinedThen ? 2 : 0;
  };
  return [
    ...notices,
    ...moves,
    ...(stage === 'expired' ? [{ isExpiry: true as const, act, since }] : []),
  ].sort((a, b) => compare(a.since, b.since) || orderOf(a) - orderOf(b));
};

/**
 * Returns the membership after all moves and notices, or the membership on the date `until` if it is given. A party
 * that left and has come back is a party again. Moves and notices after the end of the agreement change nothing.
 */
export const membershipOf = (
  agreement: Agreement,
  notices: readonly EffectiveNotice[],
  compare: (a: Since, b: Since) => number,
  until?: Since,
): Membership => {
  const { parties, moves = [] } = agreement;
  const isLater = (country: CountryCode): boolean =>
    moves.find(({ party }) => party === country)?.move === 'joins';
  const bound = new Set(parties.filter((country) => !isLater(country)));
  let departures: readonly Departure[] = [];
  let returned: readonly Departure[] = [];
  let enlargements: readonly Enlargement[] = [];
  const membership = (ended: End | undefined): Membership => ({
    parties: parties.filter((country) => bound.has(country)),
    departures,
    returned,
    enlargements,
    ended,
  });
  for (const step of stepsOf(agreement, notices, compare)) {
    const { act, since } = step;
    if (until !== undefined && compare(since, until) > 0) break;
    if ('isExpiry' in step) return membership({ act, since, notice: null, isExpiry: true });
    if ('move' in step && step.move !== 'leaves') {
      if (bound.size === 2 && !bound.has(step.party))
        enlargements = [...enlargements, { ...step, before: [...bound] }];
      bound.add(step.party);
      returned = [...returned, ...departures.filter(({ party }) => party === step.party)];
      departures = departures.filter(({ party }) => party !== step.party);
      continue;
    }
    const left = departures.map(({ party }) => party);
    const [by, notice] = 'move' in step ? [step.party, null] : [step.by, step.notice];
    // A party can both give notice and leave by another act. Only the first of the two departures counts.
    if (by !== null && left.includes(by)) continue;
    const isEnd = isForAll({ by }, [...bound], left);
    if (by !== null && !(isEnd && notice !== null)) {
      bound.delete(by);
      departures = [...departures, { party: by, act, since }];
    }
    if (isEnd) return membership({ act, since, notice, isExpiry: false });
  }
  return membership(undefined);
};

/** Whether a country has left after a date, even if it has come back. */
export const hasLeftSince = (
  { departures, returned }: Membership,
  country: CountryCode,
  date: Since,
  compare: (a: Since, b: Since) => number,
): boolean =>
  [...departures, ...returned].some(
    ({ party, since }) => party === country && compare(since, date) > 0,
  );

/**
 * Lists the suspensions of an agreement. Leaves out the suspension of a party that has since left and come back,
 * because the party ended its suspension by leaving.
 */
export const suspensionsIn = (
  { suspensions = [] }: Agreement,
  { returned }: Membership,
  compare: (a: Since, b: Since) => number,
): readonly Suspension[] =>
  suspensions.filter(
    ({ of, since }) =>
      !returned.some((each) => each.party === of && compare(each.since, since) > 0),
  );
