import type { MeasureRead } from '../../../relations/measures/handlers';
import { narrowerKey, wholeRouteKey } from '../../../relations/measures/measure-keys';
import { membersOf, sidesOf } from '../scope/sides';
import { sidesAgainst } from '../standing/on-route';
import type { Reader } from '../standing/reader';

/** A route, as a question names it. */
type Route = { readonly from: string; readonly to: string };

/** Lists the rows of every measure announced so far on a route, for any goods and firms. */
export const rowsOnRoute = (reader: Reader, route: Route): readonly MeasureRead[] =>
  idsOnRoute(reader, route).flatMap((id) => reader.measure(id) ?? []);

/**
 * Lists the ids of all rows of measures on a route. A row counts even if only other countries, and not the
 * announcer of the measure, have acted on it. If a side of the route is a union, the rows of its members
 * count too.
 */
export const idsOnRoute = (reader: Reader, { from, to }: Route): readonly string[] => {
  const { state } = reader;
  const { measures } = state;
  const [exporters, importers] = [sidesOf(state, from), sidesOf(state, to)];
  const [fromMembers, toMembers] = [membersOf(state, from), membersOf(state, to)];
  const partnersOf = (by: string, partners: readonly string[], members: readonly string[]) => [
    ...sidesAgainst(by, partners),
    ...members,
  ];
  const keys = [
    ...[...exporters, ...fromMembers].flatMap((by) =>
      partnersOf(by, importers, toMembers).map((partner) => wholeRouteKey('export', by, partner)),
    ),
    ...[...importers, ...toMembers].flatMap((by) =>
      partnersOf(by, exporters, fromMembers).map((partner) => wholeRouteKey('import', by, partner)),
    ),
  ];
  const onRoute = keys.flatMap((key) => measures.keyed(key));
  const narrower = onRoute.flatMap(([, { measure, product }]) =>
    measures.keyed(narrowerKey(measure, product)),
  );
  return [...new Set([...onRoute, ...narrower].map(([id]) => id))];
};
