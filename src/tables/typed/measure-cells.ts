import { isSome } from '../../fp';
import { instrumentOf } from '../../questions/measures/standing/evidence';
import { readerOf } from '../../questions/measures/standing/reader';
import { rowStandings } from '../../questions/measures/standing/rows/row-standing';
import { rowTerms } from '../../questions/measures/standing/rows/row-terms';
import type { Standing } from '../../questions/measures/standing/standing';
import { conditionsKey } from '../../relations/measures/scope';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import type { DutyTerm } from '../../vocabulary/duty';
import { type CellSets, type Cells, perPair, productCells } from './cells';

/**
 * Returns the typed cells of a row of `measures`. Also reads all wider rows that cover this row, because the act that
 * decides may be in a wider row. For example, an act that suspends the measure for all goods is in the row for all
 * goods.
 */
export const measureCells =
  (id: string): Question<Relations, CellSets> =>
  (state) => {
    const found = state.measures.get(id);
    if (!isSome(found)) return [];
    const { measure, product, entity, when } = found.value;
    const reader = readerOf(state);
    // An act has effect only if the country that announced the measure took it, for the flow (exports or imports)
    // of the announcement. `own` is undefined if the row has no such act.
    const own = reader.measure(id);
    const head = own?.head ?? null;
    // An exclusion of a country has a row of its own, while the announcement of the measure is on another
    // row. So the country and the flow come from that announcement (`reader.owner`).
    const owner = own?.partner ? reader.owner(measure) : undefined;
    const by = head?.by.country ?? owner?.country;
    const flow = head?.flow ?? owner?.flow;
    const owners = by === undefined ? [] : [by];
    return rowStandings(reader, own ?? found.value).flatMap(({ against, standing }) => {
      const partners = own?.partner ? [own.partner] : own === undefined ? [] : against;
      const [from, to] = flow === 'import' ? [partners, owners] : [owners, partners];
      return perPair(from, by === undefined ? [] : to, {
        measure,
        instrument: head === null ? null : (instrumentOf(standing) ?? head.instrument),
        ...productCells(product),
        entity,
        conditions: when === null ? null : conditionsKey(when),
        ...standingCells(standing),
      });
    });
  };

const standingCells = (standing: Standing): Cells => {
  if (standing.inForce === undefined) return {};
  if (!standing.inForce) return { status: standing.because, act: standing.act };
  const { licence, duty } = rowTerms(standing);
  return { status: 'in-force', act: standing.announcement.act, licence, ...dutyCells(duty) };
};

/**
 * A duty with limits, with a specific amount, or on only a part of the value is not a single rate, so only
 * the column `value` has it.
 */
const dutyCells = (duty: DutyTerm | null): Cells => {
  if (duty?.percent === undefined) return {};
  const { percent, specific, atLeast, atMost, on, as = 'addition' } = duty;
  const isPlain = [specific, atLeast, atMost, on].every((each) => each === undefined);
  return isPlain ? { rate: percent, rate_as: as } : {};
};
