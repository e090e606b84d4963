/**
 * The codes of customs unions that act as one party (the WTO's database of regional trade agreements lists
 * them). `EUN` is the European Union, as in UN Comtrade and WITS. The other codes are the short names that
 * the unions use themselves, except that the Andean Community is `ANDEAN`, because its short name `CAN` is
 * the code of Canada.
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

export const isBloc = (text: string): boolean => codes.has(text);
