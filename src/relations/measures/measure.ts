import type { Against } from '../../events/measures/announced';
import type { OnMeasure } from '../../events/measures/scope';
import { same } from '../../same';
import type { NationalActor } from '../../vocabulary/actors';
import type { DutyTerm } from '../../vocabulary/duty';
import type { DisputeId, EventId, MeasureId } from '../../vocabulary/ids';
import type { Flow, Instrument, LicenceLevel } from '../../vocabulary/instruments';
import type { Phase, PriceTerm, QuotaTerm } from '../../vocabulary/terms';
import type { Copied, DatesOf, Decision, Decisions } from '../schedule/decision';
import type { Since } from '../schedule/schedule';
import type { Apart } from './apart';
import type { Scope } from './scope';

/** The terms of a measure: what it can require. */
export type TermName = 'duty' | 'licence' | 'quota' | 'price';

/** The countries and unions that a decision applies to. */
export type Reach = {
  /** The countries and unions that the decision is for; null for all countries that the measure is against. */
  readonly against: Against | null;
  /** The countries and unions for which a later act replaced the decision. */
  readonly notAgainst?: readonly Against[];
};

/** The dates of a decision that may have replaced a term (see `replacedUnlessLifted`). */
export type Replacement = DatesOf & {
  /** Whether the decision is an amendment, which is over once the announcement that it amends is over. */
  readonly amends?: true;
};

export type MeasureTerm = {
  /**
   * The dates of lasting decisions that may have replaced the term. Each of these decisions was made before the
   * decision that names the term, but took effect later. Each replaced the term, unless an act for a wider scope had
   * lifted the replacing decision. Acts for a wider scope are on other rows, so a question reads those rows to find
   * out.
   */
  readonly replacedUnlessLifted?: readonly Replacement[];
} & (
  | { readonly kind: 'duty'; readonly duty: DutyTerm }
  | { readonly kind: 'licence'; readonly licence: LicenceLevel }
  | { readonly kind: 'quota'; readonly quota: QuotaTerm }
  | { readonly kind: 'price'; readonly price: PriceTerm }
);

/** What an act decides on one row. */
export type MeasureValue =
  /** An announcement of the measure for this row. */
  | {
      readonly kind: 'announcement';
      readonly against: Against;
      /**
       * The instrument of this announcement, if it differs from the instrument of the measure's first announcement
       * (see `Head`).
       */
      readonly instrument?: Instrument;
      readonly notAgainst?: readonly Against[];
      /** Whether the announcement itself says that no licence is needed. */
      readonly frees?: true;
      readonly phase: Phase | null;
      /** Who reports the measure, if the party that applies it has not announced it; null otherwise. */
      readonly reportedBy: string | null;
      /** The measures that this measure answers, or the disputes in which it was authorised. */
      readonly inResponseTo: readonly (MeasureId | DisputeId)[];
      /** The act that authorised the measure, such as an authorisation to suspend concessions. */
      readonly authorisedBy: EventId | null;
      /**
       * The dates of the earlier announcement that this announcement prolongs, or of the first announcement in a chain.
       * Absent if this announcement prolongs none. Exclusions made since that earlier announcement stay in effect.
       */
      readonly prolongs?: DatesOf;
    }
  | (MeasureTerm & Reach)
  /** In older logs: the only firms that the measure concerns. */
  | { readonly kind: 'only'; readonly entities: readonly string[] }
  | { readonly kind: 'suspension' }
  | { readonly kind: 'resumption' }
  | (Reach & {
      readonly kind: 'exclusion';
      /**
       * Whether the announcement of the measure made this exclusion, and not a separate act. An exclusion by the
       * announcement takes out only what the announcement covers, which is trade with the countries in `against`.
       */
      readonly carved: boolean;
      /** The scope of the announcement that makes the exclusion. Absent if the scope surely covers the whole row. */
      readonly outOf?: OnMeasure;
      /**
       * Present if the announcement that makes the exclusion is a proposal. Then the exclusion has no effect
       * until a later act adopts the proposal.
       */
      readonly proposed?: true;
      /**
       * Present if the announcement that makes the exclusion has an end. Then the exclusion ends no other exclusion
       * permanently.
       */
      readonly forTime?: true;
    })
  | { readonly kind: 'lifting' };

/** What the first announcement says about a measure as a whole. */
export type Head = {
  readonly by: NationalActor;
  readonly flow: Flow;
  readonly instrument: Instrument;
};

export type Ended = {
  readonly act: EventId;
  readonly on: Since;
  /** The countries and unions that the announcement was against. */
  readonly against: Against;
  /**
   * The countries and unions in `against` for which a later act had replaced the announcement before the announcement
   * ended.
   */
  readonly notAgainst?: readonly Against[];
  /** The countries and unions for which another announcement still kept the measure in force. */
  readonly stillAgainst: readonly Reach[];
};

/**
 * An announcement that a later act dropped or ended, or that lapsed before it took effect. Its exclusions no longer
 * apply, except to countries for which another announcement has replaced this announcement.
 */
