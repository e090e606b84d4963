import type { Option } from '../../fp';
import { type Instrument, instruments } from '../../vocabulary/instruments';
import { type MastChapter, mastChapters } from '../../vocabulary/mast';
import { type Book, lookUp } from '../codebook';
import { gtaIds } from './gta-ids';

/** One intervention type of Global Trade Alert. */
export type GtaIntervention = {
  /** The number of the type in the interface of Global Trade Alert, as text. */
  readonly code: string;
  /** The name of the type in this library, as in the `instrument` of measures. */
  readonly instrument: Instrument;
  /** The MAST chapter of the type, or `null` if the type belongs to no chapter. */
  readonly mast: MastChapter | null;
  readonly mastName: string | null;
};

// `Object.keys` returns `string[]`, although the keys are those of the table.
const names = Object.keys(gtaIds) as readonly (keyof typeof gtaIds)[];

const entries: readonly GtaIntervention[] = Object.freeze(
  names
    .map((instrument) => {
      const { mast } = instruments[instrument];
      const mastName = mast === null ? null : mastChapters[mast];
      return Object.freeze({ code: gtaIds[instrument], instrument, mast, mastName });
    })
    .sort((a, b) => Number(a.code) - Number(b.code)),
);

/**
 * The intervention types of Global Trade Alert with their numbers and MAST chapters. The
 * `instrument` of a measure is one of these types, or one of two that Global Trade Alert lacks.
 *
 * @example
 * gta.interventions.length; // => 83
 */
export const gta: Book & { readonly interventions: readonly GtaIntervention[] } = Object.freeze({
  name: 'Global Trade Alert intervention types',
  version: 'handbook of 2025, numbers as of 2026-05-20; MAST of 2019',
  sources: Object.freeze([
    'Global Trade Alert, sgept-mcp-servers, resources/gta_intervention_type_list.md',
    'UNCTAD and MAST, International Classification of Non-Tariff Measures, 2019',
  ]),
  complete: true,
  notes: Object.freeze([
    'The MAST chapter is null for tariffs, capital, foreign investment, migration and unclear types.',
  ]),
  interventions: entries,
});

const byCode: ReadonlyMap<string, GtaIntervention> = new Map(
  entries.map((each) => [each.code, each]),
);

/**
 * Looks up an intervention type by its number in the interface of Global Trade Alert.
 *
 * @returns the type with its MAST chapter, or `none` if there is no such number.
 * @example
 * gtaIntervention('35');
 * // => some({ code: '35', instrument: 'export-licensing-requirement', mast: 'P',
 * //   mastName: 'export-related measures' })
 */
export const gtaIntervention = (code: string): Option<GtaIntervention> => lookUp(byCode, code);
