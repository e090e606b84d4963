import type { Part } from '../codec/codec';
import { fieldAt, itemAt } from '../codec/path';
import { type EventId, eventId } from '../vocabulary/ids';
import { catalogue, type EventType, type PolicyEvent } from './catalogue';

/** A place in an event that names another event. */
export type Reference = { readonly path: string; readonly id: EventId };

/** Finds the event ids in a value of a known shape. */
type Finder = (value: unknown, path: string) => readonly Reference[];

/**
 * The finder for a shape, read off its codec, but for what stands in one of its own fields; nothing
 * where no value of it can name an event.
 */
const finderOf = (part: Part, except?: string): Finder | undefined => {
  if (part.name === eventId.name)
    return (value, path) => (eventId.is(value) ? [{ path, id: value }] : []);
  const { structure } = part;
  switch (structure._tag) {
    case 'Leaf':
      return undefined;
    case 'Ruled':
      return finderOf(structure.base, except);
    case 'List': {
      const find = finderOf(structure.item);
      return find && ((value, path) => (Array.isArray(value) ? inItems(value, path, find) : []));
    }
    case 'Closed': {
      const fields = Object.entries({ ...structure.required, ...structure.optional }).flatMap(
        ([key, field]) => {
          const find = key === except ? undefined : finderOf(field);
          return find === undefined ? [] : [{ key, find }];
        },
      );
      return fields.length === 0 ? undefined : inFields(fields);
    }
    case 'Fork': {
      const finders = new Map(structure.among.map((each) => [each, finderOf(each)]));
      if ([...finders.values()].every((find) => find === undefined)) return undefined;
      return (value, path) => finders.get(structure.choose(value))?.(value, path) ?? [];
    }
  }
};

const inItems = (items: readonly unknown[], path: string, find: Finder): readonly Reference[] =>
  items.flatMap((item, index) => find(item, itemAt(path, index)));

const inFields =
  (fields: readonly { readonly key: string; readonly find: Finder }[]): Finder =>
  (value, path) => {
    if (typeof value !== 'object' || value === null) return [];
    let found: readonly Reference[] = none;
    for (const { key, find } of fields) {
      if (!Object.hasOwn(value, key)) continue;
      const more = find(Reflect.get(value, key), fieldAt(path, key));
      if (more.length > 0) found = found.length === 0 ? more : [...found, ...more];
    }
    return found;
  };

const none: readonly Reference[] = [];

const finders = new Map<EventType, Finder | undefined>();

/** The finder for one type of event, made when it is first needed. */
const finderFor = (type: EventType): Finder | undefined => {
  if (!finders.has(type)) finders.set(type, finderOf(catalogue[type], 'id'));
  return finders.get(type);
};

/**
 * Every other event that an event names, with where it does: the acts acted on, what it completes,
 * withdraws or speaks of, the cause and effect of a claim, the target of a correction, and the same
 * within what a correction puts in place.
 *
 * @example
 * const [withdrawal] = japanKoreaLog.events.filter(({ id }) => id === 'gsomia-notices-withdrawn-2023');
 * withdrawal && referencesOf(withdrawal);
 * // => [{ path: 'data.withdraws[0]', id: 'gsomia-notice-2019' },
 * //   { path: 'data.withdraws[1]', id: 'gsomia-notice-suspended-2019' }, …]
 */
export const referencesOf = (event: PolicyEvent): readonly Reference[] =>
  finderFor(event.type)?.(event, '') ?? none;
