import * as fc from 'fast-check';
import type { TimedEvent } from '../../../temporal/event/event';
import type { Rows } from '../../../temporal/table/rows';
import { type Timeline, timeline } from '../../../temporal/timeline/timeline';
import { applyChanges } from '../../../temporal/verbs/apply-changes';
import { asKnownAt } from '../../../temporal/verbs/as-known-at';
import { asOf } from '../../../temporal/verbs/as-of';
import { type Change, changes } from '../../../temporal/verbs/changes';
import { snapshot } from '../../../temporal/verbs/snapshot';
import type { Point } from '../../../time/point';
import {
  equal,
  historyOfRow,
  momentOfPoint,
  startOfPoint,
  versionsKnownAt,
} from '../../oracle/oracle';
import { mustBeSame } from '../support/same-rows';
import { type Case, casesOf, type Subject } from '../support/subject';

/** Without `knownAt`, everything is known. */
type Spot = { readonly asOf: Point; readonly knownAt?: Point };

/**
 * Law 8: each change in `world` has a path to a value. The change names the events that changed the
 * value between the two compared points, and the point from which the new value holds.
 */
export const changesNameTheirMakers = <S, E extends TimedEvent>({
  projection,
  logs,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge }) => {
    const { offset } = log.header;
    const built = timeline(projection)(log);
    const [a, b] = points;
    const [known] = knowledge;
    if (a === undefined || b === undefined || known === undefined) return;
    const versions = versionsKnownAt(log, momentOfPoint(known, offset));
    const [first = 0, last = 0] = [a, b]
      .map((p) => momentOfPoint(p, offset))
      .toSorted((x, y) => x - y);
    for (const change of changes({ asOf: a, knownAt: known }, b)(built).world) {
      const table = projection.tables.find(({ name }) => name === change.table);
      if (table === undefined) throw new Error(`no table ${change.table}`);
      const { steps } = historyOfRow(table, change.row, versions, last, offset);
      const at = (index: number) => valueAt(steps[index]?.value, change.path);
      const where = `from ${a} to ${b}, ${[change.table, change.row, ...change.path].join('/')}`;
      const turns = steps.filter((_, index) => !equal(at(index - 1), at(index)));
      const makers = turns.flatMap(({ position, event }) => (position > first ? [event] : []));
      mustBeSame(
        change.events.map(({ id }) => id).toSorted(),
        [...new Set(makers)].toSorted(),
        where,
      );
      const { validFrom } = change;
      mustBeSame(
        validFrom === null ? Number.NEGATIVE_INFINITY : startOfPoint(validFrom, offset),
        turns.findLast(({ position }) => position <= momentOfPoint(b, offset))?.position ??
          Number.NEGATIVE_INFINITY,
        `${where}, since when`,
      );
    }
  });

const valueAt = (row: unknown, path: readonly string[]): unknown =>
  path.reduce((found, key) => Object(found)[key], row);

/**
 * Law 8: the changes from one point to another, applied to the state at the first point, give the state at the
 * second point. `world` alone leads to the second point in valid time, as known at the first point in system
 * time. `learned` then leads to the second point in system time. Each change names at least one event, and its
 * values before and after differ.
 */
export const changesLeadFromOneStateToTheOther = <S, E extends TimedEvent>({
  projection,
  logs,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), (given) => {
    const built = timeline(projection)(given.log);
    for (const [a, b] of movesOf(given)) {
      const where = `from ${JSON.stringify(a)} to ${JSON.stringify(b)}`;
      const { world, learned } = changes(a, b)(built);
      const [before, between, after] = [a, { ...a, asOf: b.asOf }, b].map((s) => dataAt(built, s));
      if (before === undefined || between === undefined) return;
      const none: readonly Change<unknown>[] = [];
      mustBeSame(applyChanges({ world, learned })(before), after, where);
      mustBeSame(applyChanges({ world, learned: none })(before), between, `${where}, the world`);
      mustBeSame(applyChanges({ world: none, learned })(between), after, `${where}, learning`);
      for (const { table, row, path, events, ...sides } of [...world, ...learned]) {
        const what = `${where}, ${[table, row, ...path].join('/')}`;
        if (events.length === 0) throw new Error(`${what}: made by nothing`);
        mustDiffer(sides, what);
      }
    }
  });

const movesOf = <E extends TimedEvent>({ points, knowledge }: Case<E>) => {
  const [p, q] = points;
  const [k, l] = knowledge;
  if (p === undefined || q === undefined) return [];
  const spot = (asOf: Point, knownAt: Point | undefined): Spot =>
    knownAt === undefined ? { asOf } : { asOf, knownAt };
  const spots = [p, q].flatMap((asOf) => [undefined, k, l].map((known) => spot(asOf, known)));
  return spots.flatMap((a) => spots.map((b) => [a, b] as const));
};

type State = { readonly [table: string]: Rows<unknown> };

const dataAt = (built: Timeline<unknown>, { asOf: point, knownAt }: Spot) => {
  const state = asOf(point)(knownAt === undefined ? built : asKnownAt(knownAt)(built));
  // The cast is safe: the state of every projection has the rows of each table under the table's
  // name.
  return snapshot(state as State);
};

const mustDiffer = (
  sides: { readonly before?: unknown; readonly after?: unknown },
  where: string,
): void => {
  if (!('before' in sides) && !('after' in sides)) throw new Error(`${where}: no change`);
  if (JSON.stringify(sides.before) === JSON.stringify(sides.after))
    throw new Error(`${where}: before and after are the same`);
};
