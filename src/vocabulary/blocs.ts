/**
 * Customs unions that act as one, each by one code (the WTO's database of regional trade agreements lists
 * them). `EUN` is the European Union, as UN Comtrade and WITS have it; the others go by the short name that
 * they use themselves, but for the Andean Community, whose `CAN` is Canada's code.
 *
 * @example
 * blocs[0]; // => 'EUN'
 */
export const blocs = /* @__PURE__ */ Object.freeze([
  'EUN',
  'EAEU',
  'GCC',
  'SACU',
  'MERCOSUR',
  'ANDEAN',
  'CACM',
  'CARICOM',
  'CEMAC',
  'EAC',
  'ECOWAS',
  'WAEMU',
] as const);

const codes: ReadonlySet<string> = /* @__PURE__ */ new Set(blocs);

/** Whether a text is the code of a customs union. */
export const isBloc = (text: string): boolean => codes.has(text);
