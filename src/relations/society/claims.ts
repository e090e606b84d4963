import type { CauseAsserted, CauseDenied } from '../../events/families/statements';
import type { Draft } from '../../immer';
import { actorKey } from '../../vocabulary/actor-names';
import type { Actor } from '../../vocabulary/actors';
import type { Citation } from '../../vocabulary/citations';
import type { ClaimId, EventId } from '../../vocabulary/ids';
import { table } from '../schedule/policy-table';
import type { Since } from '../schedule/schedule';

/** The stance of one actor on one claim of cause and effect: whether it asserts or denies the claim. */
export type ClaimStance = {
  /** The claim. */
  readonly claim: ClaimId;
  /** The actor that takes the stance. */
  readonly by: Actor;
  /** Whether the actor asserts or denies the claim. */
  readonly stance: 'asserts' | 'denies';
  /** What was said, in our words. */
  readonly says: string;
  /**
   * The people to whom the actor attributes the words, if it passes on the words of others. Whoever passed them
   * on last comes first.
   */
  readonly attributedTo: readonly string[];
  /** The events that the claim calls the cause. */
  readonly cause: readonly EventId[];
  /** The events that the claim calls the effect. */
  readonly effect: readonly EventId[];
  /** When the actor took this stance. */
  readonly since: Since;
  /** The event in which the actor took this stance. */
  readonly act: EventId;
  /** The sources that report the stance. */
  readonly sources: readonly Citation[];
};

type Claimed = CauseAsserted | CauseDenied;

const stanceOf = ({ id, type, by, occurred, data, sources }: Claimed): ClaimStance => ({
  claim: data.claim,
  by,
  stance: type === 'CauseAsserted' ? 'asserts' : 'denies',
  says: data.says,
  attributedTo: data.attributedTo ?? [],
  cause: data.cause,
  effect: data.effect,
  since: occurred,
  act: id,
  sources,
});

const refuseItself = ({ data: { cause, effect } }: Claimed): string | undefined => {
  const both = cause.find((each) => effect.includes(each));
  return both === undefined
    ? undefined
    : `"${both}" is named as the cause and as the effect, and no event causes itself; correct "cause" or "effect"`;
};

const handler = {
  row: ({ by, data }: Claimed) => `${data.claim}/${actorKey(by)}`,
  begin: stanceOf,
  evolve: (draft: Draft<ClaimStance>, event: Claimed): void => {
    const now = stanceOf(event);
    const { since, ...same } = now;
    // An actor that repeats its stance keeps the first date.
    Object.assign(draft, draft.stance === now.stance ? same : { ...same, since });
  },
  refuseBegin: refuseItself,
  refuse: (_: ClaimStance, event: Claimed) => refuseItself(event),
};

export const claims = table<ClaimStance>()(
  { CauseAsserted: handler, CauseDenied: handler },
  { key: (row) => row.slice(0, row.indexOf('/')) },
);
