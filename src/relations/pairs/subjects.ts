import type { PolicyEvent } from '../../events/catalogue';

/** The fields of data that name what an event carries on: a measure, a dispute, a claim, … */
const single = [
  'agreement',
  'boycott',
  'claim',
  'dispute',
  'list',
  'measure',
  'plan',
  'review',
  'ruling',
  'talks',
] as const;

/** The fields that name several of a kind. */
const several = [
  ['lists', 'list'],
  ['measures', 'measure'],
  ['rulings', 'ruling'],
] as const;

/** What an event is about, other than events: each as its kind and its id, such as `dispute DS590`. */
export const mattersOf = ({ data }: PolicyEvent): readonly string[] => {
  const fields = new Map<string, unknown>(Object.entries(data));
  const named = single.flatMap((kind) => {
    const id = fields.get(kind);
    return typeof id === 'string' ? [`${kind} ${id}`] : [];
  });
  const listed = several.flatMap(([field, kind]) => {
    const ids = fields.get(field);
    return Array.isArray(ids) ? ids.map((id) => `${kind} ${String(id)}`) : [];
  });
  return [...named, ...listed];
};
