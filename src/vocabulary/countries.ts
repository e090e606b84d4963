/**
 * The codes of ISO 3166-1 alpha-3 that are in use (249, as of 2026). Two lower-case letters after a code are
 * the alpha-2 code of the same country. The alpha-2 code is left out if it is the first two letters of the
 * alpha-3 code.
 */
const inUse = [
  'ABWaw AFG AGOao AIA ALAax ALB ANDad AREae ARG ARMam ASM ATAaq ATFtf ATGag AUS AUTat AZE',
  'BDIbi BEL BENbj BESbq BFA BGDbd BGR BHR BHSbs BIHba BLM BLRby BLZbz BMU BOL BRA BRBbb BRNbn',
  'BTN BVT BWA CAFcf CAN CCK CHE CHLcl CHNcn CIV CMR CODcd COGcg COKck COL COMkm CPVcv CRI CUB',
  'CUWcw CXR CYMky CYP CZE DEU DJI DMA DNKdk DOM DZA ECU EGY ERI ESHeh ESP ESTee ETH FIN FJI',
  'FLKfk FRA FROfo FSMfm GAB GBR GEO GGY GHA GIB GINgn GLPgp GMB GNBgw GNQgq GRC GRDgd GRLgl',
  'GTM GUFgf GUM GUYgy HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRLie IRN IRQiq ISL ISRil ITA',
  'JAMjm JEY JOR JPN KAZkz KEN KGZ KHM KIR KNA KORkr KWT LAO LBN LBRlr LBYly LCA LIE LKA LSO',
  'LTU LUX LVA MACmo MAFmf MAR MCO MDA MDGmg MDVmv MEXmx MHL MKD MLI MLTmt MMR MNEme MNG MNPmp',
  'MOZmz MRT MSR MTQmq MUS MWI MYS MYTyt NAM NCL NER NFK NGA NIC NIUnu NLD NOR NPL NRU NZL OMN',
  'PAKpk PAN PCNpn PER PHL PLWpw PNGpg POLpl PRI PRKkp PRTpt PRYpy PSE PYFpf QAT REU ROU RUS',
  'RWA SAU SDN SENsn SGP SGSgs SHN SJM SLBsb SLE SLVsv SMR SOM SPMpm SRBrs SSD STP SURsr SVKsk',
  'SVNsi SWEse SWZsz SXM SYCsc SYR TCA TCDtd TGO THA TJK TKL TKMtm TLS TON TTO TUNtn TURtr',
  'TUVtv TWN TZA UGA UKRua UMI URYuy USA UZB VAT VCT VEN VGB VIR VNM VUT WLFwf WSM YEM ZAF ZMB',
  'ZWE',
].join(' ');

/**
 * The codes of ISO 3166-3, and `ROM`, Romania's code until 2002. Logs about earlier times need these codes.
 */
const former =
  'AFI ANT ATB ATN BUR BYS CSK CTE DDR DHY FXX GEL HVO JTN MID NHB NTZ PCI PCZ PUS RHO ROM SCG ' +
  'SKM SUN TMP VDR WAK YMD YUG ZAR';

/** Codes that ISO 3166-1 leaves to its users: AAA to AAZ, QMA to QZZ, XAA to XZZ and ZZA to ZZZ. */
const userAssigned = /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)[A-Z]$/;

const codes: ReadonlySet<string> = /* @__PURE__ */ new Set(`${inUse} ${former}`.match(/[A-Z]{3}/g));

/** Lists the current and the former codes, without the codes that ISO 3166-1 leaves to its users. */
export const isoCodes = (): readonly string[] => [...codes];

/** True for a current, a former or a user-assigned code. */
export const isIsoCode = (text: string): boolean => codes.has(text) || userAssigned.test(text);

/**
 * Abbreviations that people often write in place of the code of a country or bloc, each with that
 * code.
 */
const habits: Readonly<Record<string, string>> = {
  DPRK: 'PRK',
  EEC: 'EUN',
  EL: 'GRC',
  EU: 'EUN',
  GER: 'DEU',
  KSV: 'XKX',
  PRC: 'CHN',
  ROK: 'KOR',
  UAE: 'ARE',
  UK: 'GBR',
  USSR: 'SUN',
};

const alpha3Of = (alpha2: string): string | undefined => {
  for (const [, alpha3 = '', other] of inUse.matchAll(/([A-Z]{3})([a-z]{2})?/g))
    if ((other?.toUpperCase() ?? alpha3.slice(0, 2)) === alpha2) return alpha3;
  return undefined;
};

/**
 * 1 if at most the last letter differs, 2 if the same letters are in another order, 3 if only the first or
 * only the second letter differs, and 4 otherwise.
 */
const unlikeness = (letters: string, code: string): number => {
  if (letters.slice(0, 2) === code.slice(0, 2)) return 1;
  if ([...letters].sort().join() === [...code].sort().join()) return 2;
  return letters[2] === code[2] && (letters[0] === code[0] || letters[1] === code[1]) ? 3 : 4;
};

/**
 * Returns the code that a text probably means, among the ISO codes and `others`: `JPN` for `jpn`, `JP` and
 * `JPM`. Returns undefined if no code is similar.
 */
export const countryMeant = (text: string, others: readonly string[]): string | undefined => {
  const letters = text.trim().toUpperCase();
  if (isIsoCode(letters) || others.includes(letters)) return letters;
  if (Object.hasOwn(habits, letters)) return habits[letters];
  if (letters.length !== 3) return alpha3Of(letters);
  let best: string | undefined;
  let least = 4;
  for (const code of [...codes, ...others]) {
    const far = unlikeness(letters, code);
    if (far < least) [best, least] = [code, far];
  }
  return best;
};
