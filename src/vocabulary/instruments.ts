import type { Codec } from '../codec/codec';
import { oneOf } from '../codec/one-of';
import { frozen } from '../frozen';
import type { Named } from '../named';
import type { MastChapter } from './mast';

const kinds = {
  // Exports
  'export-ban': { mast: 'P' },
  'export-licensing-requirement': { mast: 'P' },
  'export-quota': { mast: 'P' },
  'export-tariff-quota': { mast: 'P' },
  'export-tax': { mast: 'P' },
  'export-price-benchmark': { mast: 'P' },
  'foreign-customer-limit': { mast: 'P' },
  'local-supply-requirement-for-exports': { mast: 'P' },
  'export-related-non-tariff-measure-nes': { mast: 'P' },
  'export-subsidy': { mast: 'P' },
  'tax-based-export-incentive': { mast: 'P' },
  'other-export-incentive': { mast: 'P' },
  'trade-finance': { mast: 'P' },
  'voluntary-export-restraint-arrangement': { mast: 'E' },
  'voluntary-export-price-restraint': { mast: 'F' },
  // Imports
  'import-ban': { mast: 'E' },
  'import-licensing-requirement': { mast: 'E' },
  'import-quota': { mast: 'E' },
  'import-tariff-quota': { mast: 'E' },
  'import-tariff': { mast: null },
  'import-monitoring': { mast: 'C' },
  'port-restriction': { mast: 'C' },
  'internal-taxation-of-imports': { mast: 'F' },
  'minimum-import-price': { mast: 'F' },
  'import-price-benchmark': { mast: 'F' },
  'other-import-charges': { mast: 'F' },
  'import-related-non-tariff-measure-nes': { mast: null },
  'selective-import-channel-restriction': { mast: 'H' },
  'distribution-restriction': { mast: 'J' },
  'post-sales-service-restriction': { mast: 'K' },
  'trade-payment-measure': { mast: 'G' },
  // Trade defence
  'anti-dumping': { mast: 'D' },
  'anti-subsidy': { mast: 'D' },
  'anti-circumvention': { mast: 'D' },
  safeguard: { mast: 'D' },
  'special-safeguard': { mast: 'D' },
  // Standards and rights
  'sanitary-and-phytosanitary-measure': { mast: 'A' },
  'technical-barrier-to-trade': { mast: 'B' },
  'intellectual-property-protection': { mast: 'N' },
  // Investment and localisation
  'local-content-requirement': { mast: 'I' },
  'local-content-incentive': { mast: 'I' },
  'local-labour-requirement': { mast: 'I' },
  'local-labour-incentive': { mast: 'I' },
  'local-operations-requirement': { mast: 'I' },
  'local-operations-incentive': { mast: 'I' },
  'local-value-added-requirement': { mast: 'I' },
  'local-value-added-incentive': { mast: 'I' },
  'localisation-nes': { mast: 'I' },
  'trade-balancing-measure': { mast: 'I' },
  'fdi-entry-and-ownership-rule': { mast: null },
  'fdi-treatment-and-operations-nes': { mast: null },
  'fdi-financial-incentive': { mast: null },
  'corporate-control-order': { mast: null },
  // Subsidies
  'financial-grant': { mast: 'L' },
  'state-loan': { mast: 'L' },
  'loan-guarantee': { mast: 'L' },
  'capital-injection-and-equity-stakes': { mast: 'L' },
  'equity-stake': { mast: 'L' },
  'debt-purchase': { mast: 'L' },
  'lending-support': { mast: 'L' },
  'financial-investment-support': { mast: 'L' },
  'in-kind-grant': { mast: 'L' },
  'production-subsidy': { mast: 'L' },
  'consumption-subsidy': { mast: 'L' },
  'interest-payment-subsidy': { mast: 'L' },
  'tax-or-social-insurance-relief': { mast: 'L' },
  'import-incentive': { mast: 'L' },
  'price-stabilisation': { mast: 'L' },
  'financial-assistance-in-foreign-market': { mast: 'L' },
  'state-aid-nes': { mast: 'L' },
  'state-aid-unspecified': { mast: 'L' },
  // Procurement
  'public-procurement-access': { mast: 'M' },
  'public-procurement-localisation': { mast: 'M' },
  'public-procurement-preference-margin': { mast: 'M' },
  'public-procurement-nes': { mast: 'M' },
  // Money and people
  'competitive-devaluation': { mast: null },
  'repatriation-and-surrender-requirements': { mast: null },
  'controls-on-commercial-transactions-and-investment-instruments': { mast: null },
  'controls-on-credit-operations': { mast: null },
  'control-on-personal-transactions': { mast: null },
  'labour-market-access': { mast: null },
  'post-migration-treatment': { mast: null },
  // Kinds that Global Trade Alert lacks
  'transport-restriction': { mast: null },
  'entity-designation': { mast: null },
  // Anything else
  'instrument-unclear': { mast: null },
} as const satisfies Readonly<Record<string, { readonly mast: MastChapter | null }>>;

/** Each kind of measure with its MAST chapter. */
export type Instruments = { readonly [Name in keyof typeof kinds]: (typeof kinds)[Name] };

