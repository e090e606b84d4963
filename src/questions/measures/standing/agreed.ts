import type { TermName } from '../../../relations/measures/measure';
import { isTermValue } from '../../../relations/measures/measure-course';
import { same } from '../../../same';
import type { EventId } from '../../../vocabulary/ids';
import { licenceLevels } from '../../../vocabulary/instruments';
import { choicesAmong } from '../scope/choices';
import type { Places } from '../scope/places';
import { liftingsOn, type Placed, type Sides } from './placed';
import type { Reader } from './reader';
import { amendingOn } from './rows/amended';
import {
  type InForce,
  isRule,
  placedRows,
  type Standing,
  standingIn,
  type TermInEffect,
  termsOfRules,
  termValue,
} from './standing';

/**
 * Returns how a measure stands on the goods, firm and route of a question. If several equally narrow rules
 * cover these, such as the rules for two unions of one country, merges the terms of the rules. `others` finds
 * an act that announces the measure only for certain firms or under certain conditions.
 */
export const standingOf = (
  reader: Reader,
  places: Places,
  sides: Sides | undefined,
  wanted: readonly TermName[],
  others: () => EventId | undefined,
): Standing => {
  const standing = agreedOf(reader, places, sides, wanted, others);
  return standing.inForce === true && standing.isContested
    ? withLicenceAlone(standing, wanted)
    : standing;
};

const agreedOf: typeof standingOf = (reader, places, sides, wanted, others) => {
  const whole = standingIn(reader, places, sides, wanted, others);
  if (whole.inForce !== true || choicesAmong(places.measures).length < 2) return whole;
  const liftings = liftingsOn(whole.interrupted);
  const isOver = amendingOn(
    () => placedRows(places.measures, reader),
    liftings,
    sides,
    reader.force,
  );
  const rules = places.measures.filter(({ cover, id }) => {
    const row = reader.measure(id);
    return (
      row !== undefined &&
      isRule({ cover, row }, places.covers, liftings, sides, reader.force, isOver)
    );
  });
  const each = choicesAmong(rules).map((measures) =>
    termsOfRules(reader, { ...places, measures }, sides, wanted, places.measures),
  );
  if (each.length < 2) return whole;
  return {
    ...whole,
    rows: distinctRows([whole, ...each].flatMap(({ rows }) => rows)),
    ...agreed(whole, each, wanted),
  };
};

const distinctRows = (placed: readonly Placed[]): readonly Placed[] => [
  ...new Map(placed.map((each) => [each.row, each])).values(),
];

const isInForce = (standing: Standing): standing is InForce => standing.inForce === true;

const comparableOf = (standing: Standing, wanted: readonly TermName[]): unknown =>
  isInForce(standing)
    ? [standing.unsaid, wanted.map((name) => requirementOf(standing.terms[name]))]
    : standing.inForce;

/**
 * Merges the standings of a measure for several firms, if the question may mean any of these firms. If the
 * measure says different things about them, no term is known.
 */
export const standingOfAny = (
  each: readonly [Standing, ...Standing[]],
  wanted: readonly TermName[],
): Standing => {
  const [first] = each;
  const whole = each.find(isInForce) ?? each.find(({ inForce }) => inForce === false) ?? first;
  const all = {
    ...whole,
    rows: distinctRows(each.flatMap(({ rows }) => rows)),
    interrupted: distinctRows(each.flatMap(({ interrupted }) => interrupted)),
  };
  if (!isInForce(all)) return all;
  const areAlike = each.every((one) =>
    same(comparableOf(one, wanted), comparableOf(whole, wanted)),
  );
  return areAlike ? all : { ...all, terms: noTerms, unsaid: wanted };
};

/**
 * Merges two standings of a measure, if `ProductNoted` events may lack some codes of the goods. `noted` is the
 * standing if the noted codes cover all of the goods. `sure` is the standing if the noted codes cover only a
 * part of the goods.
 *
 * - If the measure is in force in both, the stricter licence counts. Any other term counts only if both state it
 *   alike.
 * - If the measure is in force only in `sure`, `sure` counts.
 * - If the measure is in force only in `noted`, the licence of `noted` counts, and its other terms do not. But if
 *   `noted` says only that no licence is needed, `sure` counts.
 */
export const standingOfSomeCodes = (
  noted: Standing,
  sure: Standing,
  wanted: readonly TermName[],
): Standing => {
  if (!isInForce(noted)) return isInForce(sure) ? sure : noted;
  if (isInForce(sure)) return { ...noted, ...agreed(noted, [noted, sure], wanted) };
  const alone = withLicenceAlone(noted, wanted);
  // The noted codes may cover only a part of the goods. If this part needs no licence, the other goods may still
  // need one, so `sure` decides.
  if (termValue(noted.terms, 'licence')?.licence === 'none' && alone.unsaid.length === 0)
    return sure;
  return alone;
};

/** Keeps only the licence. The other terms that acts state are no longer known, so they are added to `unsaid`. */
const withLicenceAlone = (standing: InForce, wanted: readonly TermName[]): InForce => {
  const { terms, unsaid } = standing;
  const isUnsaid = (name: TermName): boolean =>
    unsaid.includes(name) || (name !== 'licence' && terms[name] !== undefined);
  return {
    ...standing,
    terms: { ...noTerms, licence: terms.licence },
    unsaid: wanted.filter(isUnsaid),
  };
};

const noTerms: InForce['terms'] = {
  duty: undefined,
  licence: undefined,
  quota: undefined,
  price: undefined,
};

/** What one rule, or one group of rules, says. `unsaid` lists the terms on which the rules of the group differ. */
type Said = Pick<InForce, 'terms'> & Partial<Pick<InForce, 'unsaid'>>;

/**
 * Merges the terms of several rules: takes the strictest licence, and takes any other term only if
 * all rules state it alike.
 */
const agreed = (
  { terms: first }: InForce,
  each: readonly Said[],
  wanted: readonly TermName[],
): Pick<InForce, 'terms' | 'unsaid'> => {
  const terms: { -readonly [Name in TermName]: TermInEffect | undefined } = { ...first };
  const unsaid: TermName[] = [];
  for (const name of wanted) {
    const stated = each.flatMap((one) => one.terms[name] ?? []);
    const [some, ...more] = stated;
    const isLeftOpen = each.some((one) => one.unsaid?.includes(name) === true);
    if (some === undefined) {
      if (isLeftOpen) unsaid.push(name);
      continue;
    }
    const isSaidByAll = stated.length === each.length && !isLeftOpen;
    const areAlike = isSaidByAll && more.every((one) => isAlike(one, some));
    if (areAlike) continue;
    terms[name] = name === 'licence' ? more.reduce(stricter, some) : undefined;
    if (name !== 'licence' || !isSaidByAll) unsaid.push(name);
  }
  return { terms, unsaid };
};

const requirementOf = (term: TermInEffect | undefined): unknown => {
  const value = term?.decision.value;
  return value !== undefined && isTermValue(value)
    ? { ...value, against: null, notAgainst: undefined, replacedUnlessLifted: undefined }
    : undefined;
};

const isAlike = (one: TermInEffect, other: TermInEffect): boolean =>
  same(requirementOf(one), requirementOf(other));

const strictness = ({ decision: { value } }: TermInEffect): number =>
  value.kind === 'licence' ? licenceLevels.indexOf(value.licence) : -1;

const stricter = (one: TermInEffect, other: TermInEffect): TermInEffect =>
  strictness(other) > strictness(one) ? other : one;
