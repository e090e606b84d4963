import { isSome } from '../../../fp';
import { push } from '../../../object';
import { belongsTo } from '../../../relations/lists/belonging';
import {
  noterIn,
  regimeRowsOfOthers,
  regimeRowsOn,
} from '../../../relations/measures/licence-regimes';
import {
  narrowerKey,
  unionRouteKey,
  unionsKey,
  wholeRouteKey,
} from '../../../relations/measures/measure-keys';
import { partsOf } from '../../../relations/measures/scope';
import type { Relations } from '../../../relations/relations';
import { blocs, isBloc } from '../../../vocabulary/blocs';
import { isoCodes } from '../../../vocabulary/countries';
import type { Flow } from '../../../vocabulary/instruments';
import { claimOn } from '../../coverage/coverage';
import { sidesOf } from './sides';

/** No act says whether `country`, a country or union, is a member of the customs union `union`. */
export type Unplaced = { readonly country: string; readonly union: string };

// Keeps what `unplacedOn` found. One answer needs the result several times: for its coverage, and for the
// reasons of a clearance.
const found = new WeakMap<Relations, Map<string, readonly Unplaced[]>>();

/**
 * Lists pairs of a country (or union) and a customs union, if no act says whether the first is a member of the
 * second. For each pair, some acts concern the route only if the first is a member of the second. The pairs are:
 *
 * - the exporter or importer, with a union that an act about this trade names
 * - a country or union that an act about this trade names, with the exporter or importer, if that is a union
 */
export const unplacedOn = (
  state: Relations,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Unplaced[] => {
  if (!isBloc(from) && !isBloc(to) && !areUnionsNamed(state)) return [];
  const inState = found.get(state) ?? new Map<string, readonly Unplaced[]>();
  found.set(state, inState);
  const route = `${from}>${to}`;
  const unplaced = inState.get(route) ?? findUnplaced(state, from, to);
  inState.set(route, unplaced);
  return unplaced;
};

const findUnplaced = (state: Relations, from: string, to: string): readonly Unplaced[] =>
  // Most logs name no union, and most routes concern no union. So the ids of rows, which are cheap
  // to find, are looked for first. Rows are read only if ids were found, since reading makes the
  // answer depend on the acts that made these rows.
  unplacedIn(state, idsOf(state), from, to).length === 0
    ? []
    : unplacedIn(state, rowsOf(state), from, to);

type Finders = {
  /** Whether acts of `by` are about its trade with `partner`. One of the two is a union. */
  readonly isNamed: (flow: Flow, by: string, partner: string) => boolean;
  /**
   * Whether there is a baseline whose row has this id. A baseline says what licence trade needs if no measure is
   * in force.
   */
  readonly isBaseline: (id: string) => boolean;
  /** Whether there is a baseline whose id begins with a text. */
  readonly hasBaseline: (beginning: string) => boolean;
  readonly onRoute: (flow: Flow, by: string, partner: string) => readonly string[];
  /**
   * The ids of the rows under a `narrowerKey`: rows that are limited to some countries, firms or
   * conditions, or to a described part of a code.
   */
  readonly narrower: (key: string) => readonly string[];
};

/** Includes rows that acts make only after the point of the question. */
const idsOf = ({ measures, licenceRegimes }: Relations): Finders => ({
  isNamed: (flow, by, partner) => measures.idsUnder(unionRouteKey(flow, by, partner)).length > 0,
  isBaseline: () => true,
  hasBaseline: (beginning) => licenceRegimes.idsBeginning(beginning).length > 0,
  onRoute: (flow, by, partner) => measures.idsUnder(wholeRouteKey(flow, by, partner)),
  narrower: measures.idsUnder,
});

/** Every look-up reads the rows that it finds, so the answer depends on them. */
const rowsOf = ({ measures, licenceRegimes }: Relations): Finders => {
  const isBaseline = (id: string): boolean => isSome(licenceRegimes.get(id));
  return {
    isNamed: (flow, by, partner) => measures.keyed(unionRouteKey(flow, by, partner)).length > 0,
    isBaseline,
    hasBaseline: (beginning) => licenceRegimes.idsBeginning(beginning).some(isBaseline),
    onRoute: (flow, by, partner) =>
      measures.keyed(wholeRouteKey(flow, by, partner)).map(([id]) => id),
    narrower: (key) => measures.keyed(key).map(([id]) => id),
  };
};

const notedByOthers = (
  { licenceRegimes }: Relations,
  exporters: readonly string[],
  importers: readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const exporter of [...exporters, '*'])
    for (const importer of [...importers, '*'])
      for (const id of licenceRegimes.idsBeginning(regimeRowsOfOthers(exporter, importer)))
        push(found, noterIn(id), id);
  return found;
};

