import { isObject, type JsonObject, textIn } from './json-text';
import type { Fields } from './tsv';

/** Whether an object is an event as NGEC, the coder behind POLECAT, writes it. */
export const isNgec = (object: JsonObject): boolean => Object.hasOwn(object, 'event_type');

/** Where NGEC has what POLECAT puts in a column. */
const plain: ReadonlyMap<string, string> = new Map([
  ['Event ID', 'id'],
  ['Event Date', 'date_resolved'],
  ['Event Type', 'event_type'],
  ['Event Mode', 'event_mode'],
  ['Contexts', 'contexts'],
  ['Source', 'publisher'],
  ['Publication Date', 'pub_date'],
  ['Headline', 'headline'],
]);

/** The same for those who act and those whom it concerns, of whom there may be several. */
const ofActors: ReadonlyMap<string, readonly [role: string, field: string]> = new Map([
  ['Actor Country', ['ACTOR', 'country']],
  ['Actor Name', ['ACTOR', 'wiki']],
  ['Primary Actor Sector', ['ACTOR', 'code_1']],
  ['Recipient Country', ['RECIP', 'country']],
  ['Recipient Name', ['RECIP', 'wiki']],
  ['Primary Recipient Sector', ['RECIP', 'code_1']],
]);

const actorsIn = ({ attributes }: JsonObject, role: string): readonly JsonObject[] => {
  if (!isObject(attributes) || !Object.hasOwn(attributes, role)) return [];
  const actors = attributes[role];
  return Array.isArray(actors) ? actors.filter(isObject) : [];
};

/** An event of NGEC under the column names of POLECAT. */
export const ngecFields =
  (event: JsonObject): Fields =>
  (name) => {
    const actors = ofActors.get(name);
    if (actors === undefined) return textIn(event, plain.get(name) ?? name);
    const [role, field] = actors;
    const texts = actorsIn(event, role).map((actor) => textIn(actor, field));
    return [...new Set(texts)].filter((text) => text !== '').join('; ');
  };
