import type { PolicyEvent } from '../../events/catalogue';
import { referencesOf } from '../../events/references';
import { show } from '../../flaw';
import { isSome } from '../../fp';
import { push } from '../../log/entry';
import { pairOf } from './pair-of';
import { mattersOf } from './subjects';

/** An event that belongs to no one pair, and why. */
export type Homeless = { readonly event: PolicyEvent; readonly reason: string };

/** Where events belong: those of each pair by its key, and those without one, as they came. */
export type Homes = {
  readonly ofPairs: ReadonlyMap<string, readonly PolicyEvent[]>;
  readonly homeless: readonly Homeless[];
};

/** An event and all that tells where it belongs. */
type Sought = {
  readonly event: PolicyEvent;
  /** The pair that its own data names. */
  readonly own: string | undefined;
  /** The ids of the other events that it names. */
  readonly targets: readonly string[];
  readonly matters: readonly string[];
};

const soughtOf = (event: PolicyEvent): Sought => {
  const own = pairOf(event);
  const named = referencesOf(event).map(({ id }) => id);
  return {
    event,
    own: isSome(own) ? own.value.join('-') : undefined,
    targets: [...new Set(named)].filter((id) => id !== event.id),
    matters: mattersOf(event),
  };
};

/** What is known so far, by the ids of events. */
type Found = {
  readonly all: ReadonlyMap<string, Sought>;
  /** The events that were found to have no place. */
  readonly out: ReadonlySet<string>;
  readonly homes: Map<string, string>;
  /** The homes of what events are about. */
  readonly ofMatters: Map<string, Set<string>>;
  /** The homes of events that name an event. */
  readonly ofNamers: Map<string, Set<string>>;
};

const homesIn = (
  keys: readonly string[],
  among: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> => new Set(keys.flatMap((key) => [...(among.get(key) ?? [])]));

const onlyOne = (homes: ReadonlySet<string | undefined>): string | undefined =>
  homes.size === 1 ? [...homes][0] : undefined;

type Rule = (sought: Sought, found: Found) => string | undefined;

/** The pair of the events that it names or, where it names none, its own. */
const byTargets: Rule = ({ own, targets }, { homes }) =>
  targets.length === 0 ? own : onlyOne(new Set(targets.map((id) => homes.get(id))));

/** The pair of what it carries on, where it names neither events nor a pair. */
const byMatters: Rule = ({ targets, matters }, { ofMatters }) =>
  targets.length === 0 ? onlyOne(homesIn(matters, ofMatters)) : undefined;

/** What is said, of the events whose own data may name a pair. */
const speech: ReadonlySet<string> = new Set([
  'StatementMade',
  'CooperationReported',
  'ConflictReported',
]);

/** The pair of an act, which is firmer than what is said, though what it names has no place yet. */
const byItself: Rule = ({ event, own, targets }, { all, homes }) =>
  !speech.has(event.type) && targets.every((id) => all.has(id) && !homes.has(id)) ? own : undefined;

/** The pair of the acts that name it, such as a measure that comes of a review. */
const byNamers: Rule = ({ event, targets }, { homes, ofNamers }) =>
  targets.some((id) => homes.has(id)) ? undefined : onlyOne(homesIn([event.id], ofNamers));

const addTo = (sets: Map<string, Set<string>>, key: string, value: string): void => {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
};

/** Gives a home to all that a rule finds one for; whether there were any. */
const settle = (found: Found, rule: Rule): boolean => {
  const before = found.homes.size;
  for (const [id, sought] of found.all) {
    const home = found.homes.has(id) || found.out.has(id) ? undefined : rule(sought, found);
    if (home === undefined) continue;
    found.homes.set(id, home);
    for (const matter of sought.matters) addTo(found.ofMatters, matter, home);
    for (const target of sought.targets) addTo(found.ofNamers, target, home);
  }
  return found.homes.size > before;
};

/** Takes away the homes of events that name what has another home, or none, and says of which. */
const unsettle = ({ all, homes }: Found): readonly string[] => {
  const gone: string[] = [];
  for (const [id, { targets }] of all)
    if (targets.some((target) => homes.get(target) !== homes.get(id)) && homes.delete(id))
      gone.push(id);
  return gone;
};

const listed = (homes: Iterable<string>): string => [...new Set(homes)].sort().join(' and ');

/** Why an event has no home; `first` is what was found before any was taken away. */
const reasonFor = (sought: Sought, { all, homes, ofMatters }: Found, first: Found): string => {
  const { event, targets, matters } = sought;
  const lost = targets.find((id) => !all.has(id));
  if (lost !== undefined) return `it names the event ${show(lost)}, which is not among them`;
  const namers = homesIn([event.id], first.ofNamers);
  if (namers.size > 1) return `events of ${listed(namers)} name it; a log holds those of one pair`;
  const unplaced = targets.find((id) => !homes.has(id));
  if (unplaced !== undefined)
    return `it names the event ${show(unplaced)}, which has no place itself`;
  if (targets.length > 0) {
    const pairs = targets.flatMap((id) => homes.get(id) ?? []);
    return `it names events of ${listed(pairs)}; a log holds those of one pair`;
  }
  const [several, lent] = [homesIn(matters, ofMatters), homesIn(matters, first.ofMatters)];
  const about = `what it is about, ${matters.join(' and ')}, is of`;
  if (several.size > 0) return `${about} ${listed(several)}`;
  if (lent.size > 0) return `${about} an event that has no place itself`;
  return 'it names neither two countries, nor an event or anything else that is between two';
};

/** From the surest rule to the least sure; a less sure one is tried where no surer one helps. */
const rules: readonly Rule[] = [byTargets, byMatters, byItself, byNamers];

const foundWithout = (all: ReadonlyMap<string, Sought>, out: ReadonlySet<string>): Found => {
  const found: Found = { all, out, homes: new Map(), ofMatters: new Map(), ofNamers: new Map() };
  while (rules.some((rule) => settle(found, rule)));
  return found;
};

/** What is found once those are out that have no place; what they lent to others is not lent then. */
const foundAtLast = (first: Found): Found => {
  let found = first;
  for (;;) {
    const gone = unsettle(found);
    if (gone.length === 0) return found;
    found = foundWithout(found.all, new Set([...found.out, ...gone]));
  }
};

/** Finds out between which two countries each event is. */
export const homesOf = (events: readonly PolicyEvent[]): Homes => {
  const all = new Map<string, Sought>();
  const twins = new Set<number>();
  for (const [index, event] of events.entries())
    if (all.has(event.id)) twins.add(index);
    else all.set(event.id, soughtOf(event));
  const first = foundWithout(all, new Set());
  const found = foundAtLast(first);
  const ofPairs = new Map<string, PolicyEvent[]>();
  const homeless: Homeless[] = [];
  for (const [index, event] of events.entries()) {
    const [home, sought] = [found.homes.get(event.id), all.get(event.id)];
    if (twins.has(index)) homeless.push({ event, reason: 'an event before it has the same id' });
    else if (home !== undefined) push(ofPairs, home, event);
    else if (sought !== undefined)
      homeless.push({ event, reason: reasonFor(sought, found, first) });
  }
  return { ofPairs, homeless };
};
