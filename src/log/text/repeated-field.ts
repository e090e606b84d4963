import { type Flaw, show } from '../../flaw';
import { field } from '../../object';

/**
 * Returns a flaw if an object on the line has two fields with one name. Programs keep the last of the two, so the
 * first would be lost silently. `value` is the value that was read from the line.
 */
export const repeatedField = (line: string, value: object): Flaw | undefined => {
  // If a field occurs twice, the line has more field names than `value` has fields. Nearly every line
  // has as many names as fields, and needs no closer look.
  if (namesIn(line) === fieldsIn(value)) return undefined;
  const found = findRepeated(line);
  return (
    found && {
      path: found.path,
      expected: 'each field once',
      found: `${show(found.name)} a second time, so that programs would read only the last`,
      advice: 'Keep the one that is right.',
    }
  );
};

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

const quote = 34;

/**
 * Counts the double quotes before a colon. The count is at least the number of field names. It is
 * higher if a string contains a quote before a colon.
 */
const namesIn = (line: string): number => {
  let count = 0;
  for (let at = line.indexOf(':'); at !== -1; at = line.indexOf(':', at + 1)) {
    let before = at - 1;
    while (isSpace(line.charCodeAt(before))) before -= 1;
    if (line.charCodeAt(before) === quote) count += 1;
  }
  return count;
};

const fieldsIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) for (const item of value) count += fieldsIn(item);
  else for (const key in value) count += 1 + fieldsIn(field(value, key));
  return count;
};

/** An object or an array whose end has not been reached. `at` is the current path. */
type Open = { readonly names: Set<string> | undefined; readonly path: string; at: string };

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

const findRepeated = (
  line: string,
): { readonly path: string; readonly name: string } | undefined => {
  const open: Open[] = [];
  let text = '';
  for (const [mark] of line.matchAll(token)) {
    const inner = open.at(-1);
    if (mark === '{' || mark === '[') {
      const names = mark === '{' ? new Set<string>() : undefined;
      const path = inner?.at ?? '';
      // In an object, the name of the first field replaces `at` before anything reads it.
      open.push({ names, path, at: `${path}[0]` });
    } else if (mark === '}' || mark === ']') open.pop();
    else if (inner === undefined) continue;
    else if (mark === ',' && inner.names === undefined) inner.at = nextItemPath(inner);
    else if (mark === ':') {
      // `JSON.parse` cannot fail here: it has already read this string as a part of the line.
      const name: string = JSON.parse(text);
      inner.at = inner.path === '' ? name : `${inner.path}.${name}`;
      if (inner.names?.has(name)) return { path: inner.at, name };
      inner.names?.add(name);
    } else text = mark;
  }
  return undefined;
};

const nextItemPath = ({ path, at }: Open): string =>
  `${path}[${Number(at.slice(path.length + 1, -1)) + 1}]`;
