import type { EventId } from '../../vocabulary/ids';
import { covered, type Layers, lasting, topOf, uncovered } from '../schedule/layers';
import { amendedForGood, amendedForNow, type LayeredTerms, type Terms, termsOf } from './terms';

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

/** What of a measure the changes touch. */
export type MeasureState = Terms & {
  /** `expired` and `lifted` are final. */
  readonly stage: 'announced' | 'in-force' | 'expired' | 'lifted';
  readonly suspended: boolean;
  /** The terms set one over the other, from which those that hold come. */
  readonly terms: LayeredTerms;
  /** The suspensions and resumptions, of which `suspended` is the topmost. */
  readonly suspensions: Layers<boolean>;
};

/** A measure just announced. */
export const announced = (terms: Terms): MeasureState => ({
  stage: 'announced',
  suspended: false,
  ...asking({ lasting: terms, passing: [] }),
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
      const after = change.lasting
        ? amendedForGood(terms, change.terms)
        : amendedForNow(terms, change.terms, act);
      return { ...before, ...asking(after) };
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
        ...asking({ ...terms, passing: terms.passing.filter((layer) => layer.act !== act) }),
        ...interrupted(uncovered(suspensions, act)),
      };
    case 'lift':
      return { ...before, stage: 'lifted' };
    case 'expire':
      return { ...before, stage: 'expired' };
  }
};

const asking = (terms: LayeredTerms): Terms & Pick<MeasureState, 'terms'> => ({
  ...termsOf(terms),
  terms,
});

const interrupted = (suspensions: Layers<boolean>) => ({
  suspended: topOf(suspensions),
  suspensions,
});
