import type { MeasureAnnounced } from '../events/measures';
import type { Draft } from '../immer';
import type { CountryCode, NationalActor } from '../vocabulary/actors';
import type { MeasureId } from '../vocabulary/ids';
import type { Flow, Instrument, LicenceLevel } from '../vocabulary/instruments';
import { type Product, productKey } from '../vocabulary/products';
import { type Layers, lasting, type Setting, settled, topOf } from './layers';
import { table } from './policy-table';
import {
  clear,
  decide,
  dueOf,
  enact,
  isLasting,
  type Origin,
  refuseCompletion,
  type Schedule,
} from './schedule';

/** What an act does to a measure once it has effect. */
export type MeasureChange =
  | { readonly kind: 'start' }
  /** Sets the licence needed; `lasting` unless the act says until when. */
  | { readonly kind: 'amend'; readonly licence: LicenceLevel; readonly lasting: boolean }
  | { readonly kind: 'suspend'; readonly lasting: boolean }
  | { readonly kind: 'resume'; readonly lasting: boolean }
  /** The time for which its act amended, suspended or resumed the measure ends. */
  | { readonly kind: 'revert' }
  | { readonly kind: 'lift' }
  | { readonly kind: 'expire' };

/** One product under one measure. */
export type Measure = Schedule<MeasureChange> & {
  readonly measure: MeasureId;
  /** The product's key: a bare name, or `SCHEME:code`. */
  readonly product: string;
  readonly by: NationalActor;
  readonly instrument: Instrument;
  readonly flow: Flow;
  /** The exporting country. */
  readonly from: CountryCode;
  /** The importing country. */
  readonly to: CountryCode;
  /** `expired` and `lifted` are final. */
  readonly stage: 'announced' | 'in-force' | 'expired' | 'lifted';
  readonly suspended: boolean;
  /** The licence that it makes necessary while in force; null where it is not about licensing. */
  readonly licence: LicenceLevel | null;
  /** The licences asked for, of which `licence` is the topmost. */
  readonly licences: Layers<LicenceLevel | null>;
  /** The suspensions and resumptions, of which `suspended` is the topmost. */
  readonly suspensions: Layers<boolean>;
} & Origin;

/** Whether a measure has effect: in force, and not suspended. */
export const hasEffect = ({ stage, suspended }: Pick<Measure, 'stage' | 'suspended'>): boolean =>
  stage === 'in-force' && !suspended;

/** What of a measure a change touches. */
export type MeasureState = Pick<
  Measure,
  'stage' | 'suspended' | 'licence' | 'licences' | 'suspensions'
>;

/** What a measure is after a change that an act makes; one that is over stays so. */
export const changed = (
  before: MeasureState,
  change: MeasureChange,
  act: EventId,
): MeasureState => {
  if (isOver(before)) return before;
  const { licences, suspensions } = before;
  switch (change.kind) {
    case 'start':
      return { ...before, stage: 'in-force' };
    case 'amend': {
      const { licence, lasting } = change;
      return licensed(before, settled(licences, { kind: 'set', value: licence, lasting }, act));
    }
    case 'suspend':
    case 'resume':
      return interrupted(before, change, act);
    case 'revert':
      return licensed(
        withSuspensions(before, uncovered(suspensions, act)),
        uncovered(licences, act),
      );
    case 'lift':
      return { ...before, stage: 'lifted' };
    case 'expire':
      return { ...before, stage: 'expired' };
  }
};
/** The row of one product under one measure. */
export const measureRow = (measure: string, product: Product): string =>
  `${measure}/${productKey(product)}`;

const productOf = (row: string): string => row.slice(row.indexOf('/') + 1);

type OnMeasure = {
  readonly data: { readonly measure: MeasureId; readonly products: readonly Product[] };
};

const rowsOf = ({ data }: OnMeasure): readonly string[] =>
  data.products.map((product) => measureRow(data.measure, product));

const begin = (event: MeasureAnnounced, row: string): Measure => {
  const { by, data } = event;
  const isExport = data.flow === 'export';
  const licence = data.licence ?? null;
  const decision = decide<MeasureChange>(event, { kind: 'start' }, { kind: 'expire' });
  return {
    measure: data.measure,
    product: productOf(row),
    by,
    instrument: data.instrument,
    flow: data.flow,
    from: isExport ? by.country : data.against,
    to: isExport ? data.against : by.country,
    stage: decision.now.length > 0 ? 'in-force' : 'announced',
    suspended: false,
    licence,
    lastingLicence: licence,
    scheduled: decision.scheduled,
    pending: decision.pending,
    ...decision.origin,
  };
};

type ActOnMeasure = Parameters<typeof decide>[0] & OnMeasure;

/** The handler of an act that makes one change, which another may end. */
const changing = <E extends ActOnMeasure>(
  change: (event: E) => MeasureChange,
  end?: MeasureChange,
) => ({
  row: rowsOf,
  evolve: (draft: Draft<Measure>, event: E) => {
    if (isOver(draft)) return;
    const decision = decide(event, change(event), end);
    enter(draft, event, decision);
    for (const each of decision.now) apply(draft, each, decision.origin);
  },
  refuse: ({ stage }: Measure) =>
    stage === 'lifted' || stage === 'expired'
      ? `the measure is ${stage} for this product, which is final`
      : undefined,
});

/**
 * Trade measures, one row for each product under each: announced, in force, suspended, expired or
 * lifted. A date of effect, and a sunset, come about by themselves.
 */
export const measures = table<Measure>()(
  {
    MeasureAnnounced: { row: rowsOf, begin },
    MeasureAmended: changing(
      ({ data }) => ({
        kind: 'amend',
        licence: data.licence,
        lasting: data.effectiveUntil === undefined,
      }),
      { kind: 'revert' },
    ),
    MeasureSuspended: changing(() => ({ kind: 'suspend' }), { kind: 'resume' }),
    MeasureResumed: changing(() => ({ kind: 'resume' }), { kind: 'suspend' }),
    MeasureLifted: changing(() => ({ kind: 'lift' })),
  },
  { due: dueOf<MeasureChange, Measure>(apply), key: productOf },
);
