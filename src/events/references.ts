import type { Part } from '../codec/codec';
import { fieldAt, itemAt } from '../codec/path';
import { type EventId, eventId } from '../vocabulary/ids';
import { type EventCodec, type EventCodecs, eventCodecs, type PolicyEvent } from './catalogue';

/** An id of another event, and its path in the event that refers to it. */
export type Reference = { readonly path: string; readonly id: EventId };

/** Appends the event ids in a value to `found`. */
type Finder = (value: unknown, path: string, found: Reference[]) => void;

/**
 * Builds a function that finds the event ids in values of a codec, but not in the field `except`. Returns
 * `undefined` if no value of that shape can contain an event id.
 */
const finderOf = (part: Part, except?: string): Finder | undefined => {
  if (part.name === eventId.name)
    return (value, path, found) => {
      if (eventId.is(value)) found.push({ path, id: value });
    };
  const { structure } = part;
  switch (structure._tag) {
    case 'Leaf':
      return undefined;
    case 'Refinement':
      return finderOf(structure.base, except);
    case 'List': {
      const find = finderOf(structure.item);
      return find && inItems(find);
    }
    case 'StrictObject': {
      const fields = Object.entries({ ...structure.required, ...structure.optional }).flatMap(
        ([key, field]) => {
          const find = key === except ? undefined : finderOf(field);
          return find === undefined ? [] : [{ key, find }];
        },
      );
      return fields.length === 0 ? undefined : inFields(fields);
    }
    case 'Union': {
      const finders = new Map(structure.among.map((each) => [each, finderOf(each)]));
      if ([...finders.values()].every((find) => find === undefined)) return undefined;
      return (value, path, found) => finders.get(structure.choose(value))?.(value, path, found);
    }
  }
};

const inItems =
  (find: Finder): Finder =>
  (items, path, found) => {
    if (!Array.isArray(items)) return;
    for (let index = 0; index < items.length; index += 1)
      find(items[index], itemAt(path, index), found);
  };

const inFields =
  (fields: readonly { readonly key: string; readonly find: Finder }[]): Finder =>
  (value, path, found) => {
    if (typeof value !== 'object' || value === null) return;
    for (const { key, find } of fields)
      if (Object.hasOwn(value, key)) find(Reflect.get(value, key), fieldAt(path, key), found);
  };

const none: readonly Reference[] = [];

const finders = new WeakMap<EventCodec, { readonly find: Finder | undefined }>();

const finderFor = (codec: EventCodec): Finder | undefined => {
  const known = finders.get(codec);
  if (known !== undefined) return known.find;
  const find = finderOf(codec, 'id');
  finders.set(codec, { find });
  return find;
};

/**
 * Finds the ids of the other events that an event refers to, each with its path. These can be the
 * events in `actsOn`, the act that the event completes or withdraws, the events that the event is
 * about, the cause and effect of a claim, and the target of a correction or retraction. The ids
 * inside the replacement of a correction are found too.
 *
 * @example
 * const [withdrawal] = japanKoreaLog.events.filter(({ id }) => id === 'gsomia-notices-withdrawn-2023');
 * withdrawal && referencesOf(withdrawal);
 * // => [{ path: 'data.withdraws[0]', id: 'gsomia-notice-2019' },
 * //   { path: 'data.withdraws[1]', id: 'gsomia-notice-suspended-2019' }, …]
 */
export const referencesOf = (event: PolicyEvent): readonly Reference[] =>
  referencesWith(eventCodecs, event);

/** Does what `referencesOf` does, but with the codecs of any vocabulary. */
export const referencesWith = (codecs: EventCodecs, event: PolicyEvent): readonly Reference[] => {
  const codec = codecs.get(event.type);
  const find = codec && finderFor(codec);
  if (codec === undefined || (find === undefined && codec.references === undefined)) return none;
  const found: Reference[] = [];
  find?.(event, '', found);
  for (const id of codec.references?.(event.data) ?? [])
    if (eventId.is(id)) found.push({ path: 'data', id });
  return found;
};
