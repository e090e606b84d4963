import type { Ended, Measure } from '../../../../relations/measures/measure';
import { isReplaced, isTermValue } from '../../../../relations/measures/measure-course';
import { termNames } from '../../../../relations/measures/measure-heads';
import { same } from '../../../../same';
import type { CountryCode } from '../../../../vocabulary/actors';
import { nameKey } from '../../../../vocabulary/name-key';
import { nothingNoted } from '../../../products/goods-asked';
import { coversAt } from '../../scope/cover';
import { namesOfOne } from '../../scope/names';
import { placesOf } from '../../scope/places';
import { sidesOf } from '../../scope/sides';
import { standingOf } from '../agreed';
import { sidesAgainst } from '../on-route';
import type { Sides } from '../placed';
import type { Reader } from '../reader';
import type { Standing, TermsInEffect } from '../standing';

export type RowStanding = {
  readonly against: readonly (CountryCode | '*')[];
  readonly standing: Standing;
};

/**
 * Returns the countries that the announcements and the terms on a row are against. Announcements that ended count
 * too. A term can be against only some of the countries that its measure is against.
 */
export const againstOn = ({ decisions, ended }: Measure): readonly Ended['against'][] => {
  const all = decisions.flatMap(({ value }) =>
    (value.kind === 'announcement' || isTermValue(value)) &&
    value.against !== null &&
    !isReplaced(value)
      ? [value.against]
      : [],
  );
  return [...all, ...ended.map(({ against }) => against)];
};

export const termsActs = (terms: TermsInEffect): readonly unknown[] =>
  termNames.map((name) => [terms[name]?.decision.dated, terms[name]?.decision.act]);

export const groundsOf = (standing: Standing): string => {
  if (standing.inForce === undefined) return '';
  if (!standing.inForce) return `${standing.because}/${standing.act}`;
  return JSON.stringify([standing.announcement.act, termsActs(standing.terms)]);
};

const areAlike = ([first, ...more]: readonly Ended['against'][]): boolean =>
  more.every((each) => same(each, first));

/**
 * Whether all announcements and terms on the rows are against the same countries. Announcements that a later act
 * dropped or ended count too, since they can make a difference between countries. For example, an amendment of a
 * dropped announcement has no effect for the countries of that announcement, but can have effect for others.
 */
const isAgainstOne = (rows: readonly Measure[]): boolean =>
  areAlike(rows.flatMap((row) => [...againstOn(row), ...row.gone.map(({ against }) => against)]));

/**
 * Returns the values of `against` by which a measure applies to a country or union: the code of that country or
 * union, the unions to which it belongs, and `*`. If one of these takes the measure itself, `*` is left out.
 */
export const sidesUnder = ({ state, owner }: Reader, measure: string, country: string): Sides =>
  new Set(sidesAgainst(owner(measure)?.country ?? '', sidesOf(state, country)));

/**
 * Returns the standing of a measure on a row, once for each group of countries. Countries belong to different groups
 * if different acts on this row or on wider rows apply to them.
 */
export const rowStandings = (reader: Reader, row: Measure): readonly RowStanding[] => {
  const all = [...new Set(againstOn(row).flat())];
  const whole = rowStanding(reader, row, undefined);
  const rows = whole.rows.map((each) => each.row);
  if (all.length === 0 ? areAlike(rows.flatMap(againstOn)) : isAgainstOne(rows))
    return [{ against: all, standing: whole }];
  const sidesOn = (country: string): Sides => sidesUnder(reader, row.measure, country);
  if (row.partner !== null)
    return [{ against: all, standing: rowStanding(reader, row, sidesOn(row.partner)) }];
  const groups = new Map<string, RowStanding>();
  for (const country of all) {
    const standing = rowStanding(reader, row, sidesOn(country));
    const grounds = groundsOf(standing);
    const group = groups.get(grounds);
    groups.set(grounds, { against: [...(group?.against ?? []), country], standing });
  }
  return [...groups.values()];
};

/**
 * Returns the standing of a measure on a row. Pass `undefined` as `sides` if the standing does not depend on
 * the sides. `partners` is a country or union that the row covers, followed by the unions to which that country or
 * union belongs. If `partners` is empty, only rows for all countries are read.
 */
export const rowStanding = (
  reader: Reader,
  row: Measure,
  sides: Sides | undefined,
  partners = row.partner === null ? [] : sidesOf(reader.state, row.partner),
): Standing => {
  const { measure, product, entity, when } = row;
  const covers = coversAt(reader.state, {
    goods: [product],
    parts: [],
    within: nothingNoted,
    sure: undefined,
    partners,
    firm: entity === null ? [] : namesOfOne(reader.state, nameKey(entity)),
    firmsMeant: [],
    when: (when ?? []).map(nameKey),
  });
  const places = placesOf(measure, covers(measure));
  return standingOf(reader, places, sides, termNames, () => undefined);
};
