import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/command/run-command';

const folder = mkdtempSync(join(tmpdir(), 'bilateral-screen-'));
afterAll(() => rmSync(folder, { recursive: true }));

const screen = (csv: string, ...options: readonly string[]) => {
  writeFileSync(join(folder, 'shipments.csv'), csv);
  return runCommand(['screen', '--case', 'japan-korea', 'shipments.csv', ...options], { folder });
};

const rows = `id,date,from,to,product
S-1,2019-07-03,JPN,KOR,photoresist
S-2,2019-07-05,JPN,KOR,hydrogen-fluoride
S-3,2020-01-10,JPN,KOR,gallium
S-4,2020-13-10,JPN,KOR,photoresist
S-5,2020-01-10,JPN,,photoresist
`;

const screenedOf = async (...given: Parameters<typeof screen>) =>
  JSON.parse((await screen(...given)).out);

describe('the command screen', () => {
  it('should answer each row, or say why not', async () => {
    const { status, out } = await screen(rows, '--json');
    expect(status).toBe(1);
    const found = JSON.parse(out);
    const told = found.map((row: { outcome: string; regime: { licence: string } | null }) => [
      row.outcome,
      row.regime?.licence,
    ]);
    expect(told).toEqual([
      ['answered', 'general-bulk'],
      ['answered', 'individual'],
      ['unanswered', undefined],
      ['refused', undefined],
      ['refused', undefined],
    ]);
    expect(found[1].grounds).toContain('jp-individual-licences-2019');
    expect(found[1].regime.coverage.complete).toBe(false);
    expect(found[2].reason).toContain('no act on gallium from JPN to KOR');
    expect(found[3].reason).toBe(
      'date: expected a month from 01 to 12, found "2020-13-10". Write the month as two digits after the year.',
    );
    expect(found[4].reason).toBe('to: the cell is empty.');
  });

  it('should never say that no licence is needed where nothing says so', async () => {
    const [row] = await screenedOf('date,from,to,product\n2020-01-01,KOR,JPN,beer\n', '--json');
    expect([row.outcome, row.regime, row.tariff]).toEqual(['unanswered', null, null]);
  });

  it('should end with 0 where every row is answered', async () => {
    const { status } = await screen(rows.split('\n').slice(0, 3).join('\n'));
    expect(status).toBe(0);
  });

  it('should write CSV that spreadsheets read', async () => {
    const { out } = await screen(rows, '--csv');
    const [headings = '', first = ''] = out.split('\n');
    expect(headings).toMatch(/^line,id,date,from,to,product,.*,outcome,licence,.*,grounds,reason$/);
    expect(first).toMatch(
      /^2,S-1,2019-07-03,JPN,KOR,photoresist,,,,answered,general-bulk,true,false/,
    );
    expect(out).toContain('"date: expected a month from 01 to 12, found ""2020-13-10"".');
  });

  it('should take other names of columns and other delimiters', async () => {
    const csv = 'Ausfuhr;von;nach;Ware\n2019-07-05;JPN;KOR;photoresist\n';
    const names = ['date', 'Ausfuhr', 'from', 'von', 'to', 'NACH', 'product', 'Ware'];
    const options = names.map((name, at) => (at % 2 === 0 ? `--${name}-column` : name));
    const [row] = await screenedOf(csv, ...options, '--json');
    expect(row.regime.licence).toBe('individual');
  });

  it('should say which columns are missing, and what to write', async () => {
    const { status, err } = await screen('day,from,to,product\n');
    expect(status).toBe(3);
    expect(err).toContain('Name it with --date-column.');
  });

  it('should answer from what was known then', async () => {
    const csv = `${rows.split('\n')[0]},known\nS-2,2019-07-05,JPN,KOR,photoresist,2019-06-30\n`;
    const [byColumn] = await screenedOf(csv, '--json');
    expect(byColumn.regime.licence).toBe('general-bulk');
    const [, byOption] = await screenedOf(rows, '--known', '2019-06-30', '--json');
    expect(byOption.regime.licence).toBe('general-bulk');
  });

  it('should take digits as a code', async () => {
    writeFileSync(join(folder, 'chips.csv'), 'date,from,to,hs\n2019-06-01,CHN,USA,8542.31\n');
    const { out } = await runCommand(
      ['screen', '--case', 'us-china-chips', 'chips.csv', '--json'],
      { folder },
    );
    const [row] = JSON.parse(out);
    expect([row.product, row.tariff.import.additional]).toEqual(['HS:854231', 25]);
  });

  it('should write a summary with what it rests on', async () => {
    await screen(rows, '--summary', 'summary.md');
    const summary = readFileSync(join(folder, 'summary.md'), 'utf8');
    expect(summary).toMatch(
      /^# Screening of shipments\n\n- Shipments: shipments.csv, 5 rows, SHA-256 [0-9a-f]{64}\n/,
    );
    expect(summary).toMatch(/- Log: japan-korea, JPN and KOR, \d+ events, SHA-256 [0-9a-f]{64}\n/);
    expect(summary).toContain('- Answered: 2; unanswered: 1; refused: 2\n');
    expect(summary).toContain('- line 6, refused: to: the cell is empty.');
  });
});
