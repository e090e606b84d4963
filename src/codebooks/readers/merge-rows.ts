import { type Either, isLeft } from '../../fp';
import { type Offset, offsetMillis } from '../../time/offset';
import { momentOf, type Point } from '../../time/point';
import { actorKey } from '../../vocabulary/actor-names';
import { reportedEvent } from './reported-event';
import { dayOfPoint } from './row/dates';
import type { Placed } from './row/locate-row';
import type { JoinedRow, ReadEvents, UnplacedRow } from './row/result';

/** A row of the text, placed or with the reason why it is not. */
export type GatheredRow = { readonly line: number; readonly placed: Either<string, Placed> };

type Group = { readonly first: Placed; readonly all: Placed[] };

/** What rows that report one thing have in common: its day, its code and its two sides. */
const keyOf = ({ occurred, by, towards, meaning }: Placed, offset: Offset): string => {
  const sides = [actorKey(by), actorKey(towards)];
  return JSON.stringify([
    dayOfPoint(occurred, offset),
    meaning.code,
    meaning.isSymmetric ? sides.sort() : sides,
  ]);
};

/** Joins rows that report one thing, and makes an event of each thing reported. */
export const gather = (rows: readonly GatheredRow[], offset: Offset): ReadEvents => {
  const groups = new Map<string, Group>();
  const ids = new Set<string>();
  const unplaced: UnplacedRow[] = [];
  const joined: JoinedRow[] = [];
  for (const { line: row, placed } of rows) {
    if (isLeft(placed)) {
      unplaced.push({ row, reason: placed.left });
      continue;
    }
    const { right: it } = placed;
    const key = keyOf(it, offset);
    const group = groups.get(key);
    if (group !== undefined) {
      const isSameWay = actorKey(group.first.by) === actorKey(it.by);
      joined.push({ row, event: group.first.id, as: isSameWay ? 'duplicate' : 'reciprocal' });
      group.all.push(it);
    } else if (ids.has(it.id)) {
      unplaced.push({ row, reason: `a row above it has the same id, ${it.record}` });
    } else {
      ids.add(it.id);
      groups.set(key, { first: it, all: [it] });
    }
  }
  const offsetMs = offsetMillis(offset);
  const byKnowledge = (a: Point, b: Point) => momentOf(a, offsetMs) - momentOf(b, offsetMs);
  const events = [...groups.values()]
    .map(({ first, all }) => {
      const [earliest = first.recordedAt] = all.map((each) => each.recordedAt).sort(byKnowledge);
      return { earliest, event: reportedEvent(first, earliest, all) };
    })
    .sort((a, b) => byKnowledge(a.earliest, b.earliest))
    .map(({ event }) => event);
  return { events, unplaced, joined };
};
