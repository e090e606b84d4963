import { refinement } from '../../codec/refinement';
import { strictObject } from '../../codec/strict-object';
import type { Flaw } from '../../flaw';
import type { NationalActor } from '../../vocabulary/actors';
import { type Terms, terms } from '../../vocabulary/terms';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, nationalAct } from '../envelope/envelope';
import { narrowing, type OnMeasure, onMeasure } from './scope';

/**
 * The terms of a measure change, permanently or for a time, and the measure goes on. The event states at least
 * one term, except that an event with `completes` can state none. It then only changes the dates of an earlier
 * amendment. In TARIC, the tariff database of the EU: modification.
 */
export type MeasureAmended = Act<
  'MeasureAmended',
  OnMeasure &
    Terms & {
      /**
       * The firms that the measure still concerns. The measure no longer concerns any other firm. Only older logs
       * have this field. In new events, name firms in `entities`, and amend, lift or announce the measure for
       * them.
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
