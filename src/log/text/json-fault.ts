/** `at` is the position, from 0, at which the text stops being JSON. */
export type JsonFault = { readonly at: number; readonly expected: string };

type Wanted =
  | 'value'
  | 'value-or-end'
  | 'key'
  | 'key-or-end'
  | 'colon'
  | 'comma-or-end'
  | 'nothing';

const words: Readonly<Record<Wanted, string>> = {
  value: 'a value',
  'value-or-end': 'a value or ]',
  key: 'the name of a field in double quotes',
  'key-or-end': 'the name of a field in double quotes, or }',
  colon: 'a colon',
  'comma-or-end': 'a comma, or the bracket that closes',
  nothing: 'nothing more on the line',
};

const space = /[ \t\n\r]*/y;
// A JSON string may contain every character except ", \ and the control characters before the space.
const characters = /[ !#-[\]-\uffff]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** Finds where a text stops being JSON, because each JavaScript engine reports this in its own way. */
export const jsonFault = (text: string): JsonFault => {
  let at = 0;
  let wanted: Wanted = 'value';
  const open: ('{' | '[')[] = [];
  const take = (form: RegExp): boolean => {
    form.lastIndex = at;
    if (!form.test(text)) return false;
    at = form.lastIndex;
    return true;
  };
  /** Goes to the end of a string or to its first fault. A loop is used, since one pattern for a long string throws. */
  const takeOpenString = (): void => {
    at += 1;
    do take(characters);
    while (take(escaped));
  };
  const takeString = (): boolean => {
    const start = at;
    if (text[at] === '"') {
      takeOpenString();
      if (text[at] === '"') {
        at += 1;
        return true;
      }
    }
    at = start;
    return false;
  };
  const fault = (expected = words[wanted]): JsonFault => {
    const isText = text[at] === '"' && /key|value/.test(wanted);
    if (!isText) return { at, expected };
    takeOpenString();
    return { at, expected: 'a text without line breaks and tabs, closed by a double quote' };
  };
  const afterValue = (): Wanted => (open.length === 0 ? 'nothing' : 'comma-or-end');

  for (;;) {
    take(space);
    const next = text[at];
    if (wanted === 'nothing') return fault();
    if (wanted === 'colon') {
      if (next !== ':') return fault();
      at += 1;
      wanted = 'value';
    } else if (wanted === 'comma-or-end' && next === ',') {
      at += 1;
      wanted = open.at(-1) === '{' ? 'key' : 'value';
    } else if (next === (open.at(-1) === '{' ? '}' : ']') && wanted.endsWith('-or-end')) {
      at += 1;
      open.pop();
      wanted = afterValue();
    } else if (wanted.startsWith('key')) {
      if (!takeString()) return fault();
      wanted = 'colon';
    } else if (wanted === 'comma-or-end') return fault();
    else if (next === '{' || next === '[') {
      at += 1;
      open.push(next);
      wanted = next === '{' ? 'key-or-end' : 'value-or-end';
    } else {
      if (!takeString() && !take(scalar)) return fault();
      wanted = afterValue();
    }
  }
};
