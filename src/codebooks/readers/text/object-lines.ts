/**
 * Returns the line of each `{` in a JSON text. It skips strings, because a brace inside a string
 * begins no object.
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

/** The objects come in the order of the JSON text. */
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

export const objectLines = (text: string, value: unknown): ReadonlyMap<unknown, number> => {
  const lines = beginnings(text);
  return new Map(objectsIn(value).map((object, index) => [object, lines[index] ?? 1]));
};
