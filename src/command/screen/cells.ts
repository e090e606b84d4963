import type { Tariff } from 'bilateral';
import { nothing } from '../text/words';
import type { Screened } from './screened';

/** The duties as a cell: those on imports, and those on exports where there are any. */
export const dutiesText = (tariff: Tariff | null): string => {
  const onExports = sideText(tariff?.export);
  const onImports = sideText(tariff?.import);
  return onExports === nothing ? onImports : `${onImports}, on export ${onExports}`;
};

/** The duty on one side: the whole of it, or what is put on top of an ordinary duty that no act says. */
const sideText = (side: Tariff['import'] | undefined): string => {
  if (side === null || side === undefined) return nothing;
  if (side.total !== null) return `${side.total} %`;
  if (side.additional !== null) return `ordinary + ${side.additional} %`;
  return side.duties.length === 0 && side.unknown.length === 0 ? nothing : 'no single rate';
};

/** The licence as a cell: which, and whether one is there. */
export const licenceText = ({ regime }: Screened): string => {
  if (regime === null) return nothing;
  const { licence, exact, authorised } = regime;
  const level = licence ?? nothing;
  return [level, exact ? '' : 'or stricter', authorised ? 'granted' : '']
    .filter((part) => part !== '')
    .join(', ');
};

/** What the log claims to hold of licences and of duties. */
export const coverageText = ({ regime, tariff }: Screened): string => {
  const parts = [regime?.coverage.status ?? 'outside', tariff?.coverage.status ?? 'outside'];
  return parts[0] === parts[1] ? (parts[0] ?? '') : `licences ${parts[0]}, duties ${parts[1]}`;
};

const csvText = (value: string | number | boolean | null | undefined): string => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The columns for programs, each with how it is filled. */
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
  licence: ({ regime }) => regime?.licence,
  licence_exact: ({ regime }) => regime?.exact,
  authorised: ({ regime }) => regime?.authorised,
  restrictions: ({ regime }) => regime?.restrictions.map(({ measure }) => measure).join(' '),
  import_duty_additional: ({ tariff }) => tariff?.import?.additional,
  import_duty_total: ({ tariff }) => tariff?.import?.total,
  export_duty_additional: ({ tariff }) => tariff?.export?.additional,
  licence_coverage: ({ regime, outcome }) =>
    outcome === 'refused' ? null : (regime?.coverage.status ?? 'outside'),
  duty_coverage: ({ tariff, outcome }) =>
    outcome === 'refused' ? null : (tariff?.coverage.status ?? 'outside'),
  grounds: ({ grounds }) => grounds.join(' '),
  reason: ({ reason }) => reason,
};

/** The rows as CSV (RFC 4180, lines that end in a line feed). An empty field is none or unknown. */
export function* screenedCsv(rows: readonly Screened[]): Iterable<string> {
  yield `${Object.keys(csvColumns).join(',')}\n`;
  for (const row of rows)
    yield `${Object.values(csvColumns)
      .map((cell) => csvText(cell(row)))
      .join(',')}\n`;
}
