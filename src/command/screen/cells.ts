import type { Tariff } from 'bilateral';
import { nothing } from '../text/words';
import type { Screened } from './screened';

export const dutiesText = (tariff: Tariff | null): string => {
  const onExports = sideText(tariff?.export);
  const onImports = sideText(tariff?.import);
  return onExports === nothing ? onImports : `${onImports}, on export ${onExports}`;
};

const sideText = (side: Tariff['import'] | undefined): string => {
  if (side === null || side === undefined) return nothing;
  if (side.total !== null) return `${side.total} %`;
  if (side.additional !== null) return `ordinary + ${side.additional} %`;
  return side.duties.length === 0 && side.unknown.length === 0 ? nothing : 'no single rate';
};

export const licenceText = ({ outcome, regime }: Screened): string => {
  if (outcome === 'clear') return 'none needed';
  if (outcome !== 'restricted' || regime === null) return outcome;
  const { licence, exact, authorised, restrictions } = regime;
  const parts = [
    licence ?? (exact ? '' : 'a licence'),
    licence === null || exact ? '' : 'or stricter',
    authorised ? 'granted' : '',
    authorised === null ? 'may be granted' : '',
    ...new Set(restrictions.map(({ instrument }) => instrument)),
  ];
  return parts.filter((part) => part !== '').join(', ');
};

export const coverageText = ({ regime, tariff }: Screened): string => {
  const parts = [regime?.coverage.status ?? 'outside', tariff?.coverage.status ?? 'outside'];
  return parts[0] === parts[1] ? (parts[0] ?? '') : `licences ${parts[0]}, duties ${parts[1]}`;
};

const csvText = (value: string | number | boolean | null | undefined): string => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * Returns the licence answer of a row. Returns null for a refused row, because a reader could mistake the licence
 * `none` in the answer for a clearance.
 */
const said = ({ outcome, regime }: Screened): Screened['regime'] =>
  outcome === 'refused' ? null : regime;

const csvColumns: {
  readonly [name: string]: (row: Screened) => string | number | boolean | null | undefined;
} = {
  line: ({ line }) => line,
  id: ({ shipment }) => shipment.id,
  date: ({ shipment }) => shipment.date,
  from: ({ shipment }) => shipment.from,
  to: ({ shipment }) => shipment.to,
  product: ({ product }) => product,
  entity: ({ shipment }) => shipment.entity,
  when: ({ shipment }) => shipment.when,
  known: ({ shipment }) => shipment.known,
  outcome: ({ outcome }) => outcome,
  because: ({ because }) => because.join(' '),
  licence: (row) => said(row)?.licence,
  licence_exact: (row) => said(row)?.exact,
  authorised: (row) => said(row)?.authorised,
  restrictions: (row) =>
    said(row)
      ?.restrictions.map(({ measure }) => measure)
      .join(' '),
  import_duty_additional: ({ tariff }) => tariff?.import?.additional,
  import_duty_total: ({ tariff }) => tariff?.import?.total,
  export_duty_additional: ({ tariff }) => tariff?.export?.additional,
  licence_coverage: ({ regime, outcome }) =>
    outcome === 'invalid' ? null : (regime?.coverage.status ?? 'outside'),
  duty_coverage: ({ tariff, outcome }) =>
    outcome === 'invalid' ? null : (tariff?.coverage.status ?? 'outside'),
  grounds: ({ grounds }) => grounds.join(' '),
  reason: ({ reason }) => reason,
};

/**
 * Writes screened rows as CSV (RFC 4180, with line feeds as line ends). An empty field means that there is no value,
 * or that the value is unknown.
 */
export function* screenedCsv(rows: readonly Screened[]): Iterable<string> {
  yield `${Object.keys(csvColumns).join(',')}\n`;
  for (const row of rows)
    yield `${Object.values(csvColumns)
      .map((cell) => csvText(cell(row)))
      .join(',')}\n`;
}
