import type {
  BackgroundNoted,
  ConflictReported,
  CooperationReported,
  Departure,
  SpeechAct,
  StatementMade,
} from '../../events/families/statements';
import type { Actor } from '../../vocabulary/actors';
import type { Citation } from '../../vocabulary/citations';
import type { ClaimId, EventId } from '../../vocabulary/ids';
import { table } from '../schedule/policy-table';
import type { Since } from '../schedule/schedule';

/** A statement. */
export type Statement = {
  /** The event that records the statement. */
  readonly act: EventId;
  /** Who speaks. */
  readonly by: Actor;
  /**
   * The speech act, such as `accuse` or `deny`. `cooperation`, `conflict` and `background` stand for events that have
   * no speech act: `CooperationReported`, `ConflictReported` and `BackgroundNoted`.
   */
  readonly speech: SpeechAct | 'cooperation' | 'conflict' | 'background';
  /** What was said, in our words. */
  readonly says: string;
  /** The words of the speaker; null if no source quotes them. */
  readonly quote: string | null;
  /**
   * The people to whom the speaker attributes the words, if the speaker passes on the words of others. Whoever
   * passed them on last comes first.
   */
  readonly attributedTo: readonly string[];
  /** The events that the statement is about. */
  readonly about: readonly EventId[];
  /** The claim of cause and effect that the statement is about; null if it is about none. */
  readonly claim: ClaimId | null;
  /** How the statement differs from what the events of the log say; null if it does not. */
  readonly departs: Departure | null;
  /** When the statement was made. */
  readonly made: Since;
  /** The sources that report the statement. */
  readonly sources: readonly Citation[];
};

type Said = StatementMade | CooperationReported | ConflictReported | BackgroundNoted;

const speechOf = (event: Said): Statement['speech'] => {
  switch (event.type) {
    case 'StatementMade':
      return event.data.act;
    case 'CooperationReported':
      return 'cooperation';
    case 'ConflictReported':
      return 'conflict';
    case 'BackgroundNoted':
      return 'background';
  }
};

const handler = {
  row: ({ id }: Said): string => id,
  begin: (event: Said): Statement => ({
    act: event.id,
    by: event.by,
    speech: speechOf(event),
    says: event.data.says,
    quote: event.type === 'StatementMade' ? (event.data.quote ?? null) : null,
    attributedTo: event.data.attributedTo ?? [],
    about: event.data.about ?? [],
    claim: event.type === 'StatementMade' ? (event.data.claim ?? null) : null,
    departs: event.data.departs ?? null,
    made: event.occurred,
    sources: event.sources,
  }),
};

export const statements = table<Statement>()({
  StatementMade: handler,
  CooperationReported: handler,
  ConflictReported: handler,
  BackgroundNoted: handler,
});
