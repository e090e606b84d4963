import type { EventId } from '../vocabulary/ids';
import type { LicenceLevel } from '../vocabulary/instruments';
import { covered, type Layers, lasting, settled, topOf, uncovered } from './layers';

/** What an act does to a measure once it has effect. */
export type MeasureChange =
  | { readonly kind: 'start' }
  /** Sets the terms that it names; `lasting` unless the act says until when. */
  | { readonly kind: 'amend'; readonly terms: Partial<Terms>; readonly lasting: boolean }
  | { readonly kind: 'suspend'; readonly lasting: boolean }
  | { readonly kind: 'resume'; readonly lasting: boolean }
  /** The time ends for which its act amended, suspended or resumed the measure. */
  | { readonly kind: 'revert' }
  | { readonly kind: 'lift' }
  | { readonly kind: 'expire' };

/** What a measure asks for while it has effect. */
export type Terms = {
  /** The licence that it makes necessary; null where it is not about licensing. */
  readonly licence: LicenceLevel | null;
  /** The duty that it puts on, ad valorem, in per cent; null where it is not a tariff. */
  readonly rate: number | null;
  /** Whom alone it concerns; null where it concerns everybody. */
  readonly entities: readonly string[] | null;
};

/** What of a measure the changes touch. */
export type MeasureState = Terms & {
  /** `expired` and `lifted` are final. */
  readonly stage: 'announced' | 'in-force' | 'expired' | 'lifted';
  readonly suspended: boolean;
  /** The terms set one over the other, of which those that hold are the topmost. */
  readonly terms: Layers<Terms>;
  /** The suspensions and resumptions, of which `suspended` is the topmost. */
  readonly suspensions: Layers<boolean>;
};

/** A measure just announced. */
export const announced = (terms: Terms): MeasureState => ({
  stage: 'announced',
  suspended: false,
  ...asking(lasting(terms)),
  suspensions: { lasting: false, passing: [] },
});

/** Whether a measure has effect: in force, and not suspended. */
export const hasEffect = ({ stage, suspended }: Pick<MeasureState, 'stage' | 'suspended'>) =>
  stage === 'in-force' && !suspended;

/** Whether a measure is over for good. */
export const isOver = ({ stage }: Pick<MeasureState, 'stage'>): boolean =>
  stage === 'lifted' || stage === 'expired';

/** What a measure is after a change that an act makes; one that is over stays so. */
export const changed = (
  before: MeasureState,
  change: MeasureChange,
  act: EventId,
): MeasureState => {
  if (isOver(before)) return before;
  const { terms, suspensions } = before;
  switch (change.kind) {
    case 'start':
      return { ...before, stage: 'in-force' };
    case 'amend': {
      const value = { ...topOf(terms), ...change.terms };
      const setting = { kind: 'set', value, lasting: change.lasting } as const;
      return { ...before, ...asking(settled(terms, setting, act)) };
    }
    case 'suspend':
    case 'resume': {
      const value = change.kind === 'suspend';
      // An act that says until when also says that it is otherwise after that.
      const after = change.lasting
        ? lasting(value)
        : covered({ ...suspensions, lasting: !value }, act, value);
      return { ...before, ...interrupted(after) };
    }
    case 'revert':
      return {
        ...before,
        ...asking(uncovered(terms, act)),
        ...interrupted(uncovered(suspensions, act)),
      };
    case 'lift':
      return { ...before, stage: 'lifted' };
    case 'expire':
      return { ...before, stage: 'expired' };
  }
};

const asking = (terms: Layers<Terms>): Terms & Pick<MeasureState, 'terms'> => ({
  ...topOf(terms),
  terms,
});

const interrupted = (suspensions: Layers<boolean>) => ({
  suspended: topOf(suspensions),
  suspensions,
});
