import { isRecord } from '../../../object';

const form = /^(\d+(?:\.\d+)?) ?(million|billion)? ?([A-Z]{3})$/;

/**
 * A level of retaliation: `3993.212 million USD` as text, or an object with `amount`, `currency` and
 * perhaps `unit`. Text in another form is given back as it was, for the codec to show.
 */
export const levelOf = (value: unknown): unknown => {
  if (isRecord(value)) return { per: 'year', ...value };
  const parts = typeof value === 'string' ? form.exec(value) : null;
  if (parts === null) return value;
  const [, amount, unit, currency] = parts;
  return { amount: Number(amount), ...(unit === undefined ? {} : { unit }), currency, per: 'year' };
};
