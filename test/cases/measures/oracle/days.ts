/** The number of a day, from the first ten letters of a date. */
export const dayOf = (date: string): number =>
  Date.parse(`${date.slice(0, 10)}T00:00Z`) / 86_400_000;

/** The date of a day. */
export const dateOf = (day: number): string =>
  new Date(day * 86_400_000).toISOString().slice(0, 10);
