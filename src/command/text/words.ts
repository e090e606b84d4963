/** `checkedUntil` becomes "checked until". */
export const inWords = (name: string): string =>
  name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase();

/** Writes a number with its noun: "1 row", "2,000 rows". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const nothing = '–';
