import type { TermName } from '../../../relations/measures/measure';
import type { Instrument } from '../../../vocabulary/instruments';
import type { Standing } from './standing';

/** What an instrument speaks of: licences, duties, or something else. */
export type EvidenceKind = 'licensing' | 'duty' | 'other';

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

/** The kind of evidence that an instrument is. */
export const kindOf = (instrument: Instrument): EvidenceKind =>
  licensing.has(instrument) ? 'licensing' : duty.has(instrument) ? 'duty' : 'other';

/** Whether an act on a row that was read names a term, in effect or not. */
export const speaksOf = (term: TermName, { rows }: Standing): boolean =>
  rows.some(
    ({ row }) => row.named.includes(term) || row.decisions.some(({ value }) => value.kind === term),
  );

/** The instrument of a measure, by the rows that were read. */
export const instrumentOf = ({ rows }: Standing): Instrument | undefined =>
  rows.find(({ row }) => row.head !== null)?.row.head?.instrument;
