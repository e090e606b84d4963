import type { Ended, Measure, TermName } from '../../../relations/measures/measure';
import { same } from '../../../same';
import type { CountryCode } from '../../../vocabulary/actors';
import { nameKey } from '../../../vocabulary/name-key';
import { nothingNoted } from '../../products/goods-asked';
import { coversAt } from '../scope/cover';
import { placesOf } from '../scope/places';
import type { Sides } from './placed';
import type { Reader } from './reader';
import { type Standing, standingOf } from './standing';

const terms: readonly TermName[] = ['licence', 'duty', 'quota', 'price'];

/** What the measure of a row says of some of those that it is against. */
export type RowStanding = {
  readonly against: readonly (CountryCode | '*')[];
  readonly standing: Standing;
};

/** Those that the announcements on a row are against. */
const againstOn = ({ decisions, ended }: Measure): readonly Ended['against'][] => {
  const all = decisions.flatMap(({ value }) =>
    value.kind === 'announcement' ? [value.against] : [],
  );
  return [...all, ...ended.map(({ against }) => against)];
};

/** What a standing rests on, as one text, to compare standings for different countries. */
const groundsOf = (standing: Standing): string => {
  if (standing.inForce === undefined) return '';
  if (!standing.inForce) return `${standing.because}/${standing.act}`;
  const terms = [...standing.terms].map(([name, { decision }]) => [
    name,
    decision.dated,
    decision.act,
  ]);
  return JSON.stringify([standing.announcement.act, terms]);
};

/**
 * Returns what the measure of a row says within the row's own scope. If the measure was announced against
 * several countries in several acts, it may say something else of each; those alike are together.
 */
export const rowStandings = (reader: Reader, row: Measure): readonly RowStanding[] => {
  const [first = [], ...more] = againstOn(row);
  const all = [...new Set([first, ...more].flat())];
  const isOne = row.partner !== null || more.every((each) => same(each, first));
  if (isOne) return [{ against: all, standing: rowStanding(reader, row, undefined) }];
  const groups = new Map<string, RowStanding>();
  for (const country of all) {
    const standing = rowStanding(reader, row, new Set(['*', country]));
    const grounds = groundsOf(standing);
    const group = groups.get(grounds);
    groups.set(grounds, { against: [...(group?.against ?? []), country], standing });
  }
  return [...groups.values()];
};

/** Says of a row what holds for the given sides; `undefined` where that does not matter. */
const rowStanding = (reader: Reader, row: Measure, sides: Sides | undefined): Standing => {
  const { measure, product, partner, entity, when } = row;
  const covers = coversAt(reader.state, {
    goods: [product],
    parts: [],
    within: nothingNoted,
    partners: partner === null ? [] : [partner],
    firm: entity === null ? [] : [nameKey(entity)],
    when: (when ?? []).map(nameKey),
  });
  const places = placesOf(measure, covers(measure));
  return standingOf(reader, places, sides, terms, () => undefined);
};
