/** A token is a punctuation mark, a string, or another value. An unclosed string does not match. */
const token =
  /\s*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|(true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?))/y;

type Frame = {
  readonly isList: boolean;
  /**
   * How many keys of the sought path lead to this object or array. -1 if the path does not lead to
   * this object or array.
   */
  readonly depth: number;
  key: string;
  index: number;
};

const keysOf = (path: string): readonly string[] =>
  path.split(/[.[\]]+/).filter((key) => key !== '');

const keyIn = (text: string): string => {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
};

/**
 * Returns the column at which the value at `path` begins, counted from 1. If the line has no such
 * value, returns the column of the innermost value that lies on the path. The function does not
 * recurse, since a line may be nested more deeply than the stack allows.
 */
export const columnOf = (line: string, path: string): number => {
  const keys = keysOf(path);
  const stack: Frame[] = [];
  let nearest = { depth: -1, at: 0 };
  let expects: 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'next' = 'value';

  /**
   * Remembers where a value begins. Returns how many keys of the path lead to the value, or -1 if
   * the path does not lead to it.
   */
  const begins = (at: number): number => {
    const frame = stack.at(-1);
    const key = frame?.isList === true ? String(frame.index) : frame?.key;
    const isOn = frame === undefined || (frame.depth >= 0 && keys[frame.depth] === key);
    const depth = isOn ? (frame === undefined ? 0 : frame.depth + 1) : -1;
    if (depth > nearest.depth) nearest = { depth, at };
    return depth;
  };

  for (let from = 0; ; from = token.lastIndex) {
    token.lastIndex = from;
    const found = token.exec(line);
    if (found === null) return nearest.at + 1;
    const [whole, mark, text] = found;
    const at = from + whole.length - whole.trimStart().length;
    const frame = stack.at(-1);
    const isEnd =
      mark === (frame?.isList === true ? ']' : '}') &&
      frame !== undefined &&
      (expects === 'next' || expects.endsWith(' or end'));
    if (isEnd) {
      stack.pop();
      expects = 'next';
    } else if (expects.startsWith('key') && text !== undefined && frame !== undefined) {
      frame.key = keyIn(text);
      expects = 'colon';
    } else if (expects === 'colon' && mark === ':') expects = 'value';
    else if (expects === 'next' && mark === ',' && frame !== undefined) {
      frame.index += 1;
      expects = frame.isList ? 'value' : 'key';
    } else if (
      expects.startsWith('value') &&
      (mark === undefined || mark === '{' || mark === '[')
    ) {
      const depth = begins(at);
      if (depth === keys.length) return at + 1;
      if (mark !== undefined) stack.push({ isList: mark === '[', depth, key: '', index: 0 });
      expects = mark === '{' ? 'key or end' : mark === '[' ? 'value or end' : 'next';
    } else return nearest.at + 1;
  }
};
