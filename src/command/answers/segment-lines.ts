import type { Answer, Json } from 'bilateral/query';
import type { Style } from '../contract/style';
import { fieldChanges, valueLines } from '../text/values';
import { padded, widthOf } from '../text/width';
import { nothing } from '../text/words';
import { hanging } from '../text/wrap';

type Segment = {
  readonly from: string | null;
  readonly to: string | null;
  readonly value: Json;
};

const starts = { valid: 'at first', system: 'from the first' } as const;

export const segmentLines =
  (clock: 'valid' | 'system') =>
  ({ value }: Answer, style: Style): readonly string[] => {
    // The cast is safe: the verbs `history` and `revisions` answer with a list of intervals.
    const segments = value as readonly Segment[];
    return segments.flatMap((segment, at) => {
      const before = segments[at - 1];
      const heading = style.strong(headingOf(segment, clock));
      const inner = { ...style, width: style.width - 2 };
      const told = toldOf(before?.value ?? null, segment.value, inner);
      return [...(at === 0 ? [] : ['']), heading, ...told.map((line) => `  ${line}`)];
    });
  };

const toldOf = (before: Json, value: Json, style: Style): readonly string[] => {
  if (value === null) return hanging('', 'none: no act of the log answers this', style.width);
  return before === null ? valueLines(value, style) : changedLines(before, value, style);
};

const headingOf = ({ from, to }: Segment, clock: 'valid' | 'system'): string => {
  if (from === null) return to === null ? 'always' : `${starts[clock]}, until ${to}`;
  return to === null ? `from ${from}` : `from ${from} until ${to}`;
};

const changedLines = (before: Json, after: Json, style: Style): readonly string[] => {
  const changes = fieldChanges(before, after);
  const width = Math.max(...changes.map(({ path }) => widthOf(path)));
  return changes.flatMap(({ path, ...change }) =>
    hanging(
      `${padded(path, width)}  `,
      `${change.before || nothing} → ${change.after || nothing}`,
      style.width,
    ),
  );
};
