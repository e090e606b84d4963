import type { MeasureRead } from '../../../relations/measures/handlers';
import { narrowerKey, wholeRouteKey } from '../../../relations/measures/measure-keys';
import type { Relations } from '../../../relations/relations';
import type { Flow } from '../../../vocabulary/instruments';
import { membersOf, sidesOf } from '../scope/sides';
import { sidesAgainst } from '../standing/on-route';
import type { Reader } from '../standing/reader';

type Route = { readonly from: string; readonly to: string };

export const rowsOnRoute = (reader: Reader, route: Route): readonly MeasureRead[] =>
  idsOnRoute(reader, route).flatMap((id) => reader.measure(id) ?? []);

/**
 * Lists the ids of all rows of measures on a route. Includes rows on which the country that announced the measure
 * has not acted, but another country has. If a side of the route is a union, includes the rows of its members.
 */
export const idsOnRoute = (reader: Reader, route: Route): readonly string[] => {
  const { state } = reader;
  const { measures } = state;
  const onRoute = keysOnRoute(state, route, wholeRouteKey).flatMap((key) => measures.keyed(key));
  const narrower = onRoute.flatMap(([, { measure, product }]) =>
    measures.keyed(narrowerKey(measure, product)),
  );
  return [...new Set([...onRoute, ...narrower].map(([id]) => id))];
};

export const flows: readonly Flow[] = ['export', 'import'];

type KeyOf = (flow: Flow, by: string, partner: string) => string;

export const keysOnRoute = (state: Relations, route: Route, keyOf: KeyOf): readonly string[] =>
  flows.flatMap((flow) => keysOnFlow(state, route, flow, keyOf));

export const keysOnFlow = (
  state: Relations,
  { from, to }: Route,
  flow: Flow,
  keyOf: KeyOf,
): readonly string[] => {
  const [actor, partner] = flow === 'export' ? [from, to] : [to, from];
  const [partners, members] = [sidesOf(state, partner), membersOf(state, partner)];
  return [...sidesOf(state, actor), ...membersOf(state, actor)].flatMap((by) =>
    [...sidesAgainst(by, partners), ...members].map((each) => keyOf(flow, by, each)),
  );
};
