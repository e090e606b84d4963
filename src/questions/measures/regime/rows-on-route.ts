import type { MeasureRead } from '../../../relations/measures/handlers';
import { narrowerKey, wholeRouteKey } from '../../../relations/measures/measure-keys';
import { membersOf, sidesOf } from '../scope/sides';
import { sidesAgainst } from '../standing/on-route';
import type { Reader } from '../standing/reader';

/**
 * Lists the rows of every measure announced so far on a route, for whatever goods and firms. What acts say of a
 * member of a union is on the route of the union too.
 */
export const rowsOnRoute = (
  reader: Reader,
  { from, to }: { readonly from: string; readonly to: string },
): readonly MeasureRead[] => {
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
  const ids = new Set([...onRoute, ...narrower].map(([id]) => id));
  return [...ids].flatMap((id) => reader.measure(id) ?? []);
};
