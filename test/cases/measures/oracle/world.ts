import {
  type Announce,
  type Asked,
  type Baseline,
  type EntityNote,
  type Fact,
  type Licence,
  type LicenceRevoked,
  type Membership,
  type Stacking,
  withActors,
} from '../facts';
import { dayOf } from './days';
import { type Decision, isAgainst } from './decisions/decision';
import { decisionsOf, isOnMeasure, type OnMeasure } from './decisions/decisions';
import { knownFacts } from './known';
import type { Mistake } from './mistakes';
import { goodsKey } from './scope/goods';
import { sameName } from './scope/names';
import type { Subject } from './scope/scopes';

/** All that is known on a day. */
export type World = {
  readonly point: number;
  readonly planted?: Mistake;
  /** Whose each measure is: whoever announced it first, on the flow on which it did. */
  readonly owners: ReadonlyMap<string, Announce>;
  /** By measure, those of the country whose measure it is. */
  readonly decisions: ReadonlyMap<string, readonly Decision[]>;
  readonly stackings: readonly Stacking[];
  readonly entities: readonly EntityNote[];
  readonly memberships: readonly Membership[];
  readonly baselines: readonly Baseline[];
  readonly licences: readonly Licence[];
  readonly revocations: readonly LicenceRevoked[];
};

const only =
  <Act extends Fact['act']>(act: Act) =>
  (facts: readonly Fact[]): readonly Extract<Fact, { readonly act: Act }>[] =>
    facts.flatMap((fact) =>
      // The act is compared on this line, which the checker cannot follow through a type parameter.
      fact.act === act ? [fact as Extract<Fact, { readonly act: Act }>] : [],
    );

export const worldOn = (
  facts: readonly Fact[],
  point: string,
  knownAt?: string,
  planted?: Mistake,
): World => {
  const known = knownFacts(withActors(facts), point, knownAt);
  const acts = known.filter(isOnMeasure);
  const owners = ownersOf(acts, planted);
  const onMeasures = acts.filter((act) => isOfOwner(act, owners, planted));
  const measures = [...new Set(onMeasures.map(({ measure }) => measure))];
  return {
    point: dayOf(point),
    owners,
    ...(planted === undefined ? {} : { planted }),
    decisions: new Map(
      measures.map((measure) => [
        measure,
        decisionsOf(
          onMeasures.filter((fact) => fact.measure === measure),
          owners.get(measure)?.flow,
          planted,
        ),
      ]),
    ),
    stackings: only('stacking')(known),
    entities: only('entity')(known),
    memberships: only('membership')(known),
    baselines: only('baseline')(known),
    licences: only('licence')(known),
    revocations: only('licence-revoked')(known),
  };
};

const ownersOf = (acts: readonly OnMeasure[], planted?: Mistake): ReadonlyMap<string, Announce> => {
  const owners = new Map<string, Announce>();
  for (const act of acts)
    if (
      act.act === 'announce' &&
      (!owners.has(act.measure) || planted === 'a measure is of whoever announced it last')
    )
      owners.set(act.measure, act);
  return owners;
};

/** Whether an act on a measure is of its owner. */
const isOfOwner = (act: OnMeasure, owners: World['owners'], planted?: Mistake): boolean => {
  const owner = owners.get(act.measure);
  if (planted === 'an act of another country counts') return true;
  return act.by === owner?.by;
};

/** The unions of which a country is a member on the day. */
export const unionsOf = (
  country: string,
  { memberships, point }: Pick<World, 'memberships' | 'point'>,
): ReadonlySet<string> =>
  new Set(
    memberships
      .filter(({ member }) => member === country)
      .filter(
        ({ on, from, until }) =>
          from !== null &&
          dayOf(from ?? on) <= point &&
          (until === undefined || point < dayOf(until)),
      )
      .map(({ group }) => group),
  );

/** All names of a firm. */
const namesOf = (firm: string, { entities }: World): ReadonlySet<string> => {
  const asked = sameName(firm);
  const notes = entities
    .map(({ entity, names }) => [entity, ...names].map(sameName))
    .filter((names) => names.includes(asked));
  return new Set([asked, ...notes.flat()]);
};

/** What a question is about, seen by a measure on one side of the route. */
export const subjectOf = (asked: Asked, flow: 'import' | 'export', world: World): Subject => {
  const partner = flow === 'import' ? asked.from : asked.to;
  return {
    goods: [goodsKey(asked.goods)],
    partner,
    unions: unionsOf(partner, world),
    firms: asked.firm === undefined ? new Set() : namesOf(asked.firm, world),
    when: new Set((asked.when ?? []).map(sameName)),
  };
};

/** Whether an announcement concerns the trade of the route. */
const isOnRoute = (announced: Announce, asked: Asked, world: World): boolean => {
  const { flow, by } = announced;
  const actor = flow === 'import' ? asked.to : asked.from;
  const partner = flow === 'import' ? asked.from : asked.to;
  const acts = by === actor || unionsOf(actor, world).has(by);
  return acts && isAgainst(announced, { partner, unions: unionsOf(partner, world) }, world.planted);
};

/** A measure that acts on one side of a route. */
export type MeasureOnRoute = { readonly head: Announce; readonly decisions: readonly Decision[] };

/** The decisions of each measure that acts on one side of the route. */
export const measuresOnRoute = (
  asked: Asked,
  flow: 'import' | 'export',
  world: World,
): ReadonlyMap<string, MeasureOnRoute> => {
  const found = new Map<string, MeasureOnRoute>();
  for (const [measure, decisions] of world.decisions) {
    const head = decisions.findLast(
      ({ announced }) => announced?.flow === flow && isOnRoute(announced, asked, world),
    )?.announced;
    if (head !== undefined) found.set(measure, { head, decisions });
  }
  return found;
};
