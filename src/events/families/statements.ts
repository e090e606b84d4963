import type { Codec } from '../../codec/codec';
import { list } from '../../codec/list';
import { oneOf } from '../../codec/one-of';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import { type Actor, actor } from '../../vocabulary/actors';
import { type ClaimId, claimId, type EventId, eventId } from '../../vocabulary/ids';
import { type Act, type ActCodec, act } from '../envelope/envelope';

/** What a speaker does by speaking. `report` is a statement of fact in the speaker's own voice. */
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

/** Where what was said departs from the record. */
export type Departure = {
  /** What the record says instead. */
  readonly recordSays: string;
  /** The events that say it. */
  readonly events: readonly EventId[];
};

type Spoken = {
  /** What was said, in our words. */
  readonly says: string;
  /** The events that it speaks of. */
  readonly about?: readonly EventId[];
  /** Who is said to have said it, outermost first, where the speaker passes on another's words. */
  readonly attributedTo?: readonly string[];
  /** Where what is said departs from the record. */
  readonly departs?: Departure;
};

/** A code that a data set gave an event. */
export type Coding = {
  /** The scheme of the code, such as `cameo`. */
  readonly scheme: string;
  /** Text, never a number: `010` and `10` are two codes. */
  readonly code: string;
};

type Coded = {
  /** The codes that a data set gave it, as strings. */
  readonly coded?: readonly Coding[];
};

/** Someone says something. It changes nothing that is in force. */
export type StatementMade = Act<
  'StatementMade',
  Spoken & {
    /** What the speaker does in saying it. */
    readonly act: SpeechAct;
    /** Whom it is said to. */
    readonly to?: readonly Actor[];
    /** The speaker's own words. */
    readonly quote?: string;
    /** The claim on which the statement takes a position, if any. */
    readonly claim?: ClaimId;
  } & Coded
>;

type Claimed = Spoken & {
  /** The claim; who asserts it and who denies it name the same. */
  readonly claim: ClaimId;
  /** The events said to be the cause, and the effect. */
  readonly cause: readonly EventId[];
  /** The events that the claim calls the effect. */
  readonly effect: readonly EventId[];
};

/** Someone says that one thing caused another. A cause is a claim, never a fact of the log. */
export type CauseAsserted = Act<'CauseAsserted', Claimed>;

/** Someone denies it. */
export type CauseDenied = Act<'CauseDenied', Claimed>;

type Reported = Spoken & {
  /** What it is about, such as security, intelligence or trade. */
  readonly field: string;
  /** The actors between whom it takes place. */
  readonly between: readonly Actor[];
} & Coded;

/** Cooperation is reported: in security, intelligence, trade, … */
export type CooperationReported = Act<'CooperationReported', Reported>;

/** Conflict in deeds is reported. An act with terms of its own, such as a measure, is its own event. */
export type ConflictReported = Act<'ConflictReported', Reported>;

/** A standing condition rather than an event, noted as somebody's words. */
export type BackgroundNoted = Act<'BackgroundNoted', Spoken>;

/** Something that was said or reported. */
export type StatementEvent =
  | StatementMade
  | CauseAsserted
  | CauseDenied
  | CooperationReported
  | ConflictReported
  | BackgroundNoted;

/** Codec of {@link SpeechAct}. */
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

/** Codec of {@link StatementMade}. */
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

/** Codec of {@link CauseAsserted}. */
export const causeAsserted: ActCodec<CauseAsserted> = act('CauseAsserted', 1, claimed);

/** Codec of {@link CauseDenied}. */
export const causeDenied: ActCodec<CauseDenied> = act('CauseDenied', 1, claimed);

const reported = strictObject(
  'data',
  { field: words, between: list(actor), says: words },
  { ...maySay, coded: codings },
);

/** Codec of {@link CooperationReported}. */
export const cooperationReported: ActCodec<CooperationReported> = act(
  'CooperationReported',
  1,
  reported,
);

/** Codec of {@link ConflictReported}. */
export const conflictReported: ActCodec<ConflictReported> = act('ConflictReported', 1, reported);

/** Codec of {@link BackgroundNoted}. */
export const backgroundNoted: ActCodec<BackgroundNoted> = act(
  'BackgroundNoted',
  1,
  strictObject('data', { says: words }, maySay),
);