const unplacedIn = (
  state: Relations,
  finders: Finders,
  from: string,
  to: string,
): readonly Unplaced[] => {
  const [exporting, importing] = [possibleUnions(state, from), possibleUnions(state, to)];
  const [fromSides, toSides] = [sidesOf(state, from), sidesOf(state, to)];
  const exporters = [...fromSides, ...exporting];
  const importers = [...toSides, ...importing];
  const narrowed = {
    export: partnersNamed(finders, 'export', exporters, importers),
    import: partnersNamed(finders, 'import', importers, exporters),
  };
  const byOthers = notedByOthers(state, exporters, importers);
  const hasNoted = (one: string): boolean => byOthers.get(one)?.some(finders.isBaseline) === true;
  // `asExporter` says whether an act names the country or union `one` as the exporter, and the importing side (or
  // all countries) as the importer. It also says so if `one` noted a baseline for the route, unless `one` is on the
  // importing side. `asImporter` is the same for the other direction.
  const asExporter = (isOnRoute: OnRoute) => (one: string) =>
    narrowed.import.has(one) ||
    [...importers, '*'].some((each) => isOnRoute(finders, one, each)) ||
    (!toSides.includes(one) && hasNoted(one));
  const asImporter = (isOnRoute: OnRoute) => (one: string) =>
    narrowed.export.has(one) ||
    [...exporters, '*'].some((each) => isOnRoute(finders, each, one)) ||
    (!fromSides.includes(one) && hasNoted(one));
  return [
    ...possibleMembers(state, from, asExporter(isActedOn)),
    ...possibleMembers(state, to, asImporter(isActedOn)),
    ...exporting.filter(asExporter(isRouteNamed)).map((union) => ({ country: from, union })),
    ...importing.filter(asImporter(isRouteNamed)).map((union) => ({ country: to, union })),
  ];
};

const areUnionsNamed = ({ measures, licenceRegimes }: Relations): boolean =>
  measures.idsUnder(unionsKey).length > 0 || licenceRegimes.idsUnder(unionsKey).length > 0;

/**
 * Lists the unions that may concern a route, as `unplacedOn` does. The list is empty if the log claims to hold
 * all memberships, because then a country belongs only to the unions of which acts say that it is a member.
 */
export const unionsInDoubt = (
  state: Relations,
  route: { readonly from: string; readonly to: string },
): readonly Unplaced[] => {
  const unplaced = unplacedOn(state, route);
  const isCovered =
    unplaced.length > 0 && claimOn(state, { subjects: ['memberships'], route }).complete;
  return isCovered ? [] : unplaced;
};

const isPlaced = (memberships: Relations['memberships'], member: string, union: string): boolean =>
  isSome(memberships.get(`${member}/${union}`)) ||
  belongsTo(memberships, member, union) ||
  belongsTo(memberships, union, member);

/**
 * Lists the customs unions to which a country or union may belong, because no act says whether it is or was a
 * member.
 */
const possibleUnions = ({ memberships }: Relations, country: string): readonly string[] =>
  blocs.filter((union) => union !== country && !isPlaced(memberships, country, union));

const possibleMembers = (
  { memberships }: Relations,
  union: string,
  isNamed: (country: string) => boolean,
): readonly Unplaced[] =>
  isBloc(union)
    ? [...isoCodes(), ...blocs]
        .filter((one) => one !== union && isNamed(one) && !isPlaced(memberships, one, union))
        .map((country) => ({ country, union }))
    : [];

type OnRoute = (finders: Finders, exporter: string, importer: string) => boolean;

/**
 * Whether there is a measure on the exports of `exporter` to `importer`, or on the imports of `importer` from
 * `exporter`, or a baseline for this direction of trade.
 */
const isActedOn: OnRoute = ({ onRoute, hasBaseline }, exporter, importer) =>
  onRoute('export', exporter, importer).length > 0 ||
  onRoute('import', importer, exporter).length > 0 ||
  regimeRowsOn(exporter, importer).some(hasBaseline);

const isRouteNamed: OnRoute = ({ isNamed, hasBaseline }, exporter, importer) =>
  isNamed('export', exporter, importer) ||
  isNamed('import', importer, exporter) ||
  regimeRowsOn(exporter, importer).some(hasBaseline);

/**
 * Lists the countries and unions to which rows of measures are limited. Considers only measures of
 * the `actors` against one of the `partners` or against all countries.
 */
const partnersNamed = (
  { onRoute, narrower }: Finders,
  flow: Flow,
  actors: readonly string[],
  partners: readonly string[],
): ReadonlySet<string> => {
  const ids = new Set<string>();
  for (const actor of actors)
    for (const partner of [...partners, '*'])
      for (const id of onRoute(flow, actor, partner)) ids.add(id);
  const wider = new Set(
    [...ids].map(partsOf).map(({ measure, product }) => narrowerKey(measure, product)),
  );
  for (const key of wider) for (const id of narrower(key)) ids.add(id);
  return new Set([...ids].flatMap((id) => partsOf(id).partner ?? []));
};
