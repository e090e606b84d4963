import { type Either, isLeft } from '../../fp';
import { type Offset, offsetMillis } from '../../time/offset';
import { momentOf, type Point } from '../../time/point';
import { actorKey } from '../../vocabulary/actor-names';
import { dayOfPoint } from './row/dates';
import type { LocatedRow } from './row/locate-row';
import type { JoinedRow, ReadEvents, ReportedEvent, UnplacedRow } from './row/result';

/** `Left` is the reason why no event is made from the row. */
export type CheckedRow = { readonly line: number; readonly row: Either<string, LocatedRow> };

type Group = { readonly first: LocatedRow; readonly all: LocatedRow[] };

/** Rows with equal keys count as one event, because they have the same day, code and sides. */
const keyOf = ({ occurred, by, towards, meaning }: LocatedRow, offset: Offset): string => {
  const sides = [actorKey(by), actorKey(towards)];
  return JSON.stringify([
    dayOfPoint(occurred, offset),
    meaning.code,
    meaning.isSymmetric ? sides.sort() : sides,
  ]);
};

/** The content of the event comes from the first row. The event cites every row. */
const reportedEvent = (
  first: LocatedRow,
  recordedAt: Point,
  all: readonly LocatedRow[],
): ReportedEvent => {
  const { id, dataSet, occurred, by, towards, record, meaning } = first;
  const { scheme, code, name, quad, speech, field, note } = meaning;
  const coding = `${scheme.toUpperCase()} ${code}`;
  const label = name === code ? coding : `${coding} (${name})`;
  const envelope = {
    id,
    schemaVersion: 1,
    occurred,
    recordedAt,
    by,
    sources: distinct(all.map(({ citation }) => citation)),
    record,
    ...(note === undefined ? {} : { note }),
  };
  const report = {
    says: `${label}, as coded by machine for ${dataSet}.`,
    coded: [{ scheme, code }],
  };
  if (quad === 1 || quad === 3)
    return { ...envelope, type: 'StatementMade', data: { act: speech, ...report, to: [towards] } };
  const type = quad === 2 ? 'CooperationReported' : 'ConflictReported';
  return { ...envelope, type, data: { field, between: [by, towards], ...report } };
};

const distinct = <A>(items: readonly A[]): readonly A[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

export const mergeRows = (rows: readonly CheckedRow[], offset: Offset): ReadEvents => {
  const groups = new Map<string, Group>();
  const ids = new Set<string>();
  const unplaced: UnplacedRow[] = [];
  const joined: JoinedRow[] = [];
  for (const { line, row: checked } of rows) {
    if (isLeft(checked)) {
      unplaced.push({ row: line, reason: checked.left });
      continue;
    }
    const row = checked.right;
    const key = keyOf(row, offset);
    const group = groups.get(key);
    if (group !== undefined) {
      const isSameWay = actorKey(group.first.by) === actorKey(row.by);
      joined.push({
        row: line,
        event: group.first.id,
        as: isSameWay ? 'duplicate' : 'reciprocal',
      });
      group.all.push(row);
    } else if (ids.has(row.id)) {
      unplaced.push({ row: line, reason: `a row above it has the same id, ${row.record}` });
    } else {
      ids.add(row.id);
      groups.set(key, { first: row, all: [row] });
    }
  }
  const offsetMs = offsetMillis(offset);
  const byMoment = (a: Point, b: Point) => momentOf(a, offsetMs) - momentOf(b, offsetMs);
  const events = [...groups.values()]
    .map(({ first, all }) => {
      const [earliest = first.recordedAt] = all.map((each) => each.recordedAt).sort(byMoment);
      return { earliest, event: reportedEvent(first, earliest, all) };
    })
    .sort((a, b) => byMoment(a.earliest, b.earliest))
    .map(({ event }) => event);
  return { events, unplaced, joined };
};
