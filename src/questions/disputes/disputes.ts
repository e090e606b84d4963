import { describe, show } from '../../flaw';
import { didYouMean } from '../../nearest';
import { isOtherWto } from '../../relations/disputes/forum';
import { terms, type WtoTerm } from '../../relations/disputes/status/wto-term';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { onlyFields, partyArgument } from '../arguments/arguments';
import { type About, about } from '../coverage/about';
import { partiesOf } from '../coverage/parties';
import { type DisputeStanding, disputeStanding, onDisputes } from './dispute';

const known: readonly string[] = Object.values(terms);

/** Callers without type checks can pass a status that does not exist. */
const noSuchStatus = (status: string): string =>
  describe({
    path: 'status',
    expected: 'one of the WTO\'s terms, such as "In consultations"',
    found: show(status),
    advice: `${didYouMean(String(status), known)}Copy the term as the WTO prints it.`,
  });

const isName = (forum: unknown): forum is string => typeof forum === 'string' && forum !== '';

const noSuchForum = (forum: unknown): string =>
  describe({
    path: 'forum',
    expected: 'the name of a forum, such as "WTO"',
    found: show(forum),
    advice:
      isName(forum) && isOtherWto(forum)
        ? 'Did you mean "WTO"? Write it so.'
        : 'Give it as text, or leave it out.',
  });

/** Which disputes to list. A dispute must meet every field that is given. */
export type DisputesAsked = {
  /** A term that must be part of the dispute's status, written as the WTO prints it. */
  readonly status?: WtoTerm;
  /** The code of a complainant or of the respondent. */
  readonly party?: string;
  /** `WTO`, or the treaty whose dispute procedure is used. */
  readonly forum?: string;
};

/**
 * Lists disputes as they stand, in the order of ids. Lists all of them, or those with a given status, party or
 * forum. Throws a `RangeError` if `party` cannot be the code of a country or bloc, if `status` is no term of the
 * WTO, or if `forum` is not a text, is empty, or is another name for `WTO`.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), disputes({ party: 'KOR' })).map((each) => each.dispute);
 * // => ['DS590', 'claims-arbitration-2019']
 */
export const disputes = (
  asked: DisputesAsked = {},
): Question<Relations, readonly DisputeStanding[]> => {
  const { status, party, forum } = onlyFields(asked, ['status', 'party', 'forum']);
  if (status !== undefined && !known.includes(status)) throw new RangeError(noSuchStatus(status));
  const wanted = party === undefined ? undefined : partyArgument(party, 'party');
  if (forum !== undefined && (!isName(forum) || isOtherWto(forum)))
    throw new RangeError(noSuchForum(forum));
  // A log need not hold the disputes of a country that is not one of its two parties. So for such a country, the log
  // answers fully only if a declaration covers that country's disputes with all others (`*`).
  const ofStranger = (state: Relations): About | undefined =>
    wanted === undefined ||
    partiesOf(state)?.some((each) => each === wanted || each === '*') !== false
      ? undefined
      : { ...onDisputes, between: [wanted, '*'] };
  return about(ofStranger, (state) =>
    state.disputes
      .where(
        (row) =>
          (forum === undefined || row.forum === forum) &&
          (wanted === undefined ||
            row.respondent === wanted ||
            row.complainants.some((country) => country === wanted)),
      )
      .map((row) => disputeStanding(state, row))
      .filter((each) => status === undefined || each.status.some(({ term }) => term === status)),
  );
};
