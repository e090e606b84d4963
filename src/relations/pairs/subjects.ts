import type { PolicyEvent } from '../../events/catalogue';

const fieldsOfOneId = [
  'agreement',
  'boycott',
  'claim',
  'coverage',
  'dispute',
  'list',
  'measure',
  'plan',
  'review',
  'ruling',
  'talks',
] as const;

const fieldsOfIds = [
  ['lists', 'list'],
  ['measures', 'measure'],
  ['rulings', 'ruling'],
] as const;

/**
 * Lists the subjects of an event: the things that the event is about, each as kind and id, such as
 * `dispute DS590`.
 */
export const subjectsOf = ({ data }: PolicyEvent): readonly string[] => {
  const fields = new Map<string, unknown>(Object.entries(data));
  const named = fieldsOfOneId.flatMap((kind) => {
    const id = fields.get(kind);
    return typeof id === 'string' ? [`${kind} ${id}`] : [];
  });
  const listed = fieldsOfIds.flatMap(([field, kind]) => {
    const ids = fields.get(field);
    return Array.isArray(ids) ? ids.map((id) => `${kind} ${String(id)}`) : [];
  });
  return [...named, ...listed];
};
