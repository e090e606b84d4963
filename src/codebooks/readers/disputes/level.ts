import { type Flaw, show } from '../../../flaw';
import { isRecord } from '../../../object';

const form = /^(\d+(?:\.\d+)?) ?(million|billion)? ?([A-Z]{3})$/;

/**
 * Reads a level of retaliation such as `3993.212 million USD`, which is an amount per year. Returns text in another
 * form unchanged.
 */
export const levelOf = (value: unknown): unknown => {
  if (isRecord(value)) return { per: 'year', ...value };
  const parts = typeof value === 'string' ? form.exec(value) : null;
  if (parts === null) return value;
  const [, amount, unit, currency] = parts;
  return { amount: Number(amount), ...(unit === undefined ? {} : { unit }), currency, per: 'year' };
};

export const levelFlaw = (text: string): Flaw => ({
  path: 'level',
  expected: 'an amount and a currency such as 191.4 million USD',
  found: show(text),
  advice:
    'Write the amount with a decimal point, then million or billion if needed, then the three letters of the currency.',
});
