const day = 86_400_000;

/** In milliseconds since 1970-01-01T00:00:00Z. */
export const startOfPoint = (point: string, offset: string): number => {
  const moment = Date.parse(isDate(point) ? `${point}T00:00:00${offset}` : point);
  if (Number.isNaN(moment)) throw new RangeError(`the oracle cannot read the point "${point}"`);
  return moment;
};

/** The moment that a question asks about: the end of the day, or the instant. */
export const momentOfPoint = (point: string, offset: string): number =>
  isDate(point) ? startOfPoint(point, offset) + day - 0.5 : startOfPoint(point, offset);

export const dayOfMoment = (moment: number, offset: string): string =>
  new Date(moment + shiftOf(offset)).toISOString().slice(0, 10);

export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

/** In milliseconds. */
export const shiftOf = (offset: string): number => {
  if (offset === 'Z') return 0;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
};

const isDate = (point: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(point);
