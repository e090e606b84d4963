import { parsedJson } from '../json';

export type TextValue = {
  /** The path of the text, such as `by.name`: keys and list indexes, joined by dots. */
  readonly path: string;
  /** The index in the line at which the text starts, including its opening quote. */
  readonly start: number;
  readonly end: number;
};

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s{}[\],:"]+/g;

/**
 * `key` is the key or list index of the value that is being read. In an object, `key` is undefined until the
 * key of the next value has been read.
 */
type Open = { readonly isList: boolean; key: string | undefined };

/**
 * Finds where the texts of a line of valid JSON start and end. A text is then replaced within the line, because
 * parsing the line and writing it again would lose the sign of zero, long numbers and repeated keys.
 */
export const textValues = (line: string): readonly TextValue[] => {
  const found: TextValue[] = [];
  const open: Open[] = [];
  for (const { 0: token, index: start } of line.matchAll(tokens)) {
    const inner = open.at(-1);
    if (token === '{') open.push({ isList: false, key: undefined });
    else if (token === '[') open.push({ isList: true, key: '0' });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (inner !== undefined) inner.key = inner.isList ? String(Number(inner.key) + 1) : undefined;
    } else if (token.startsWith('"')) {
      if (inner !== undefined && inner.key === undefined) inner.key = String(parsedJson(token));
      else
        found.push({
          path: open.map(({ key }) => key).join('.'),
          start,
          end: start + token.length,
        });
    }
  }
  return found;
};

/**
 * Replaces every text at the path; undefined if there is none. If an object repeats a key, the path can lead to
 * several texts.
 */
export const withTextAt = (
  line: string,
  path: string,
  replace: (written: string) => string,
): string | undefined => {
  const values = textValues(line).filter((each) => each.path === path);
  if (values.length === 0) return undefined;
  let done = 0;
  const parts = values.map(({ start, end }) => {
    const before = line.slice(done, start);
    done = end;
    return before + replace(line.slice(start, end));
  });
  return parts.join('') + line.slice(done);
};
