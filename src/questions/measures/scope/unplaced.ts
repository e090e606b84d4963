import { isSome } from '../../../fp';
import { regimeRow } from '../../../relations/measures/licence-regimes';
import { narrowerKey, unionsKey, wholeRouteKey } from '../../../relations/measures/measure-keys';
import { partsOf } from '../../../relations/measures/scope';
import type { Relations } from '../../../relations/relations';
import { blocs, isBloc } from '../../../vocabulary/blocs';
import type { Flow } from '../../../vocabulary/instruments';
import { claimOn } from '../../coverage/coverage';
import { sidesOf } from './sides';

/** A country of a route, and a customs union of which it may be a member. */
export type Unplaced = { readonly country: string; readonly union: string };

/**
 * Lists the customs unions that acts on trade along a route name, of which no act says whether the country on
 * that side is a member. If it is one, these acts concern the route.
 */
export const unplacedOn = (
  state: Relations,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Unplaced[] => {
  // Most logs name no union.
  if (!areUnionsNamed(state)) return [];
  const [exporting, importing] = [possibleUnions(state, from), possibleUnions(state, to)];
  const exporters = [...sidesOf(state, from), ...exporting];
  const importers = [...sidesOf(state, to), ...importing];
  const narrowed = {
    export: partnersNamed(state, 'export', exporters, importers),
    import: partnersNamed(state, 'import', importers, exporters),
  };
  const unionsOf = (
    country: string,
    unions: readonly string[],
    isNamed: (union: string) => boolean,
  ): readonly Unplaced[] => unions.filter(isNamed).map((union) => ({ country, union }));
  return [
    ...unionsOf(
      from,
      exporting,
      (union) =>
        narrowed.import.has(union) ||
        [...importers, '*'].some((importer) => isRouteNamed(state, union, importer)),
    ),
    ...unionsOf(
      to,
      importing,
      (union) =>
        narrowed.export.has(union) ||
        [...exporters, '*'].some((exporter) => isRouteNamed(state, exporter, union)),
    ),
  ];
};

const areUnionsNamed = ({ measures, licenceRegimes }: Relations): boolean =>
  measures.idsUnder(unionsKey).length > 0 || licenceRegimes.idsUnder(unionsKey).length > 0;

/**
 * The same, where it may matter: if the log claims to hold all memberships, a country belongs only to the unions
 * that acts name for it.
 */
export const unionsInDoubt = (
  state: Relations,
  route: { readonly from: string; readonly to: string },
): readonly Unplaced[] => {
  const found = unplacedOn(state, route);
  const isCovered =
    found.length > 0 && claimOn(state, { subjects: ['memberships'], route }).complete;
  return isCovered ? [] : found;
};

/** The unions of which no act says whether a country is, or was, a member. */
const possibleUnions = ({ memberships }: Relations, country: string): readonly string[] =>
  isBloc(country) ? [] : blocs.filter((union) => !isSome(memberships.get(`${country}/${union}`)));

/** Whether a measure or a baseline is of one side against the other. */
const isRouteNamed = (state: Relations, exporter: string, importer: string): boolean =>
  state.measures.idsUnder(wholeRouteKey('export', exporter, importer)).length > 0 ||
  state.measures.idsUnder(wholeRouteKey('import', importer, exporter)).length > 0 ||
  state.licenceRegimes.idsBeginning(regimeRow(exporter, importer, '')).length > 0;

/** The countries and unions to which acts limit a measure of some actors, or a part of one. */
const partnersNamed = (
  { measures }: Relations,
  flow: Flow,
  actors: readonly string[],
  partners: readonly string[],
): ReadonlySet<string> => {
  const ids = new Set<string>();
  for (const actor of actors)
    for (const partner of [...partners, '*'])
      for (const id of measures.idsUnder(wholeRouteKey(flow, actor, partner))) ids.add(id);
  const wider = new Set(
    [...ids].map(partsOf).map(({ measure, product }) => narrowerKey(measure, product)),
  );
  for (const key of wider) for (const id of measures.idsUnder(key)) ids.add(id);
  return new Set([...ids].flatMap((id) => partsOf(id).partner ?? []));
};
