import type { Measure } from '../../../../relations/measures/measure';
import { narrowerKey } from '../../../../relations/measures/measure-keys';
import { partsOf } from '../../../../relations/measures/scope';
import { same } from '../../../../same';
import type { CountryCode } from '../../../../vocabulary/actors';
import { isGroup } from '../../../../vocabulary/groups';
import { goodsOf } from '../../scope/goods';
import { sidesOf } from '../../scope/sides';
import type { Reader } from '../reader';
import type { InForce, Standing } from '../standing';
import {
  againstOn,
  groundsOf,
  type RowStanding,
  rowStanding,
  rowStandings,
  sidesUnder,
  termsActs,
} from './row-standing';

export type PartnersStanding = {
  readonly against: readonly (CountryCode | '*')[];
  /** The countries and unions within `against` about which the measure says something else. */
  readonly except: readonly CountryCode[];
  readonly standing: InForce;
};

/**
 * Returns the countries and unions for which the measure has rows narrower than the given row. Unions come first,
 * because `groupsOn` compares a member with the unions that it has already put into groups.
 */
const partnersWithin = (
  { state, measure: read }: Reader,
  { measure, product, partner, entity }: Measure,
): readonly CountryCode[] => {
  if (partner !== null && !isGroup(partner)) return [];
  const found = new Set<CountryCode>();
  for (const key of goodsOf([product]))
    for (const id of state.measures.idsUnder(narrowerKey(measure, key))) {
      const named = partsOf(id);
      if (named.partner === undefined || (named.entity !== undefined && entity === null)) continue;
      const within = read(id)?.partner ?? null;
      if (within !== null && within !== partner) found.add(within);
    }
  const all = [...found].sort();
  return [...all.filter(isGroup), ...all.filter((each) => !isGroup(each))];
};

const isSameScope = (a: Measure, b: Measure): boolean =>
  a.product === b.product &&
  a.partner === b.partner &&
  same(a.entity, b.entity) &&
  same(a.when, b.when);

export const standingFor = (reader: Reader, row: Measure, country: CountryCode | '*'): Standing =>
  rowStanding(
    reader,
    row,
    sidesUnder(reader, row.measure, country),
    country === '*' ? [] : sidesOf(reader.state, country),
  );

const keyOf = (standing: Standing): string => {
  const { product, partner, entity, when } = standing.inForce === true ? standing.row : noScope;
  return JSON.stringify([groundsOf(standing), product, partner, entity, when]);
};

const noScope = { product: '', partner: null, entity: null, when: null };

/**
 * Whether the given row decides what the measure says about a country. If another row is for the country itself or
 * for its union, that row comes first, even if it is on wider goods. The given row then counts only if it decides a
 * term that the other row does not state.
 */
const isInForceBy = (
  reader: Reader,
  row: Measure,
  country: CountryCode | '*' | undefined,
  standing: Standing,
): standing is InForce => {
  if (standing.inForce !== true) return false;
  const { row: nearest, terms } = standing;
  if (isSameScope(nearest, row)) return true;
  if (country === undefined || nearest.partner === row.partner) return false;
  const there = standingFor(reader, nearest, country);
  return there.inForce !== true || !same(termsActs(there.terms), termsActs(terms));
};

const groupsOn = (reader: Reader, row: Measure): readonly RowStanding[] => {
  const within = partnersWithin(reader, row);
  const named = new Set(row.partner === null ? againstOn(row).flat() : [row.partner]);
  if (within.length === 0)
    return rowStandings(reader, row).map(({ against, standing }) => ({
      against: row.partner === null ? against : [row.partner],
      standing,
    }));
  const groups = new Map<string, RowStanding>();
  for (const country of new Set([...named, ...within])) {
    if (!isUnder(reader, row, named, country)) continue;
    const standing = standingFor(reader, row, country);
    const key = keyOf(standing);
    const against = groups.get(key)?.against ?? [];
    const isLikeItsUnions = [...groups].every(
      ([other, { against: others }]) => other === key || !isMemberOf(reader, others, country),
    );
    if (named.has(country) || !isLikeItsUnions || !isUnder(reader, row, against, country))
      groups.set(key, { against: [...against, country], standing });
  }
  return [...groups.values()];
};

const isUnder = (
  reader: Reader,
  { measure }: Measure,
  against: Iterable<string>,
  country: string,
): boolean => {
  const sides = sidesUnder(reader, measure, country);
  return [...against].some((each) => sides.has(each));
};

const isMemberOf = (
  { state }: Reader,
  unions: readonly (CountryCode | '*')[],
  country: string,
): boolean => {
  const [, ...own] = sidesOf(state, country);
  return unions.some((union) => own.some((each) => each === union));
};

/**
 * Groups the countries and unions of a row by what the measure says about them. Returns the groups for which this row
 * decides. `except` lists countries and unions that belong to another group, for example because an act excludes them.
 */
export const partnersStandings = (reader: Reader, row: Measure): readonly PartnersStanding[] => {
  const groups = groupsOn(reader, row);
  const listed = groups.flatMap(({ against }) => against);
  return groups.flatMap(({ against, standing }): readonly PartnersStanding[] => {
    if (!isInForceBy(reader, row, against[0], standing)) return [];
    const except = listed.flatMap((each) =>
      each === '*' || against.includes(each) || !isUnder(reader, row, against, each) ? [] : [each],
    );
    const named = except.filter((each) => !isMemberOf(reader, except, each)).sort();
    return [{ against, except: named, standing }];
  });
};
