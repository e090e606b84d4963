import type { TermName } from '../../../relations/measures/measure';
import { isTermValue } from '../../../relations/measures/measure-course';
import { same } from '../../../same';
import type { EventId } from '../../../vocabulary/ids';
import { licenceLevels } from '../../../vocabulary/instruments';
import { choicesAmong } from '../scope/choices';
import type { Places } from '../scope/places';
import { liftingsOn, type Sides } from './placed';
import type { Reader } from './reader';
import { isRule, type Standing, standingIn, type TermInEffect } from './standing';

type InForce = Extract<Standing, { readonly inForce: true }>;

/**
 * Returns what one measure says about a subject. If several rules concern it of which none is nearer, such as those
 * for two unions of one country, it looks at each of them. `others` finds an act that announces the measure only
 * for others.
 */
export const standingOf = (
  reader: Reader,
  places: Places,
  sides: Sides | undefined,
  wanted: readonly TermName[],
  others: () => EventId | undefined,
): Standing => {
  const whole = standingIn(reader, places, sides, wanted, others);
  if (whole.inForce !== true || choicesAmong(places.measures).length < 2) return whole;
  const liftings = liftingsOn(whole.interrupted);
  const rules = places.measures.filter(({ cover, id }) => {
    const row = reader.measure(id);
    return (
      row !== undefined && isRule({ cover, row }, places.covers, liftings, sides, reader.force)
    );
  });
  const each = choicesAmong(rules).flatMap((measures): readonly InForce[] => {
    const standing = standingIn(reader, { ...places, measures }, sides, wanted, () => undefined);
    return standing.inForce === true ? [standing] : [];
  });
  if (each.length < 2) return whole;
  const rows = [whole, ...each].flatMap((one) => one.rows);
  return {
    ...whole,
    rows: [...new Map(rows.map((placed) => [placed.row, placed])).values()],
    ...agreed(whole, each, wanted),
  };
};

/** The terms of several rules as one: the strictest licence, and other terms where all state the same. */
const agreed = (
  { terms: first }: InForce,
  each: readonly InForce[],
  wanted: readonly TermName[],
): Pick<InForce, 'terms' | 'unsaid'> => {
  const terms: { -readonly [Name in TermName]: TermInEffect | undefined } = { ...first };
  const unsaid: TermName[] = [];
  for (const name of wanted) {
    const stated = each.flatMap((one) => one.terms[name] ?? []);
    const [some, ...more] = stated;
    if (some === undefined) continue;
    const isSaidByAll = stated.length === each.length;
    const areAlike = isSaidByAll && more.every((one) => isAlike(one, some));
    if (areAlike) continue;
    terms[name] = name === 'licence' ? more.reduce(stricter, some) : undefined;
    if (name !== 'licence' || !isSaidByAll) unsaid.push(name);
  }
  return { terms, unsaid };
};

/** What a term requires, for whomever. */
const requirementOf = ({ decision: { value } }: TermInEffect): unknown =>
  isTermValue(value) ? { ...value, against: null, notAgainst: undefined } : undefined;

const isAlike = (one: TermInEffect, other: TermInEffect): boolean =>
  same(requirementOf(one), requirementOf(other));

const strictness = ({ decision: { value } }: TermInEffect): number =>
  value.kind === 'licence' ? licenceLevels.indexOf(value.licence) : -1;

const stricter = (one: TermInEffect, other: TermInEffect): TermInEffect =>
  strictness(other) > strictness(one) ? other : one;
