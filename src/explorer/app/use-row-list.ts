import { type Relations, type Timeline, versions } from 'bilateral';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type RowTable, rowCollector } from '../data/row-table';
import { type RowList, rowListOf } from './row-list';

/**
 * The page reads rows for `firstMs` before it shows the first rows. Then it reads for `sliceMs` at a time, and the
 * browser can draw in between.
 */
const firstMs = 100;
const sliceMs = 50;

/**
 * Returns the rows of the log, from the table in the page. If the user leaves events out, reads the
 * rows from the timeline without these events. In that case, returns the first rows at once, and the
 * whole list when every row is read.
 */
export const useRowList = (
  table: RowTable,
  supposed: Timeline<Relations> | undefined,
): { readonly list: RowList; readonly isWhole: boolean } => {
  const whole = useMemo(() => rowListOf(table), [table]);
  const reader = useMemo(() => {
    const made = supposed === undefined ? undefined : rowReader(supposed);
    made?.read(firstMs);
    return made;
  }, [supposed]);
  const [, showAll] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readOn = () => {
      if (reader === undefined) return;
      if (reader.isWhole()) return showAll((times) => times + 1);
      reader.read(sliceMs);
      timer = setTimeout(readOn);
    };
    if (reader?.isWhole() === false) timer = setTimeout(readOn);
    return () => clearTimeout(timer);
  }, [reader]);
  // The list is made again only when every row has been read, and not after each part, so that the days on the
  // sliders change only once.
  const isWhole = reader?.isWhole() ?? true;
  const list = useMemo(() => reader?.list() ?? whole, [reader, whole, isWhole]);
  return { list, isWhole };
};

/** Rows are read in parts, so that the page stays responsive. */
type RowReader = {
  /** Reads on for `ms` milliseconds, or to the end. */
  readonly read: (ms: number) => void;
  readonly isWhole: () => boolean;
  readonly list: () => RowList;
};

const rowReader = (timeline: Timeline<Relations>): RowReader => {
  const collector = rowCollector();
  const all = versions(timeline)[Symbol.iterator]();
  let isWhole = false;
  return {
    read: (ms) => {
      for (const end = performance.now() + ms; !isWhole && performance.now() < end; ) {
        const next = all.next();
        isWhole = next.done === true;
        if (next.done !== true) collector.add(next.value);
      }
    },
    isWhole: () => isWhole,
    list: () => rowListOf(collector.table()),
  };
};
