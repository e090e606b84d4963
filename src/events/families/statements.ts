import type { Codec } from '../../codec/codec';
import { list } from '../../codec/list';
import { oneOf } from '../../codec/one-of';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import { type Actor, actor } from '../../vocabulary/actors';
import { type ClaimId, claimId, type EventId, eventId } from '../../vocabulary/ids';
import { type Act, type ActCodec, act } from '../envelope/envelope';

/**
 * What the speaker does by the statement, such as to accuse somebody or to promise something. `report`: the
 * speaker states a fact in the speaker's own voice.
 */
export type SpeechAct =
  | 'accuse'
  | 'deny'
  | 'justify'
  | 'demand'
  | 'promise'
  | 'praise'
  | 'reject'
  | 'urge'
  | 'report';

/** How a statement differs from what the events of the log say. */
export type Departure = {
  /** What the events of the log say on the matter. */
  readonly recordSays: string;
  /** The events on which `recordSays` is based. */
  readonly events: readonly EventId[];
};

type Spoken = {
  /** What was said, in the words of the log's author. */
  readonly says: string;
  /** The events that the statement is about. */
  readonly about?: readonly EventId[];
  /**
   * The people to whom the speaker attributes the words, if the speaker passes on the words of others. Whoever
   * passed the words on last comes first.
   */
  readonly attributedTo?: readonly string[];
  /** How the statement differs from what the events of the log say, if it does. */
  readonly departs?: Departure;
};

/** A code that a data set gave an event. */
export type Coding = {
  /** The scheme of the code, such as `cameo`. */
  readonly scheme: string;
  /** The code, as text and never as a number, because `010` and `10` are two codes. */
  readonly code: string;
};

type Coded = {
  /** The codes that a data set gave the event. */
  readonly coded?: readonly Coding[];
};

/** Someone makes a statement. The statement changes nothing that is in force. */
export type StatementMade = Act<
  'StatementMade',
  Spoken & {
    /** What the speaker does by the statement, such as to accuse or to promise. */
    readonly act: SpeechAct;
    /** The actors to whom the statement is made. */
    readonly to?: readonly Actor[];
    /** The speaker's own words. */
    readonly quote?: string;
    /** The claim on which the statement takes a position, if any. */
    readonly claim?: ClaimId;
  } & Coded
>;

type Claimed = Spoken & {
  /** The claim. Those who assert it and those who deny it use the same id. */
  readonly claim: ClaimId;
  /** The events that the claim calls the cause. */
  readonly cause: readonly EventId[];
  /** The events that the claim calls the effect. */
  readonly effect: readonly EventId[];
};

/**
 * Someone says that one event caused another. The library keeps the assertion as a claim and never
 * treats it as a fact.
 */
export type CauseAsserted = Act<'CauseAsserted', Claimed>;

/** Someone denies that one event caused another. */
export type CauseDenied = Act<'CauseDenied', Claimed>;

type Reported = Spoken & {
  /** The field of the cooperation or conflict, such as security, intelligence or trade. */
  readonly field: string;
  /** The actors that cooperate or are in conflict. */
  readonly between: readonly Actor[];
} & Coded;

/** A source reports cooperation: in security, intelligence, trade and so on. */
export type CooperationReported = Act<'CooperationReported', Reported>;

/**
 * A source reports material conflict: hostile acts, and not only words. An act that has an event type of its
 * own, such as a measure, is recorded with that type.
 */
export type ConflictReported = Act<'ConflictReported', Reported>;

/**
 * Somebody describes a condition that lasts and is not an event. The log records the description as the words
 * of that speaker.
 */
export type BackgroundNoted = Act<'BackgroundNoted', Spoken>;

/** Something that was said or reported. */
export type StatementEvent =
  | StatementMade
  | CauseAsserted
  | CauseDenied
  | CooperationReported
  | ConflictReported
  | BackgroundNoted;

export const speechAct: Codec<SpeechAct> = oneOf('SpeechAct', [
  'accuse',
  'deny',
  'justify',
  'demand',
  'promise',
  'praise',
  'reject',
  'urge',
  'report',
]);

const departure: Codec<Departure> = strictObject(
  'Departure',
  { recordSays: words, events: list(eventId) },
  {},
);

const codings: Codec<readonly Coding[]> = list(
  strictObject('Coding', { scheme: words, code: words }, {}),
);

const maySay = { about: list(eventId), attributedTo: list(words), departs: departure };

export const statementMade: ActCodec<StatementMade> = act(
  'StatementMade',
  1,
  strictObject(
    'data',
    { act: speechAct, says: words },
    { to: list(actor), quote: words, claim: claimId, ...maySay, coded: codings },
  ),
);

const claimed = strictObject(
  'data',
  { claim: claimId, cause: list(eventId), effect: list(eventId), says: words },
  maySay,
);

export const causeAsserted: ActCodec<CauseAsserted> = act('CauseAsserted', 1, claimed);

export const causeDenied: ActCodec<CauseDenied> = act('CauseDenied', 1, claimed);

const reported = strictObject(
  'data',
  { field: words, between: list(actor), says: words },
  { ...maySay, coded: codings },
);

export const cooperationReported: ActCodec<CooperationReported> = act(
  'CooperationReported',
  1,
  reported,
);

export const conflictReported: ActCodec<ConflictReported> = act('ConflictReported', 1, reported);

export const backgroundNoted: ActCodec<BackgroundNoted> = act(
  'BackgroundNoted',
  1,
  strictObject('data', { says: words }, maySay),
);
