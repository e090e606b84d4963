import type { Codec } from './codec';
import { text } from './text';

const longest = 128;

/** Which codes of ASCII may stand in a name: its letters, digits and _, and what else is given. */
const tableOf = (others: string): readonly boolean[] =>
  Array.from({ length: 128 }, (_, code) => {
    const letter = String.fromCharCode(code);
    return /\w/.test(letter) || others.includes(letter);
  });

/** Whether a text is such a name, seen without a pattern where it is ASCII, several times faster. */
const isNamed = (others: Others): ((value: string) => boolean) => {
  // The last of the others is a hyphen, which a class of letters takes for itself at its end.
  const form = new RegExp(`^[\\p{L}\\p{N}_][\\p{L}\\p{N}_${others}]{0,${longest - 1}}$`, 'u');
  const first = tableOf('');
  const inside = tableOf(others);
  const isPlain = (value: string): boolean => {
    if (value.length > longest || first[value.charCodeAt(0)] !== true) return false;
    for (let at = 1; at < value.length; at += 1)
      if (inside[value.charCodeAt(at)] !== true) return false;
    return true;
  };
  return (value) => isPlain(value) || form.test(value);
};

/** What a name may hold, where it does not begin, beside letters and digits of any script and _. */
type Others = '.-' | '.:-';

/** Text of up to 128 letters and digits of any script, _ and the `others`, none of which it begins with. */
export const named = <A extends string>(
  name: string,
  others: Others,
  expected: string,
  advice: string,
): Codec<A> => text(name, isNamed(others), expected, advice);
