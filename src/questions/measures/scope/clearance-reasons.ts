import type { CoveredSubject } from '../../../relations/coverage/coverages';
import type { Coverage } from '../../coverage/coverage';
import type { Unplaced } from './unplaced';

/**
 * Why a log cannot clear a shipment:
 *
 * - `outside-coverage`, `sample`, `stale`, `lines-missing`: the log does not claim to hold every
 *   act
 * - `lines-unread`: lines of the log cannot be read, and one of them may be an act on the shipment
 * - `firm-not-identified`: no act on a measure and no `EntityNoted` uses the name of the firm. Or an
 *   act restricts a name that may be another name of the firm, because no `EntityNoted` says which
 *   firm has that name, or because several firms share a name
 * - `product-not-classified`: the goods may be the same as goods that an act restricts, because no
 *   act gives both of them codes of one scheme, or because these codes overlap
 * - `part-may-be-restricted`: a part of what the question asks about is restricted
 * - `union-not-known`: acts name a customs union, and no act says whether a country or union of the
 *   route is a member
 * - `acts-ignored`: acts that are in force in law may have no effect here, for one of three reasons.
 *   (1) Acts of several countries, flows or instruments announced measures under one id. (2) An act
 *   announced an instrument on the wrong flow, such as an export ban on imports. (3) Two
 *   announcements of one measure concern the country. The stricter one names the country or its union
 *   in `against` (the countries of the measure) and not in `partners` (the countries with terms of
 *   their own), so the lighter one holds
 * - `date-imprecise`: the verdict depends on the exact date of an event, which the log does not have.
 *   Only `clearanceAt` gives this reason
 */
export type ClearanceReason = {
  /** The reason in one word. */
  readonly because:
    | 'outside-coverage'
    | 'sample'
    | 'stale'
    | 'lines-missing'
    | 'lines-unread'
    | 'firm-not-identified'
    | 'product-not-classified'
    | 'part-may-be-restricted'
    | 'union-not-known'
    | 'acts-ignored'
    | 'date-imprecise';
  /** What is wrong and what to do about it. */
  readonly message: string;
  /** The subjects that no declaration covers for these goods and this route; only with `outside-coverage`. */
  readonly subjects?: readonly CoveredSubject[];
};

export const clearanceReasons = {
  outside: (subjects: readonly CoveredSubject[]): ClearanceReason => {
    const named = subjects.map((each) => JSON.stringify(each)).join(' and ');
    return {
      because: 'outside-coverage',
      message: `No declaration covers ${named} for these goods on this route. Ask a log that does.`,
      subjects,
    };
  },
  claimed: ({
    status,
    checkedUntil,
    act,
  }: Exclude<Coverage, { readonly status: 'outside' }>): readonly ClearanceReason[] => {
    switch (status) {
      case 'complete':
        return [];
      case 'sample':
        return [
          {
            because: 'sample',
            message: `By "${act}" the log holds only some of the acts on this. Ask one that holds all.`,
          },
        ];
      case 'stale':
        return [
          {
            because: 'stale',
            message: `By "${act}" the sources were last checked for ${checkedUntil}. Check them again.`,
          },
        ];
      case 'missing':
        return [
          {
            because: 'lines-missing',
            message: `Lines that "${act}" counts are missing from the log. audit names them; put them back.`,
          },
        ];
      case 'unread':
        return [
          {
            because: 'lines-unread',
            message:
              'The log has lines that cannot be read, and one of them may be an act on this. parseLog names them. Correct what is wrong; read types and versions that it does not know with a newer version of the library, or with the vocabulary that has them.',
          },
        ];
    }
  },
  firm: (name: string): ClearanceReason => ({
    because: 'firm-not-identified',
    message: `No act names ${JSON.stringify(name)}. Note it as a name of a firm in an EntityNoted, or correct the name.`,
  }),
  firms: (names: readonly string[]): ClearanceReason => ({
    because: 'firm-not-identified',
    message: `Acts restrict these firms, and the firm that was asked for may be one of them: ${names.join(', ')}. Note all names of each in one EntityNoted, and give no name to two firms.`,
  }),
  product: (keys: readonly string[]): ClearanceReason => ({
    because: 'product-not-classified',
    message: `No act gives codes that tell the goods of the shipment apart from all other goods. The shipment may be of any of these: ${[...new Set(keys)].join(', ')}. Note the codes of all of them in ProductNoted events, all in one scheme; if you asked by a code, in the scheme of that code. Codes of HS tell goods apart only by their first six digits. Two names that differ only in capitals do not tell goods apart.`,
  }),
  union: ({ country, union }: Unplaced): ClearanceReason => ({
    because: 'union-not-known',
    message: `Acts concern trade with ${union} or ${country}, and no act says whether ${country} is a member of ${union}. Note it in a MembershipNoted, or declare that the log holds all memberships.`,
  }),
  ignored: (measures: readonly string[]): ClearanceReason => ({
    because: 'acts-ignored',
    message: `Acts of several countries, flows or instruments have one id for a measure, so some of them may have no effect: ${measures.join(', ')}. audit names the acts; give each measure an id of its own.`,
  }),
  misdirected: (measures: readonly string[]): ClearanceReason => ({
    because: 'acts-ignored',
    message: `Acts announce ${measures.map((each) => JSON.stringify(each)).join(', ')} with an instrument that cannot be on their "flow", such as an export ban on imports, so they may have no effect here. audit names the acts; correct "flow" or "instrument".`,
  }),
  setAside: (acts: readonly string[]): ClearanceReason => ({
    because: 'acts-ignored',
    message: `Acts with restrictions name the country or union in "against" alone, so lighter terms of another announcement hold instead: ${acts.map((each) => JSON.stringify(each)).join(', ')}. If the acts are to hold, write in their "partners" what they are against. If not, announce the lighter terms with the country or union in "partners".`,
  }),
  date: (events: readonly string[]): ClearanceReason => ({
    because: 'date-imprecise',
    message: `Whether it may go depends on the exact dates of ${events.join(', ')}. Find them out. Or ship on a later day, and ask about that day.`,
  }),
  part: (named: readonly string[]): ClearanceReason => ({
    because: 'part-may-be-restricted',
    message: `Some of the goods, firms or members of a union that were asked for are under ${[...new Set(named)].join(', ')}. Ask for the goods, the firm and the country themselves.`,
  }),
} as const;
