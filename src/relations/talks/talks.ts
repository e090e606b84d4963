import type { TalksAgreed, TalksHeld } from '../../events/families/reviews';
import type { Draft } from '../../immer';
import type { Actor } from '../../vocabulary/actors';
import type { EventId, TalksId } from '../../vocabulary/ids';
import { table } from '../schedule/policy-table';
import type { Since } from '../schedule/schedule';

/** A series of talks. */
export type Talks = {
  /** The series of talks. */
  readonly talks: TalksId;
  /** What the talks are about, in words. */
  readonly subject: string;
  /** The actor of the first event about the talks, and the actors that this actor met or will meet. */
  readonly parties: readonly Actor[];
  /** Whether a round was held, or the talks are only agreed so far. */
  readonly status: 'agreed' | 'held';
  /** How many rounds were held so far. */
  readonly rounds: number;
  /** When the talks were agreed. Once a round was held: when the last round was held. */
  readonly since: Since;
  /** What came of the last round, in words; null if no act reports it. */
  readonly outcome: string | null;
  /** The event by which the talks were agreed. Once a round was held: the event of the last round. */
  readonly act: EventId;
};

const begin = ({ id, by, occurred, data }: TalksAgreed | TalksHeld): Talks => ({
  talks: data.talks,
  subject: data.subject,
  parties: [by, ...data.with],
  status: 'agreed',
  rounds: 0,
  since: occurred,
  outcome: null,
  act: id,
});

const held = (draft: Draft<Talks>, { id, occurred, data }: TalksHeld): void => {
  draft.status = 'held';
  draft.rounds += 1;
  draft.since = occurred;
  draft.outcome = data.outcome ?? null;
  draft.act = id;
};

const row = ({ data }: TalksAgreed | TalksHeld): string => data.talks;

export const talks = table<Talks>()({
  TalksAgreed: {
    row,
    begin,
    evolve: (draft, { data }) => {
      draft.subject = data.subject;
    },
  },
  TalksHeld: {
    row,
    begin: (event) => ({
      ...begin(event),
      status: 'held',
      rounds: 1,
      outcome: event.data.outcome ?? null,
    }),
    evolve: held,
  },
});
