/**
 * The line on which each object of a text of JSON begins, in the order in which they begin. Strings
 * are passed over, since a brace within one begins nothing.
 */
const beginnings = (text: string): readonly number[] => {
  const lines: number[] = [];
  let line = 1;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|\{|\r\n|\n|\r/g))
    if (token === '{') lines.push(line);
    else if (!token.startsWith('"')) line += 1;
  return lines;
};

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** All objects in a value, at any depth, in the order of its text. */
const objectsIn = (root: unknown): readonly object[] => {
  const objects: object[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (!isRecord(value)) continue;
    if (!Array.isArray(value)) objects.push(value);
    for (const within of Object.values(value).reverse()) waiting.push(within);
  }
  return objects;
};

/** The line of a JSON text on which each object of its parsed value begins. */
export const objectLines = (text: string, value: unknown): ReadonlyMap<unknown, number> => {
  const lines = beginnings(text);
  return new Map(objectsIn(value).map((object, index) => [object, lines[index] ?? 1]));
};
