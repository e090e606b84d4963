import type { MeasureAmended, MeasureAnnounced } from '../../events/measures/measures';
import { castDraft, type Draft } from '../../immer';
import { same } from '../../same';
import type { CountryCode, NationalActor } from '../../vocabulary/actors';
import type { MeasureId } from '../../vocabulary/ids';
import type { Flow, Instrument } from '../../vocabulary/instruments';
import { type Product, productKey } from '../../vocabulary/products';
import { table } from '../schedule/policy-table';
import {
  type ActWithEffect,
  clear,
  decide,
  dueOf,
  enact,
  isLasting,
  type Origin,
  refuseCompletion,
  type Schedule,
} from '../schedule/schedule';
import {
  announced,
  changed,
  isOver,
  type MeasureChange,
  type MeasureState,
} from './measure-changes';
import type { Terms } from './terms';

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
} & MeasureState &
  Origin;

const apply = (draft: Draft<Measure>, change: MeasureChange, origin: Origin): void => {
  // A measure whose dates are changed while it is in force has been so since it first was.
  if (isOver(draft) || (change.kind === 'start' && draft.stage === 'in-force')) return;
  const after = changed(draft, change, origin.act);
  // An act that others have covered in the meantime ends without anybody feeling it.
  const isFelt =
    change.kind !== 'revert' || draft.act === origin.act || !same(feltOf(draft), feltOf(after));
  Object.assign(draft, after, isFelt ? origin : {});
  if (isOver(draft)) clear(draft);
};

const feltOf = ({ suspended, licence, rate, entities }: MeasureState) => ({
  suspended,
  licence,
  rate,
  entities,
});

const productOf = (row: string): string => row.slice(row.indexOf('/') + 1);

/** Any act on a measure. */
type OnMeasure = ActWithEffect & {
  readonly data: { readonly measure: MeasureId; readonly products: readonly Product[] };
};

const row = ({ data }: OnMeasure): readonly string[] =>
  data.products.map((product) => `${data.measure}/${productKey(product)}`);

const refuse = (measure: Measure, event: OnMeasure): string | undefined =>
  isOver(measure)
    ? `the measure is ${measure.stage} for this product, which is final`
    : refuseCompletion(measure, event);

/** The handler of an act that makes one change, which may end by itself. */
const changing = <E extends OnMeasure>(change: (event: E) => MeasureChange) => ({
  row,
  evolve: (draft: Draft<Measure>, event: E): void => {
    if (!isOver(draft))
      enact(draft, event, decide(event, change(event), { kind: 'revert' }), apply);
  },
  refuse,
});

const announce = (draft: Draft<Measure>, event: MeasureAnnounced): void =>
  enact(draft, event, decide<MeasureChange>(event, { kind: 'start' }, { kind: 'expire' }), apply);

const begin = (event: MeasureAnnounced, id: string): Measure => {
  const { by, data } = event;
  const isExport = data.flow === 'export';
  const measure: Draft<Measure> = {
    measure: data.measure,
    product: productOf(id),
    by,
    instrument: data.instrument,
    flow: data.flow,
    from: isExport ? by.country : data.against,
    to: isExport ? data.against : by.country,
    ...castDraft(announced({ ...termsOf(data.instrument), ...named(data) })),
    scheduled: [],
    pending: [],
    act: event.id,
    since: event.occurred,
  };
  announce(measure, event);
  return measure;
};

type TermsInData = Pick<MeasureAmended['data'], 'licence' | 'rate' | 'entities'>;

/** What a measure asks for by its kind alone: a ban needs no licence to be named. */
const termsOf = (instrument: Instrument): Terms => {
  const isBan = instrument === 'export-ban' || instrument === 'import-ban';
  return { licence: isBan ? 'prohibited' : null, rate: null, entities: null };
};

/** The terms that an act names, and no others. */
const named = ({ licence, rate, entities }: TermsInData): Partial<Terms> => ({
  ...(licence === undefined ? {} : { licence }),
  ...(rate === undefined ? {} : { rate }),
  ...(entities === undefined ? {} : { entities }),
});

/** Whether an act would change the terms of a measure that is in force, which only amending does. */
const amends = (measure: Measure, { data }: MeasureAnnounced): boolean =>
  measure.stage === 'in-force' && !same(lastingTerms(measure, data), termsIn(measure));

const termsIn = ({ licence, rate, entities }: Measure): Terms => ({ licence, rate, entities });

const lastingTerms = (measure: Measure, data: TermsInData): Terms => ({
  ...termsIn(measure),
  ...named(data),
});

const refuseAgain = (measure: Measure, event: MeasureAnnounced): string | undefined => {
  if (event.data.completes === undefined || amends(measure, event))
    return (
      refuse(measure, event) ??
      'the measure is announced already for this product; amend it, or give it other dates by naming the act that set them in "completes"'
    );
  return refuse(measure, event);
};

const announceAgain = (draft: Draft<Measure>, event: MeasureAnnounced): void => {
  if (refuseAgain(draft, event) !== undefined) return;
  const terms = named(event.data);
  if (draft.stage === 'announced')
    Object.assign(draft, changed(draft, { kind: 'amend', terms, lasting: true }, event.id));
  announce(draft, event);
};

/**
 * Trade measures, one row for each product under each: announced, in force, suspended, expired or
 * lifted. A date of effect, and a sunset, come about by themselves. A later `MeasureAnnounced` that
 * completes an earlier one gives the measure its dates.
 */
export const measures = table<Measure>()(
  {
    MeasureAnnounced: { row, begin, evolve: announceAgain, refuse: refuseAgain },
    MeasureAmended: changing((event) => ({
      kind: 'amend',
      terms: named(event.data),
      lasting: isLasting(event),
    })),
    MeasureSuspended: changing((event) => ({ kind: 'suspend', lasting: isLasting(event) })),
    MeasureResumed: changing((event) => ({ kind: 'resume', lasting: isLasting(event) })),
    MeasureLifted: {
      ...changing(() => ({ kind: 'lift' })),
      refuse: (measure, event) =>
        refuse(measure, event) ??
        (isLasting(event)
          ? undefined
          : 'a measure is lifted for good, so "effectiveUntil" means nothing; suspend it for that time'),
    },
  },
  { due: dueOf<MeasureChange, Measure>(apply), key: productOf },
);
