/**
 * The number that some characters of a text spell, or NaN if one of them is not a decimal digit.
 */
export const digits = (text: string, at: number, count: number): number => {
  let value = 0;
  for (let i = at; i < at + count; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    // Past the end of the text the digit is NaN, which is in no range either.
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
};

/** A number of at least zero with leading zeros. */
export const padded = (value: number, width: number): string => String(value).padStart(width, '0');
