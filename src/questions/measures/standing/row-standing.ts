import type { Measure, TermName } from '../../../relations/measures/measure';
import { nameKey } from '../../../vocabulary/name-key';
import { nothingNoted } from '../../products/goods-asked';
import { coversAt } from '../scope/cover';
import { placesOf } from '../scope/places';
import type { Reader } from './reader';
import { type Standing, standingOf } from './standing';

const all: readonly TermName[] = ['licence', 'duty', 'quota', 'price'];

/** Returns what the measure of a row says within the row's own scope. */
export const rowStanding = (reader: Reader, row: Measure): Standing => {
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
  return standingOf(reader, places, undefined, all, () => undefined);
};
