import type { Codec } from '../codec/codec';
import { amount } from '../codec/number';
import { oneOf } from '../codec/one-of';
import { refinement } from '../codec/refinement';
import { strictObject } from '../codec/strict-object';
import { words } from '../codec/text';
import type { Flaw } from '../flaw';
import { currency, type Money } from './money';

/** A sum of money for a unit of the goods, such as 32.71 EUR a tonne. */
export type Specific = Money & {
  /** The unit, such as `t`, `kg` or `item`. In TARIC, the tariff database of the EU: measurement unit. */
  readonly per: string;
};

/**
 * A limit to a duty: per cent of the value, a sum for a unit of the goods, or both. In TARIC, the tariff database of
 * the EU: duty expressions 15, 17 and 35.
 */
export type DutyLimit = {
  /** Per cent of the value. */
  readonly percent?: number;
  /** A sum of money for a unit of the goods. */
  readonly specific?: Specific;
};

/**
 * How a duty relates to the ordinary duty on the same goods:
 *
 * - `addition`: it is added to the ordinary duty (HTS: "the duty in the applicable subheading + 25 %");
 * - `ordinary`: it is the ordinary customs duty itself (GATT Art. II:1(b), first sentence);
 * - `in-lieu`: it replaces the ordinary duty (HTS: "in lieu of");
 * - `inclusive`: it raises the ordinary duty up to this duty, if the ordinary duty is lower (CBP's CSMS
 *   65829726 on the EU's 15 %).
 */
export type DutyAs = 'addition' | 'ordinary' | 'in-lieu' | 'inclusive';

/**
 * A duty: a percentage, a specific amount, or both, which then add up. In TARIC, the tariff database of the EU:
 * measure components with their duty expressions; at the USITC: rate type codes 1 to 9, which are ad valorem,
 * specific and compound.
 */
export type DutyTerm = {
  /** Ad valorem, in per cent of the value: 25 is 25 %. */
  readonly percent?: number;
  /** A sum of money for a unit of the goods. */
  readonly specific?: Specific;
  /** The lower limit of the duty. */
  readonly atLeast?: DutyLimit;
  /** The upper limit of the duty. */
  readonly atMost?: DutyLimit;
  /**
   * The part of the value to which the percentage applies, such as `metal content`. Absent: the
   * whole value.
   */
  readonly on?: string;
  /** How the duty relates to the ordinary duty on the same goods. Absent: `addition`. */
  readonly as?: DutyAs;
};

const specific: Codec<Specific> = strictObject('Specific', { currency, amount, per: words }, {});

const hasHeight = ({ percent, specific }: DutyLimit): readonly Flaw[] =>
  percent === undefined && specific === undefined ? [noHeight] : [];

const noHeight: Flaw = {
  path: 'percent',
  expected: 'a percentage, a specific amount or both',
  found: 'neither',
  advice: 'Say how high the duty is; leave "duty" out where no act says it.',
};

const limit: Codec<DutyLimit> = refinement(
  strictObject('DutyLimit', {}, { percent: amount, specific }),
  hasHeight,
);

const dutyAs: Codec<DutyAs> = oneOf('DutyAs', ['addition', 'ordinary', 'in-lieu', 'inclusive']);

export const dutyTerm: Codec<DutyTerm> = refinement(
  strictObject(
    'DutyTerm',
    {},
    { percent: amount, specific, atLeast: limit, atMost: limit, on: words, as: dutyAs },
  ),
  hasHeight,
);
