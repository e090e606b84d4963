import type { Draft } from '../immer';
import type { EventId } from '../vocabulary/ids';
import type { LicenceLevel } from '../vocabulary/instruments';
import { covered, type Layers, lasting, settled, topOf, uncovered } from './layers';

/** What an act does to a measure once it has effect. */
export type MeasureChange =
  | { readonly kind: 'start' }
  /** Sets the licence needed; `lasting` unless the act says until when. */
  | { readonly kind: 'amend'; readonly licence: LicenceLevel; readonly lasting: boolean }
  | { readonly kind: 'suspend'; readonly lasting: boolean }
  | { readonly kind: 'resume'; readonly lasting: boolean }
  /** The time ends for which its act amended, suspended or resumed the measure. */
  | { readonly kind: 'revert' }
  | { readonly kind: 'lift' }
  | { readonly kind: 'expire' };

/** What of a measure the changes touch. */
export type MeasureState = {
  /** `expired` and `lifted` are final. */
  readonly stage: 'announced' | 'in-force' | 'expired' | 'lifted';
  readonly suspended: boolean;
  /** The licence that it makes necessary while in force; null where it is not about licensing. */
  readonly licence: LicenceLevel | null;
  /** The licences asked for, of which `licence` is the topmost. */
  readonly licences: Layers<LicenceLevel | null>;
  /** The suspensions and resumptions, of which `suspended` is the topmost. */
  readonly suspensions: Layers<boolean>;
};

/** A measure just announced. */
export const announced = (licence: LicenceLevel | null): Draft<MeasureState> => ({
  stage: 'announced',
  suspended: false,
  licence,
  licences: { lasting: licence, passing: [] },
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
  const { licences, suspensions } = before;
  switch (change.kind) {
    case 'start':
      return { ...before, stage: 'in-force' };
    case 'amend': {
      const { licence: value, lasting } = change;
      return { ...before, ...asking(settled(licences, { kind: 'set', value, lasting }, act)) };
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
        ...asking(uncovered(licences, act)),
        ...interrupted(uncovered(suspensions, act)),
      };
    case 'lift':
      return { ...before, stage: 'lifted' };
    case 'expire':
      return { ...before, stage: 'expired' };
  }
};

const asking = (licences: Layers<LicenceLevel | null>) => ({ licence: topOf(licences), licences });

const interrupted = (suspensions: Layers<boolean>) => ({
  suspended: topOf(suspensions),
  suspensions,
});
