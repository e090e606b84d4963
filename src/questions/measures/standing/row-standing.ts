import type { Measure, TermName } from '../../../relations/measures/measure';
import { nameKey } from '../../../vocabulary/name-key';
import { coversAt } from '../scope/cover';
import type { Reader } from './reader';
import { type Standing, standingOf } from './standing';

const all: readonly TermName[] = ['licence', 'duty', 'quota', 'price'];

/** What a row's measure says within the row's own scope. */
export const rowStanding = (reader: Reader, row: Measure): Standing => {
  const { measure, product, partner, entity, when } = row;
  const covers = coversAt(reader.state, {
    goods: [product],
    partners: partner === null ? [] : [partner],
    firm: entity === null ? [] : [nameKey(entity)],
    when: (when ?? []).map(nameKey),
  });
  return standingOf(reader, measure, covers(measure), undefined, all, () => undefined);
};
