import type { Flow, Instrument, LicenceLevel } from 'bilateral';

/** A duty as an act states it: per cent of the value, an amount for a unit, or both. */
export type Duty = {
  readonly percent?: number;
  readonly specific?: { readonly amount: number; readonly currency: string; readonly per: string };
  readonly as?: 'addition' | 'ordinary' | 'in-lieu' | 'inclusive';
};

/** What an act on a measure can require. */
export type Terms = {
  readonly duty?: Duty;
  readonly licence?: LicenceLevel;
  readonly quota?: { readonly quantity?: number; readonly share?: string; readonly per: string };
  readonly price?: {
    readonly max?: number;
    readonly currency: string;
    readonly per: string;
    readonly what?: string;
  };
};

/**
 * Whom and what an act concerns. Goods are `*`, `HS 7208`, `HS 8483#pulleys` (a described part of a
 * code) or a name.
 */
export type Scope = {
  readonly goods: readonly string[];
  readonly partners?: readonly string[];
  readonly firms?: readonly string[];
  readonly when?: readonly string[];
};

/** When an act takes effect and ends: `from` is `null` where no date is set. */
export type Dates = {
  readonly from?: string | null;
  readonly until?: string;
  readonly completes?: string;
};

/** What an announcement takes out of itself. */
export type Except = Partial<Scope> & { readonly until?: string };

type Known = {
  readonly id: string;
  readonly on: string;
  readonly recorded?: string;
  readonly source?: string;
};
type OnMeasure = Known & {
  readonly measure: string;
  /** Whoever acts; absent: whoever announces the measure first in the list. */
  readonly by?: string;
} & Scope;

/** What a measure is, apart from what it requires. */
export type Head = {
  readonly measure: string;
  readonly by: string;
  readonly flow: Flow;
  readonly instrument: Instrument;
  readonly against: readonly string[] | '*';
};

export type Announce = OnMeasure &
  Head &
  Terms &
  Dates & {
    readonly act: 'announce';
    readonly phase?: 'proposed' | 'provisional' | 'definitive';
    readonly deFacto?: string;
    readonly except?: Except;
  };
export type Amend = OnMeasure & Terms & Dates & { readonly act: 'amend' };
export type Interrupt = OnMeasure &
  Dates & { readonly act: 'suspend' | 'resume' | 'lift' | 'exclude' };
export type Withdraw = OnMeasure & { readonly act: 'withdraw'; readonly withdraws: string };
export type Stacking = Known &
  Dates & {
    readonly act: 'stacking';
    readonly by: string;
    readonly stack: string;
    readonly order: readonly (readonly string[])[];
  };
export type EntityNote = Known & {
  readonly act: 'entity';
  readonly entity: string;
  readonly names: readonly string[];
};
export type Membership = Known &
  Dates & { readonly act: 'membership'; readonly group: string; readonly member: string };
export type Licence = OnMeasure & {
  readonly act: 'licence';
  readonly licence: string;
  readonly general?: boolean;
  readonly grantee?: string;
  readonly until?: string;
  readonly replaces?: string;
};
/** The licence that trade on a route needs as it is without any measure. */
export type Baseline = Known &
  Dates & {
    readonly act: 'baseline';
    /** Whose rule it is; absent: the exporter's. */
    readonly by?: string;
    readonly exporter: string;
    readonly importer: string;
    readonly goods: readonly string[];
    readonly licence: LicenceLevel;
  };
export type LicenceRevoked = OnMeasure & {
  readonly act: 'licence-revoked';
  readonly licence: string;
};

/** One act as a neutral fact, in no particular shape of event. */
export type Fact =
  | Announce
  | Amend
  | Interrupt
  | Withdraw
  | Stacking
  | EntityNote
  | Membership
  | Baseline
  | Licence
  | LicenceRevoked;

/** What is asked: on which route, about which goods, of which firm, under which conditions. */
export type Asked = {
  readonly from: string;
  readonly to: string;
  readonly goods: string;
  readonly firm?: string;
  readonly when?: readonly string[];
};

/** The facts with whoever acts in each act on a measure. */
export const withActors = (facts: readonly Fact[]): readonly Fact[] => {
  const announcers = new Map<string, string>();
  for (const fact of facts)
    if (fact.act === 'announce' && !announcers.has(fact.measure))
      announcers.set(fact.measure, fact.by);
  return facts.map((fact) => {
    const by = 'measure' in fact ? (fact.by ?? announcers.get(fact.measure)) : undefined;
    return by === undefined ? fact : { ...fact, by };
  });
};

type Of<T> = Omit<T, 'act' | 'id' | 'on' | 'source'>;

/** Builds the facts of one kind: id, day of the decision, source, and the rest. */
const factsOf =
  <T extends Fact>(act: T['act']) =>
  (id: string, on: string, source: string, rest: Of<T>): T =>
    // The fields are those of the kind, which a generic type does not let the checker see.
    ({ act, id, on, source, ...rest }) as unknown as T;

export const announce = factsOf<Announce>('announce');
export const amend = factsOf<Amend>('amend');
export const suspend = factsOf<Interrupt>('suspend');
export const resume = factsOf<Interrupt>('resume');
export const lift = factsOf<Interrupt>('lift');
export const exclude = factsOf<Interrupt>('exclude');
export const withdraw = factsOf<Withdraw>('withdraw');
export const stacking = factsOf<Stacking>('stacking');
export const entity = factsOf<EntityNote>('entity');
export const baseline = factsOf<Baseline>('baseline');
export const licence = factsOf<Licence>('licence');
export const revoked = factsOf<LicenceRevoked>('licence-revoked');

/** A country is a member of a union from a day, and until another where it has left. */
export const membership = (
  group: string,
  member: string,
  from: string,
  until?: string,
): Membership => ({
  act: 'membership',
  id: `${group}-${member}`,
  on: from,
  group,
  member,
  from,
  ...(until === undefined ? {} : { until }),
  source: 'Treaties; for the customs territory, Withdrawal Agreement Art. 127',
});