/**
 * The kinds of measure: Global Trade Alert's intervention types (handbook of 2025; `nes` is its *not
 * elsewhere specified*), and two kinds that Global Trade Alert lacks. `transport-restriction` is a ban on
 * ships, aircraft or other transport (Global Trade Alert's own `port-restriction` is about ports).
 * `entity-designation` puts a firm or person on a list, such as a sanctions list.
 *
 * Each kind has its chapter of UNCTAD's MAST classification of 2019. `mast` is `null` if MAST has no chapter
 * for the kind. MAST has none for tariffs, because MAST classifies only non-tariff measures. It has none for
 * capital, foreign investment and migration, for which only Global Trade Alert has categories.
 * `import-licensing-requirement` has the chapter of non-automatic licences, although automatic licences
 * belong to chapter C.
 *
 * @example
 * instruments['export-licensing-requirement'].mast; // => 'P'
 * instruments['import-tariff'].mast; // => null
 */
export const instruments: Instruments = frozen(kinds);

const incentives: ReadonlySet<Instrument> = new Set<Instrument>([
  'export-subsidy',
  'tax-based-export-incentive',
  'other-export-incentive',
  'trade-finance',
  'local-content-incentive',
  'local-labour-incentive',
  'local-operations-incentive',
  'local-value-added-incentive',
  'fdi-financial-incentive',
]);

/**
 * Whether an instrument supports whoever makes or trades the goods. MAST has most of these instruments in
 * chapter L, subsidies. `incentives` lists those that are in other chapters or in none.
 */
export const isSupport = (instrument: Instrument): boolean =>
  instruments[instrument].mast === 'L' || incentives.has(instrument);

const licensing: ReadonlySet<Instrument> = new Set<Instrument>([
  'export-ban',
  'import-ban',
  'export-licensing-requirement',
  'import-licensing-requirement',
  'foreign-customer-limit',
]);

const duty: ReadonlySet<Instrument> = new Set<Instrument>([
  'import-tariff',
  'export-tax',
  'other-import-charges',
  'anti-dumping',
  'anti-subsidy',
  'anti-circumvention',
  'safeguard',
  'special-safeguard',
]);

export const isBan = (instrument: Instrument | undefined): boolean =>
  instrument === 'export-ban' || instrument === 'import-ban';

export const isLicensing = (instrument: Instrument): boolean => licensing.has(instrument);

export const concernOf = (instrument: Instrument): 'licensing' | 'duty' | 'support' | 'other' => {
  if (isLicensing(instrument)) return 'licensing';
  if (duty.has(instrument)) return 'duty';
  return isSupport(instrument) ? 'support' : 'other';
};

/**
 * A kind of measure: a Global Trade Alert intervention type, or one of the two kinds that Global
 * Trade Alert lacks.
 */
export type Instrument = Named<keyof Instruments>;

// The cast is safe: `Object.keys` lists exactly the instruments, although its type is `string[]`.
const names = Object.keys(instruments) as readonly Instrument[];

export const instrument: Codec<Instrument> = oneOf('Instrument', names);

/**
 * The direction of the goods that a measure concerns, from the viewpoint of the party that acts.
 */
export type Flow = 'export' | 'import';

const flows: ReadonlyMap<Instrument, Flow> = new Map<Instrument, Flow>([
  ['export-ban', 'export'],
  ['export-licensing-requirement', 'export'],
  ['export-quota', 'export'],
  ['export-tariff-quota', 'export'],
  ['export-tax', 'export'],
  ['import-ban', 'import'],
  ['import-licensing-requirement', 'import'],
  ['import-quota', 'import'],
  ['import-tariff-quota', 'import'],
  ['import-tariff', 'import'],
]);

/**
 * Returns the only flow that an announcement with this instrument can name. Undefined if the announcement can name
 * either flow. For example, an importing party can limit the price of another party's exports.
 */
export const flowOf = (instrument: Instrument): Flow | undefined => flows.get(instrument);

/** The licence that a shipment needs, from freest to strictest. */
export type LicenceLevel = 'none' | 'general-bulk' | 'specified-bulk' | 'individual' | 'prohibited';

/**
 * The licence levels from freest to strictest:
 *
 * - `none`: no licence is needed;
 * - `general-bulk`: one licence covers many shipments to many buyers;
 * - `specified-bulk`: one licence covers many shipments to a stated buyer;
 * - `individual`: each contract needs a licence;
 * - `prohibited`: no licence is given.
 *
 * @example
 * licenceLevels[0]; // => 'none'
 */
export const licenceLevels: readonly LicenceLevel[] = Object.freeze([
  'none',
  'general-bulk',
  'specified-bulk',
  'individual',
  'prohibited',
] as const);

/**
 * Returns the stricter of two licence levels.
 *
 * @example
 * stricter('individual', 'general-bulk'); // => 'individual'
 */
export const stricter = (a: LicenceLevel, b: LicenceLevel): LicenceLevel =>
  licenceLevels.indexOf(a) >= licenceLevels.indexOf(b) ? a : b;

/**
 * Returns the strictest of several licence levels; `none` for an empty list.
 *
 * @example
 * strictest(['general-bulk', 'individual', 'none']); // => 'individual'
 */
export const strictest = (levels: readonly LicenceLevel[]): LicenceLevel =>
  levels.reduce(stricter, 'none');

export const flow: Codec<Flow> = oneOf('Flow', ['export', 'import']);

export const licenceLevel: Codec<LicenceLevel> = oneOf('LicenceLevel', licenceLevels);
