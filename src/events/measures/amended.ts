import { refinement } from '../../codec/refinement';
import { strictObject } from '../../codec/strict-object';
import type { Flaw } from '../../flaw';
import type { NationalActor } from '../../vocabulary/actors';
import { type Terms, terms } from '../../vocabulary/terms';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, nationalAct } from '../envelope/envelope';
import { narrowing, type OnMeasure, onMeasure } from './scope';

/**
 * A measure asks for something else from then on, or for a time, and goes on. It names at least one of
 * the terms, unless it gives other dates to an amendment that it completes. TARIC: modification.
 */
export type MeasureAmended = Act<
  'MeasureAmended',
  OnMeasure &
    Terms & {
      /**
       * Of whom the measure concerns from then on, these alone. Only older logs have it; name firms in
       * `entities` and amend, lift or announce for them.
       */
      readonly onlyEntities?: readonly string[];
    } & Effect,
  NationalActor
>;

const noChange: Flaw = {
  path: 'duty',
  expected: 'a duty, a licence, a quota or a price',
  found: 'none of them',
  advice: 'Say what the measure asks for from then on.',
};

/** Codec of {@link MeasureAmended}. */
export const measureAmended: ActCodec<MeasureAmended> = nationalAct(
  'MeasureAmended',
  2,
  refinement(
    strictObject('data', onMeasure, {
      ...narrowing,
      ...terms,
      onlyEntities: narrowing.entities,
      ...effect,
    }),
    ({ duty, licence, quota, price, onlyEntities, completes }) =>
      [duty, licence, quota, price, onlyEntities, completes].every((each) => each === undefined)
        ? [noChange]
        : [],
  ),
);
