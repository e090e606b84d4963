import { isLeft } from '../../../fp';
import { extentOf } from '../../../time/extent';
import { type Offset, offsetMillis } from '../../../time/offset';
import type { FieldName } from './fields';
import { knownBy } from './known-by';
import type { StepRow } from './rows';

/**
 * `earliest` and `latest` are the first and the last time that `text` may mean, in epoch
 * milliseconds.
 */
type Dated = {
  readonly index: number;
  readonly text: string;
  readonly earliest: number;
  readonly latest: number;
};

const isPrecise = (date: unknown): boolean =>
  typeof date === 'string' && /^\d{4}-\d\d-\d\d/.test(date);

const datedOf = (index: number, date: unknown, offsetMs: number): readonly Dated[] => {
  if (typeof date !== 'string') return [];
  const extent = extentOf(date, offsetMs);
  if (isLeft(extent) || extent.right.kind === 'duration') return [];
  const { earliest, latest } = extent.right;
  return Number.isFinite(earliest) && Number.isFinite(latest)
    ? [{ index, text: date, earliest, latest }]
    : [];
};

const bracket = /^\[(.+)\.\.(.+)\]$/;

/** The start of `[2002-04-05..2002-05-27]` is `2002-04-05`. */
const startOf = (text: string): string => (bracket.exec(text)?.[1] ?? text).replace(/[?~%]$/, '');

/**
 * Narrows each imprecise date, because the step of a row did not happen before the step of the row
 * above.
 */
const after = (rows: readonly Dated[]): readonly Dated[] => {
  let above: Dated | undefined;
  return rows.map((row) => {
    const isLater = above !== undefined && above.earliest > row.earliest;
    // If the row above is later than every day of this date, the rows are not in the order of the
    // steps, and the date stays as it is.
    const narrowed =
      above !== undefined && isLater && above.earliest < row.latest && !isPrecise(row.text)
        ? {
            ...row,
            earliest: above.earliest,
            text: `[${startOf(above.text)}..${bracket.exec(row.text)?.[2] ?? row.text}]`,
          }
        : row;
    if (above === undefined || narrowed.earliest >= above.earliest) above = narrowed;
    return narrowed;
  });
};

/**
 * For each row with an imprecise date, finds a row below it whose date ends earlier. The step of the
 * upper row came first, so it was known by the end of the lower row's date.
 */
const knownThrough = (rows: readonly Dated[]): ReadonlyMap<number, Dated> => {
  const found = new Map<number, Dated>();
  let below: Dated | undefined;
  for (const row of [...rows].reverse()) {
    if (below === undefined || row.latest <= below.latest) below = row;
    else if (below.latest > row.earliest && !isPrecise(row.text)) found.set(row.index, below);
  }
  return found;
};

/**
 * Narrows the imprecise dates of rows, and adds the day on which their steps became known. Both
 * follow from the order of the rows of a dispute, because a step came after the step in the row
 * above, and was known when the step in the row below happened.
 */
export const inRowOrder = (rows: readonly StepRow[], offset: Offset): readonly StepRow[] => {
  const disputes = new Map<unknown, Dated[]>();
  rows.forEach(({ given }, index) => {
    const [name, date] = [given.get('dispute'), given.get('date')];
    const dated = disputes.get(name) ?? [];
    disputes.set(name, dated);
    dated.push(...datedOf(index, date, offsetMillis(offset)));
  });
  const read = new Map<number, readonly (readonly [FieldName, unknown])[]>();
  for (const dated of disputes.values()) {
    if (dated.every(({ text }) => isPrecise(text))) continue;
    const narrowed = after(dated);
    const known = knownThrough(narrowed);
    for (const { index, text } of narrowed) {
      const by = known.get(index);
      const day = by && knownBy(by.text, offset);
      const recordedAt =
        day === undefined || isLeft(day) ? [] : [['recordedAt', day.right] as const];
      read.set(index, [...recordedAt, ...(rows[index]?.given ?? []), ['date', text]] as const);
    }
  }
  return rows.map((row, index) => {
    const given = read.get(index);
    return given === undefined ? row : { ...row, given: new Map(given) };
  });
};
