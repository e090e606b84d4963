import { type Flaw, show } from '../../flaw';

/**
 * A quick test that most lines fail. Only a number with at least sixteen digits, or with an exponent, can be one that
 * a program reads as another number.
 */
const mayBeInexact = /[:,[]\s*-?\d(?:[\d.]{15}|[\d.]*[eE])/;

const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Finds a number on a line of JSON that a program would read as another number, such as
 * 9007199254740993 or 1e-400. Reading and writing such a number would change it silently. Returns
 * `undefined` if there is none.
 */
export const inexactNumber = (line: string): Flaw | undefined => {
  if (!mayBeInexact.test(line)) return undefined;
  let field = '';
  for (const [text] of line.matchAll(token)) {
    if (text.startsWith('"')) field = text.slice(1, -1);
    else if (decimalOf(text) !== decimalOf(String(Number(text))))
      return {
        path: '',
        expected: 'numbers that a double holds as they are written',
        found: `${text} at ${show(field)}, which would be read as ${Number(text)}`,
        advice: 'Round the number, or write it as text in "note".',
      };
  }
  return undefined;
};

/** Equal numbers become equal texts. */
const decimalOf = (text: string): string => {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  const power = Number(exponent) - fraction.length + digits.length;
  return `${sign}0.${significant}e${power}`;
};
