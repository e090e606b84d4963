import type { Relations } from '../relations/relations';
import type { Area } from '../temporal/rows/area';
import { allRectangles } from '../temporal/rows/rectangles';
import { machineOf, type Timeline } from '../temporal/timeline/timeline';
import { type AnswerArea, answerAreas } from '../temporal/verbs/support/answer-areas';
import { granularityOf } from '../temporal/verbs/support/granularity';
import type { Moment } from '../time/moment';
import { noTypedCells, type TypedColumnName } from './columns';
import type { CellSets } from './typed/cells';
import { joinedCells } from './typed/joined-cells';
import { rowCells, type TableValue } from './typed/row-cells';

/** A row of the flat table that `tableRows` makes. `tableColumns` says what its columns mean. */
export type TableRow = {
  readonly relation: string;
  readonly table: string;
  readonly row: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly known_from: string | null;
  readonly known_to: string | null;
  readonly event: string;
  readonly value: unknown;
} & { readonly [Name in TypedColumnName]: string | number | null };

/** Options of `tableRows`. */
export type TableRowsOptions = {
  /** The name of the log, so that several logs can go into one table. */
  readonly relation: string;
  /** With `day`, the default, the bounds of periods are dates; with `instant`, date-times. */
  readonly by?: 'day' | 'instant';
};

/**
 * Yields the versions of all rows of a timeline as rows of one flat table, for SQL, data frames and
 * spreadsheets. The rows with `valid_from <= D < valid_to` and `known_from <= K < known_to` say what was so
 * on day D, as known on day K. A bound of NULL means unbounded.
 *
 * The typed columns, such as `status`, say what applies when all rows of the log are taken together. For
 * example, a measure on one product has the `status` `suspended` while an act suspends the measure for all goods.
 * A version is split where a typed column changes, so the same `value` may be in several rows. A row about several
 * countries is repeated for each of them.
 *
 * @example
 * const rows = [...tableRows(japanKorea, { relation: 'JPN-KOR' })];
 * rows
 *   .filter(({ table, row, known_to }) => table === 'measures' && row.endsWith('/photoresist') && known_to === null)
 *   .map((each) => [each.valid_from, each.status, each.licence]);
 * // => [['2019-07-01', 'announced', null], ['2019-07-04', 'in-force', 'individual'], …]
 */
export function* tableRows(
  timeline: Timeline<Relations>,
  { relation, by = 'day' }: TableRowsOptions,
): Iterable<TableRow> {
  const machine = machineOf(timeline);
  const granularity = granularityOf(by, machine);
  const boundOf = (moment: Moment): string | null =>
    Number.isFinite(moment) ? granularity.boundAt(moment) : null;
  const frame = { knowledge: machine.knowledge, roundUp: granularity.roundUp };
  let answered:
    | { readonly key: string; readonly areas: readonly AnswerArea<CellSets>[] }
    | undefined;
  for (const version of allRectangles(machine.rows, frame)) {
    const { table, row, value, maker } = version;
    const question = joinedCells.get(table);
    // The versions of one row come one after another, so a new key means a new row.
    const key = JSON.stringify([table, row]);
    if (question !== undefined && answered?.key !== key)
      answered = { key, areas: answerAreas(machine, question(row), granularity) };
    const areas =
      question === undefined || answered === undefined
        ? [{ ...version, value: cellsOf(table, value, machine.offsetMs) }]
        : answered.areas.flatMap((area) => intersection(version, area));
    for (const area of areas)
      for (const cells of area.value)
        yield Object.freeze({
          relation,
          table,
          row,
          valid_from: boundOf(area.validFrom),
          valid_to: boundOf(area.validTo),
          known_from: boundOf(area.knownFrom),
          known_to: boundOf(area.knownTo),
          event: maker.event.id,
          value,
          ...noTypedCells,
          ...cells,
        });
  }
}

const cellsOf = (table: string, value: unknown, offsetMs: number): CellSets =>
  // The cast is safe: the rows come from the same projection that gave the timeline its state type.
  rowCells({ table, value } as TableValue, offsetMs);

const intersection = (whole: Area, area: AnswerArea<CellSets>): readonly AnswerArea<CellSets>[] => {
  const part = {
    value: area.value,
    validFrom: Math.max(whole.validFrom, area.validFrom),
    validTo: Math.min(whole.validTo, area.validTo),
    knownFrom: Math.max(whole.knownFrom, area.knownFrom),
    knownTo: Math.min(whole.knownTo, area.knownTo),
  };
  return part.validFrom < part.validTo && part.knownFrom < part.knownTo ? [part] : [];
};
