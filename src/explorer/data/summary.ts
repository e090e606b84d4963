export const words = (name: string): string =>
  name
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replaceAll('-', ' ')
    .toLowerCase();

/** A summary leaves out these fields, because they identify the row or do not help a reader. */
const unsaid: ReadonlySet<string> = new Set([
  'act',
  'decisions',
  'head',
  'gone',
  'latest',
  'named',
  'others',
  'pending',
  'progress',
  'scheduled',
  'since',
  'sources',
]);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const summaryOf = (value: unknown, id = ''): string => {
  if (!isRecord(value)) return plain(value);
  const decided = Array.isArray(value.decisions) ? value.decisions.filter(isRecord) : [];
  const parts = [
    ...decided.map(decisionText),
    ...Object.entries(value).flatMap(([key, each]) =>
      unsaid.has(key) || isNothing(each) || isIn(id, each) ? [] : [`${words(key)}: ${plain(each)}`],
    ),
  ];
  return parts.join(' · ');
};

const isIn = (id: string, value: unknown): boolean =>
  typeof value === 'string' && value !== '' && id.split(/[/>|]/).includes(value);

const decisionText = (decision: Readonly<Record<string, unknown>>): string => {
  const { value, begun, from, until } = decision;
  const says = isRecord(value)
    ? Object.entries(value)
        .filter(([key, each]) => key !== 'kind' && !isNothing(each))
        .map(([key, each]) => `${words(key)} ${plain(each)}`)
        .join(', ') || plain(value.kind)
    : plain(value);
  const start = begun === true ? '' : from === null ? ' (no date set)' : ` (from ${plain(from)})`;
  return `${says}${start}${until === null ? '' : ` until ${plain(until)}`}`;
};

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === 0 ||
  (Array.isArray(value) && value.length === 0);

export const plain = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (!isRecord(value)) return value === null ? 'none' : String(value);
  if ('country' in value && 'sector' in value)
    return [value.name ?? value.sector, value.country].map(String).join(' ');
  return Object.entries(value)
    .filter(([key, each]) => key !== 'sources' && !isNothing(each))
    .map(([key, each]) => `${words(key)} ${plain(each)}`)
    .join(', ');
};
