import { isSome, none, type Option, some } from '../../fp';
import type { Measure } from '../../relations/measures/measure';
import { entityKey } from '../../relations/measures/measure-keys';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import type { EntityId, MeasureId } from '../../vocabulary/ids';
import { nameArgument } from '../arguments/arguments';
import { type About, about } from '../coverage/about';
import { type Covered, coveredAnswer } from '../coverage/coverage';
import { type Licence, licencesOf, licencesUnder } from './licences';
import { aliasKeys } from './scope/names';
import { ownersByRows } from './standing/owner';
import { readerOf } from './standing/reader';

/** What a log says about a firm or person. */
export type EntityRecord = {
  /** The ids that `EntityNoted` events give the firm or person. */
  readonly entities: readonly EntityId[];
  /** The names that `EntityNoted` events give the firm or person. */
  readonly names: readonly string[];
  /** The measures that name the firm or person, each with the goods that it concerns. */
  readonly measures: readonly {
    /** The measure. */
    readonly measure: MeasureId;
    /** The keys of the goods for which the measure names the firm or person; `*` is all goods. */
    readonly products: readonly string[];
  }[];
  /** The licences granted to the firm or person, and the licences for dealings with that firm or person. */
  readonly licences: readonly Licence[];
};

const sanctions: About = { subjects: ['sanctions'] };

/**
 * Returns what the log says about a firm or person: its names, its licences, and the measures that name it, whether
 * or not they are in force. `name` can be any of its names. If no measure, licence or `EntityNoted` gives this name,
 * the answer is none, even if the log claims to be complete, because the log may spell the name in another way. If an
 * `EntityNoted` gives the name, but the answer lists no measure, `coverage` says whether the log claims to hold all
 * measures that name firms. A name without a letter or digit throws a `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), entity('Unheard-of Ltd.')); // => none
 */
export const entity = (name: string): Question<Relations, Option<Covered<EntityRecord>>> => {
  const asked = nameArgument(name, 'name');
  const recordIn = (state: Relations): Option<EntityRecord> => {
    const keys = aliasKeys(state, asked);
    const noted = keys.flatMap((key) => {
      const found = state.entities.get(key);
      return isSome(found) ? found.value.noted : [];
    });
    const reader = readerOf(state, ownersByRows(state));
    const rows = keys.flatMap((key) =>
      state.measures.keyed(entityKey(key)).flatMap(([id]) => reader.measure(id) ?? []),
    );
    const licences = licencesOf(keys.flatMap((key) => licencesUnder(reader, entityKey(key))));
    return noted.length === 0 && rows.length === 0 && licences.length === 0
      ? none
      : some({
          entities: [...new Set(noted.map((each) => each.entity))].sort(),
          names: [...new Set(noted.flatMap((each) => each.names))],
          measures: byMeasure(rows),
          licences,
        });
  };
  const isUnclear = (state: Relations): boolean => !isSome(recordIn(state));
  return about({ ...sanctions, isUnclear }, (state) =>
    coveredAnswer(state, sanctions, recordIn(state)),
  );
};

const byMeasure = (rows: readonly Measure[]): EntityRecord['measures'] => {
  const products = new Map<MeasureId, Set<string>>();
  for (const { measure, product } of rows)
    products.set(measure, (products.get(measure) ?? new Set()).add(product));
  return [...products].map(([measure, keys]) => ({ measure, products: [...keys].sort() }));
};