export type Gone = {
  readonly act: EventId;
  /**
   * If the announcement never took effect: the day on which it lapsed, or on which a later act dropped or replaced
   * it.
   */
  readonly on?: Since;
  /** The countries and unions that the announcement was against. */
  readonly against: Against;
  /** The announcement that replaced this announcement before it took effect. Absent if there is none. */
  readonly replacedBy?: {
    readonly act: EventId;
    readonly against: Against;
    readonly proposed?: true;
  };
  /**
   * Present if the announcement had taken effect. Its exclusions can then have permanently ended earlier exclusions of
   * the same scope.
   */
  readonly hadEffect?: true;
};

/**
 * A past period in which an announcement was in force. The period ended when the announcement ended, or when a later
 * act replaced the announcement for some or all of its countries.
 */
export type Spell = {
  readonly decided: Since;
  readonly from: Since;
  readonly until: Since;
  readonly against: Against;
  readonly notAgainst?: readonly Against[];
};

/**
 * What acts decided on one product under one measure, for all countries and firms or for some. The decisions
 * are in the order of their events.
 */
export type Measure = Scope &
  Decisions<MeasureValue> & {
    /** The country whose acts made these decisions. */
    readonly by: NationalActor;
    /**
     * The flow (exports or imports) on which the country announced the measure for this row; null if the
     * country has not announced it.
     */
    readonly flow: Flow | null;
    /** What the first announcement says about the measure as a whole; null if only exclusions named the row. */
    readonly head: Head | null;
    /**
     * The announcements that ended. Leaves out an announcement if, at its end, another announcement
     * in effect was against all the same countries.
     */
    readonly ended: readonly Ended[];
    /** The announcements that a later act dropped or ended, or that lapsed before they took effect. */
    readonly gone: readonly Gone[];
    /** The past periods in which announcements were in force. */
    readonly spells: readonly Spell[];
    /**
     * The exclusions that took effect and are over. They are kept because each can have permanently ended earlier
     * exclusions of the same scope, on this row and on rows that give the goods or the firm another name.
     */
    readonly pastExclusions: readonly Decision<MeasureValue>[];
    /**
     * The terms that acts on the row have named, each with the countries for which it was named. A term is not listed
     * before it takes effect or ends.
     */
    readonly named: readonly { readonly term: TermName; readonly against: Against | null }[];
  };

// All rows share one empty list, which saves memory.
const none: readonly never[] = Object.freeze([]);

export const newMeasure = (
  { measure, product, partner, entity, when }: Scope,
  by: NationalActor,
): Measure => ({
  measure,
  product,
  partner,
  entity,
  when,
  by,
  flow: null,
  head: null,
  decisions: none,
  ended: none,
  gone: none,
  spells: none,
  pastExclusions: none,
  named: none,
});

/**
 * One object literal makes every copy, so that all copies have the same hidden class in the JavaScript
 * engine.
 */
export const copyOf = (part: Measure): Copied<Measure> => ({
  measure: part.measure,
  product: part.product,
  partner: part.partner,
  entity: part.entity,
  when: part.when,
  by: part.by,
  flow: part.flow,
  head: part.head,
  decisions: part.decisions,
  ended: part.ended,
  gone: part.gone,
  spells: part.spells,
  pastExclusions: part.pastExclusions,
  named: part.named,
});

export const copyOfRow = (row: Apart<Measure>): Copied<Apart<Measure>> =>
  row.others === undefined ? copyOf(row) : { ...copyOf(row), others: row.others.map(copyOf) };

export const reachIn = <A extends Against | null>({
  against,
  notAgainst,
}: Reach & { readonly against: A }): Reach & { readonly against: A } =>
  notAgainst === undefined ? { against } : { against, notAgainst };

/** Records on a row the period for which an announcement was in force. */
export const noteSpell = (
  row: Copied<Measure>,
  { decided, from, begun, value }: Decision<MeasureValue>,
  until: Since,
): void => {
  if (!begun || from === null || value.kind !== 'announcement') return;
  row.spells = row.spells.concat({ decided, from, until, ...reachIn(value) });
};

/** Records on a row that an act has named a term, such as the duty, for some or all countries. */
export const noteNamed = (row: Copied<Measure>, term: TermName, against: Against | null): void => {
  const isNoted = row.named.some(
    (each) => each.term === term && (each.against === null || same(each.against, against)),
  );
  if (isNoted) return;
  row.named =
    row.named.length === 0 ? aloneNamed(term, against) : row.named.concat({ term, against });
};

// Acts on nearly every row name only one term, so rows share one list for each term and country.
const alone = new Map<string, Measure['named']>();

const aloneNamed = (term: TermName, against: Against | null): Measure['named'] => {
  if (against !== null && typeof against !== 'string') return [{ term, against }];
  const key = `${term}|${against}`;
  const list = alone.get(key) ?? Object.freeze([Object.freeze({ term, against })]);
  alone.set(key, list);
  return list;
};
