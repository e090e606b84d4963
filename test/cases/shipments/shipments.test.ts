import { readFileSync } from 'node:fs';
import { asOf, type Clearance, clearance, type PointLiteral, pipe } from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { usChinaChips } from 'bilateral/us-china-chips';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/how-to/clear-a-shipment.md', 'utf8');
const rows = page
  .slice(page.indexOf('## Fifteen shipments'))
  .split('\n')
  .filter((line) => /^\| \d{4}-/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const said = ({ verdict, reasons, regime }: Clearance): string =>
  `${verdict}: ${verdict === 'refused' ? reasons.map(({ because }) => because).join(', ') : regime?.licence}`;

const asked = ([
  ,
  day = '',
  route = '',
  product = '',
  entity = '',
]: readonly string[]): Clearance => {
  const [from = '', to = ''] = route.split(' → ');
  const timeline = from === 'JPN' || to === 'JPN' ? japanKorea : usChinaChips;
  const question = clearance({ from, to, product, ...(entity === '' ? {} : { entity }) });
  // The page has days alone.
  return pipe(timeline, asOf(day as PointLiteral), question);
};

describe('the shipments of the page', () => {
  it('should be fifteen, on both cases', () => {
    expect(rows).toHaveLength(15);
  });

  it.each(rows)('should be answered as the page says%s on %s, %s, %s, %s', (...row) => {
    expect(said(asked(row))).toBe(row[5]);
  });

  it('should never be cleared by a log that holds a sample', () => {
    for (const row of rows)
      for (const year of ['2018', '2020', '2022', '2024', '2026'])
        expect(asked(['', `${year}-06-01`, ...row.slice(2)]).verdict).not.toBe('clear');
  });
});
