import type { PolicyEvent } from '../events/catalogue';
import { referencesOf } from '../events/references';
import { show } from '../flaw';
import { isSome } from '../fp';
import { mattersOf } from './matters';
import { pairOf } from './pair-of';

/** An event and all that tells where it belongs. */
type Sought = {
  readonly event: PolicyEvent;
  /** The ids of the other events that it names. */
  readonly targets: readonly string[];
  readonly matters: readonly string[];
};

/** Where events belong: the key of their pair, or why they have none. */
export type Homes = {
  readonly homeOf: ReadonlyMap<PolicyEvent, string>;
  readonly reasonOf: ReadonlyMap<PolicyEvent, string>;
};

const soughtOf = (event: PolicyEvent): Sought => ({
  event,
  targets: [...new Set(referencesOf(event).map(({ id }) => id))].filter((id) => id !== event.id),
  matters: mattersOf(event),
});

/** What is known so far: the homes of the events, and those of what they are about. */
type Found = {
  readonly homeOf: Map<PolicyEvent, string>;
  readonly byId: ReadonlyMap<string, PolicyEvent>;
  readonly homesOfMatter: Map<string, Set<string>>;
};

const targetHomes = ({ targets }: Sought, { byId, homeOf }: Found): readonly (string | undefined)[] =>
  targets.map((id) => {
    const target = byId.get(id);
    return target === undefined ? undefined : homeOf.get(target);
  });

/** The pair of the events that an event names or, where it names none, its own. */
const homeByEvents = (sought: Sought, found: Found): string | undefined => {
  if (sought.targets.length === 0) {
    const own = pairOf(sought.event);
    return isSome(own) ? own.value.join('-') : undefined;
  }
  const homes = new Set(targetHomes(sought, found));
  return homes.size === 1 ? [...homes][0] : undefined;
};

const matterHomes = ({ matters }: Sought, { homesOfMatter }: Found): readonly string[] => [
  ...new Set(matters.flatMap((matter) => [...(homesOfMatter.get(matter) ?? [])])),
];

/** The pair of what it carries on, for an event that names neither events nor a pair. */
const homeByMatters = (sought: Sought, found: Found): string | undefined => {
  if (sought.targets.length > 0) return undefined;
  const [home, ...others] = matterHomes(sought, found);
  return others.length === 0 ? home : undefined;
};

const settle = (
  waiting: Set<Sought>,
  found: Found,
  homeOf: (sought: Sought, found: Found) => string | undefined,
): boolean => {
  const before = waiting.size;
  for (const sought of waiting) {
    const home = homeOf(sought, found);
    if (home === undefined) continue;
    waiting.delete(sought);
    found.homeOf.set(sought.event, home);
    for (const matter of sought.matters) {
      const homes = found.homesOfMatter.get(matter) ?? new Set();
      found.homesOfMatter.set(matter, homes.add(home));
    }
  }
  return waiting.size < before;
};

const reasonFor = (sought: Sought, found: Found): string => {
  const { targets, matters } = sought;
  const lost = targets.find((id) => !found.byId.has(id));
  if (lost !== undefined) return `it names the event ${show(lost)}, which is not among them`;
  const homes = targetHomes(sought, found);
  const unplaced = targets[homes.indexOf(undefined)];
  if (unplaced !== undefined) return `it names the event ${show(unplaced)}, which has no place itself`;
  if (homes.length > 0)
    return `it names events of ${[...new Set(homes)].sort().join(' and ')}; a log holds those of one pair`;
  const several = matterHomes(sought, found);
  if (several.length > 0)
    return `what it is about, ${matters.join(' and ')}, is of ${[...several].sort().join(' and ')}`;
  return 'it names neither two countries, nor an event or anything else that is between two';
};

/** Finds out between which two countries each event is. */
export const homesOf = (events: readonly PolicyEvent[]): Homes => {
  const byId = new Map<string, PolicyEvent>();
  const reasonOf = new Map<PolicyEvent, string>();
  for (const event of events) {
    if (byId.has(event.id)) reasonOf.set(event, 'an event before it has the same id');
    else byId.set(event.id, event);
  }
  const found: Found = { byId, homeOf: new Map(), homesOfMatter: new Map() };
  const waiting = new Set([...byId.values()].map(soughtOf));
  do {
    while (settle(waiting, found, homeByEvents));
  } while (settle(waiting, found, homeByMatters));
  for (const sought of waiting) reasonOf.set(sought.event, reasonFor(sought, found));
  return { homeOf: found.homeOf, reasonOf };
};
