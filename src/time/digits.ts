/** Reads `count` characters from `at` on as a number. NaN if one of them is not a decimal digit. */
export const digits = (text: string, at: number, count: number): number => {
  let value = 0;
  for (let i = at; i < at + count; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    // After the end of the text, `digit` is NaN, so both comparisons are false.
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
};

/** The number must not be negative. */
export const padded = (value: number, width: number): string => String(value).padStart(width, '0');
