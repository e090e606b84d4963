export type PrintOptions = {
  /** The number of characters after which the text is cut short. */
  readonly room?: number;
  /** How many levels of arrays and objects are printed. */
  readonly depth?: number;
};

const plainKey = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/**
 * Prints values of fp-ts as `some(…)`, `none`, `right(…)` and `left(…)`. Writes `…` in place of what is too
 * long or too deep.
 */
export const print = (value: unknown, { room = 400, depth = 6 }: PrintOptions = {}): string => {
  const text = write(value, depth);
  return text.length <= room ? text : `${text.slice(0, room)}…`;
};

const write = (value: unknown, depth: number): string => {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint':
      return `${value}n`;
    case 'function':
      return value.name === '' ? 'a function' : `the function ${value.name}`;
    case 'object':
      return value === null ? 'null' : writeObject(value, depth);
    default:
      return String(value);
  }
};

const writeObject = (value: object, depth: number): string => {
  if (depth <= 0) return Array.isArray(value) ? '[…]' : '{ … }';
  const inner = (each: unknown) => write(each, depth - 1);
  if (Array.isArray(value)) return `[${Array.from(value, inner).join(', ')}]`;
  if (value instanceof Date) return `Date ${value.getTime()}`;
  if (value instanceof Map || value instanceof Set)
    return `${value instanceof Map ? 'Map' : 'Set'} ${inner([...value])}`;
  const entries = Object.entries(value);
  const wrapped = writeWrapped(new Map(entries), inner);
  if (wrapped !== undefined) return wrapped;
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, each]) => `${writeKey(key)}: ${inner(each)}`).join(', ')} }`;
};

const writeKey = (key: string): string => (plainKey.test(key) ? key : JSON.stringify(key));

const wrappers: ReadonlyMap<unknown, readonly [name: string, field: string]> = new Map([
  ['Some', ['some', 'value']],
  ['Right', ['right', 'right']],
  ['Left', ['left', 'left']],
]);

const writeWrapped = (
  fields: ReadonlyMap<string, unknown>,
  inner: (value: unknown) => string,
): string | undefined => {
  const tag = fields.get('_tag');
  if (tag === 'None' && fields.size === 1) return 'none';
  const [name, field = ''] = wrappers.get(tag) ?? [];
  return name !== undefined && fields.size === 2 && fields.has(field)
    ? `${name}(${inner(fields.get(field))})`
    : undefined;
};
