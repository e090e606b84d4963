import { none, type Option, some } from '../../fp';
import { withoutInternals } from '../../internals';
import { isRecord, own } from '../../object';
import type { Relations } from '../../relations/relations';
import type { ClaimStance } from '../../relations/society/claims';
import { inTotalOrder } from '../../temporal/event/entry';
import type { TimedLog } from '../../temporal/event/event';
import { allEntries, machineOf, type Timeline } from '../../temporal/timeline/timeline';
import { relatedTo } from '../../temporal/verbs/related-to';
import { pointAt, pointOrNone } from '../../temporal/verbs/support/granularity';
import { type Upcoming, upcoming } from '../../temporal/verbs/upcoming';
import type { Point } from '../../time/point';
import { nameKey } from '../../vocabulary/name-key';
import { type Json, textsIn, toJson } from '../json/json';
import { type KeptRow, keptRows } from './kept-rows';

/** A kind of thing that rows are about. */
export type AboutKind =
  | 'agreement'
  | 'boycott'
  | 'claim'
  | 'dispute'
  | 'licence'
  | 'list'
  | 'measure'
  | 'person'
  | 'plan'
  | 'review'
  | 'ruling'
  | 'talks';

/** One row about the thing that was looked up, with the value of its last version. */
export type AboutRow = { readonly table: string; readonly row: string; readonly value: Json };

/** One version of a row, without the fields that only the library itself reads. */
export type AboutVersion = AboutRow & {
  /** Since when this version holds; null for an open start. */
  readonly from: Point | null;
  /** When this version ends (the point itself excluded); null if the version goes on. */
  readonly to: Point | null;
  /** The event that made this version. */
  readonly event: string;
};

/** All that a log has about one thing. */
export type About<E> = {
  readonly rows: readonly AboutRow[];
  /** The events that concern rows about the thing, in the order of valid time. */
  readonly events: readonly E[];
  /** The events that mention the thing and concern none of its rows. */
  readonly mentions: readonly E[];
  /** The other events that the events in `events` act on or mention. */
  readonly actsOn: readonly E[];
  /** The other events that act on or mention the events in `events`. */
  readonly actedOnBy: readonly E[];
  readonly history: readonly AboutVersion[];
  /** The stances on claims in which one of the events is a cause or an effect. */
  readonly claims: readonly ClaimStance[];
  /** The changes that are due on the rows after the last event of the log. */
  readonly upcoming: readonly Upcoming<E>[];
};

/**
 * Returns all that a log has about one dispute, measure, agreement, person or other thing: its rows
 * and events, which events act on which, and who claims what about it. The answer is none if no row
 * is about the thing.
 *
 * @example
 * const gsomia = about({ kind: 'agreement', id: 'GSOMIA' })(japanKorea);
 * isSome(gsomia) && gsomia.value.rows.map(({ row }) => row);
 * // => ['GSOMIA/JPN', 'GSOMIA/KOR', 'GSOMIA', 'GSOMIA/gsomia-notice-2019']
 */
export const about =
  (ref: { readonly kind: AboutKind; readonly id: string }) =>
  <L extends TimedLog>(timeline: Timeline<Relations, L>): Option<About<L['events'][number]>> => {
    const machine = machineOf(timeline);
    const all = [...keptRows(machine)];
    const kept = all.filter((row) => isAbout(row, ref));
    if (kept.length === 0) return none;
    const entries = [...new Set(kept.flatMap((row) => row.entries))].sort(inTotalOrder);
    const events = entries.map(({ event }) => event);
    const ids = new Set<string>(events.map(({ id }) => id));
    const others = allEntries(machine).filter(({ event }) => !ids.has(event.id));
    const known = new Set(others.map(({ event }) => event));
    const related = events.map(({ id }) => relatedTo(id)(timeline));
    const outside = (found: readonly L['events'][number][]): readonly L['events'][number][] => [
      ...new Map(found.filter(({ id }) => !ids.has(id)).map((each) => [each.id, each])).values(),
    ];
    const rows = new Set(kept.map(({ table, row }) => `${table} ${row}`));
    const end = pointAt(allEntries(machine).at(-1)?.position ?? 0, machine);
    const found = {
      rows: kept.map(lastOf),
      events,
      mentions: [...known].filter((event) => names(event, ref.id)),
      actsOn: outside(related.flatMap(({ actsOn }) => actsOn)),
      actedOnBy: outside(related.flatMap(({ actedOnBy }) => actedOnBy)),
      history: kept.flatMap((row) => historyOf(row, (moment) => pointOrNone(moment, machine))),
      claims: claimsOn(all, ids),
      upcoming: upcoming(end)(timeline).filter(({ table, row }) => rows.has(`${table} ${row}`)),
    };
    return some(Object.freeze(found));
  };

const isAbout = (
  { table, row, versions }: KeptRow,
  { kind, id }: { readonly kind: AboutKind; readonly id: string },
): boolean =>
  kind === 'person'
    ? table === 'entities'
      ? row === nameKey(id)
      : versions.some(({ value }) => isOfFirm(value, nameKey(id)))
    : (kind === 'list' && table === 'trustedPartners' && row === id) ||
      versions.some(({ value }) => isRecord(value) && own(value, kind) === id);

const isOfFirm = (row: unknown, key: string): boolean => {
  if (!isRecord(row)) return false;
  const { entity, entities, grantee } = row;
  const named = [entity, grantee, ...(Array.isArray(entities) ? entities : [])];
  return named.some((name) => typeof name === 'string' && nameKey(name) === key);
};

const names = ({ data }: { readonly data: object }, id: string): boolean => {
  for (const text of textsIn(toJson(data))) if (text === id) return true;
  return false;
};

const lastOf = ({ table, row, versions }: KeptRow): AboutRow => ({
  table,
  row,
  value: toJson(versions[versions.length - 1]?.value),
});

const historyOf = (
  { table, row, versions }: KeptRow,
  pointOf: (moment: number) => Point | null,
): readonly AboutVersion[] =>
  versions.map(({ position, value, maker }, index) => {
    const next = versions[index + 1];
    return {
      table,
      row,
      from: pointOf(position),
      to: next === undefined ? null : pointOf(next.position),
      value: toJson(withoutInternals(value)),
      event: maker.event.id,
    };
  });

const claimsOn = (
  rows: readonly KeptRow[],
  events: ReadonlySet<string>,
): readonly ClaimStance[] => {
  const found: ClaimStance[] = [];
  for (const { table, versions } of rows) {
    if (table !== 'claims') continue;
    // The cast is safe: the table `claims` holds stances on claims.
    const stance = versions[versions.length - 1]?.value as ClaimStance | undefined;
    if (stance !== undefined && [...stance.cause, ...stance.effect].some((id) => events.has(id)))
      found.push(stance);
  }
  return found;
};
