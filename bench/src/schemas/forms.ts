import { instruments, licenceLevels } from '../bilateral.ts';

/**
 * The forms of text that every schema holds events to. Dates are days of some month and date-times
 * with an offset: less than the package reads, in favour of the peers.
 */
const day = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';

export const forms = {
  id: '^[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:-]{0,127}$',
  name: '^[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,127}$',
  code: '^[\\p{L}\\p{N}_.()-]{1,64}$',
  country: '^[A-Z]{3}$',
  date: `^${day}$`,
  when: `^${day}(?:T\\d{2}:\\d{2}:\\d{2}(?:Z|[+-]\\d{2}:\\d{2}))?$`,
  url: '^[a-zA-Z][a-zA-Z0-9+.-]*:\\S+$',
} as const;

/** The same as expressions. */
export const expressions = {
  id: new RegExp(forms.id, 'u'),
  name: new RegExp(forms.name, 'u'),
  code: new RegExp(forms.code, 'u'),
  country: new RegExp(forms.country, 'u'),
  date: new RegExp(forms.date, 'u'),
  when: new RegExp(forms.when, 'u'),
  url: new RegExp(forms.url, 'u'),
} as const;

export const instrumentNames: readonly string[] = Object.keys(instruments);
export const licenceNames: readonly string[] = licenceLevels;
export const sectorNames = ['GOV', 'JUD', 'LEG', 'BUS', 'CVL', 'IGO', 'MED'] as const;
export const flowNames = ['export', 'import'] as const;
export const confidenceNames = ['P', 'S2', 'S1', 'M'] as const;

/** Whether no product of a list stands there twice. */
export const areDistinct = (products: readonly unknown[]): boolean =>
  products.length < 2 ||
  new Set(products.map((product) => JSON.stringify(product))).size === products.length;

/** Whether a value is an event of one of five types, as a library says. */
export type Accepts = (value: unknown) => boolean;
