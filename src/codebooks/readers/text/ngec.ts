import { isRecord } from '../../../object';
import type { Fields } from './tsv';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Returns the value of a field as text. The texts in a list are joined by `; `. A value that is no text, number
 * or list gives the empty text.
 */
export const textIn = (object: JsonObject, name: string): string =>
  textOf(Object.hasOwn(object, name) ? object[name] : undefined);

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string').join('; ')
    : '';
};

/** Whether an object has the field names of NGEC, the coder that produces POLECAT. */
export const isNgec = (object: JsonObject): boolean => Object.hasOwn(object, 'event_type');

/** The NGEC field for each column of POLECAT. */
const fields: ReadonlyMap<string, string> = new Map([
  ['Event ID', 'id'],
  ['Event Date', 'date_resolved'],
  ['Event Type', 'event_type'],
  ['Event Mode', 'event_mode'],
  ['Contexts', 'contexts'],
  ['Source', 'publisher'],
  ['Publication Date', 'pub_date'],
  ['Headline', 'headline'],
]);

const actorFields: ReadonlyMap<string, readonly [role: string, field: string]> = new Map([
  ['Actor Country', ['ACTOR', 'country']],
  ['Actor Name', ['ACTOR', 'wiki']],
  ['Primary Actor Sector', ['ACTOR', 'code_1']],
  ['Recipient Country', ['RECIP', 'country']],
  ['Recipient Name', ['RECIP', 'wiki']],
  ['Primary Recipient Sector', ['RECIP', 'code_1']],
]);

const actorsIn = ({ attributes }: JsonObject, role: string): readonly JsonObject[] => {
  if (!isRecord(attributes) || !Object.hasOwn(attributes, role)) return [];
  const actors = attributes[role];
  return Array.isArray(actors) ? actors.filter(isRecord) : [];
};

export const ngecFields =
  (event: JsonObject): Fields =>
  (name) => {
    const actorField = actorFields.get(name);
    if (actorField === undefined) return textIn(event, fields.get(name) ?? name);
    const [role, field] = actorField;
    const texts = actorsIn(event, role).map((actor) => textIn(actor, field));
    return [...new Set(texts)].filter((text) => text !== '').join('; ');
  };
