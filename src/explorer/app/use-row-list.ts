import type { Relations, Timeline } from 'bilateral';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type RowList, rowReader } from './row-list';

/** How long the page reads before it shows the first rows, and then between two frames, in ms. */
const firstMs = 100;
const sliceMs = 50;

/** Returns the rows of a timeline: the first part at once, and all of them once they have been read. */
export const useRowList = (
  timeline: Timeline<Relations>,
): { readonly list: RowList; readonly isWhole: boolean } => {
  const reader = useMemo(() => {
    const made = rowReader(timeline);
    made.read(firstMs);
    return made;
  }, [timeline]);
  const [, showAll] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readOn = () => {
      if (reader.isWhole()) return showAll((times) => times + 1);
      reader.read(sliceMs);
      timer = setTimeout(readOn);
    };
    if (!reader.isWhole()) timer = setTimeout(readOn);
    return () => clearTimeout(timer);
  }, [reader]);
  // Parts that are read in between are not shown one by one, so the sliders change only once.
  const [first, isWhole] = [useMemo(() => reader.list(), [reader]), reader.isWhole()];
  const all = useMemo(() => (isWhole ? reader.list() : first), [reader, isWhole, first]);
  return { list: all, isWhole };
};
