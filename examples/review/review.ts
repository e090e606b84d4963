/**
 * A check for pull requests: a change of a log may change answers, and somebody has to have read which.
 * The answers that differ have a digest. The check passes where no answer differs, or where the digest is
 * in the file of reviewed changes, which the reviewer adds to the pull request.
 */

import { createHash } from 'node:crypto';
import { type EventLog, orThrow, relations, timeline } from 'bilateral';
import { canonicalJson, compare, type Difference } from 'bilateral/evidence';
import { candidates } from 'bilateral/query';

/** A question of which the answers differ. */
export type Changed = {
  readonly question: string;
  readonly args: object;
  readonly differences: readonly Difference[];
};

/** What the check found. */
export type Review = {
  readonly passes: boolean;
  readonly changed: readonly Changed[];
  /** The digest to add to the file of reviewed changes; null where nothing differs. */
  readonly digest: string | null;
};

/** Compares two versions of a log on everything that either can be asked about. */
export const review = (before: EventLog, after: EventLog, reviewed: readonly string[]): Review => {
  const [old, fresh] = [timeline(relations)(before), timeline(relations)(after)];
  const asked = new Map(
    [old, fresh]
      .flatMap((each) => candidates(each))
      .map(({ question, args }) => [JSON.stringify([question, args]), { question, args }]),
  );
  const changed = [...asked.values()].flatMap(({ question, args }): readonly Changed[] => {
    const query = { verb: 'answer', question, args, asOf: '2000-01-01' };
    const differences = orThrow(compare(query, fresh)(old));
    return differences.length === 0 ? [] : [{ question, args, differences }];
  });
  if (changed.length === 0) return { passes: true, changed, digest: null };
  const digest = createHash('sha256').update(canonicalJson(changed)).digest('hex');
  return { passes: reviewed.includes(digest), changed, digest };
};

/** What the check says of it in the log of the build. */
export const reviewLines = ({ passes, changed, digest }: Review): readonly string[] => {
  if (digest === null) return ['No answer differs.'];
  return [
    ...changed.flatMap(({ question, args, differences }) => [
      `${question} ${JSON.stringify(args)}`,
      ...differences.map(
        ({ validFrom, validTo, events }) =>
          `  from ${validFrom ?? 'the first'} to ${validTo ?? 'now on'}, by ${events.join(', ')}`,
      ),
    ]),
    passes
      ? 'These changes were reviewed.'
      : `Nobody has reviewed these changes. Whoever has read them adds this line to the file of reviewed changes:\n${digest}`,
  ];
};
