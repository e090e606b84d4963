import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { append, formatLog, orThrow } from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/command/run-command';
import { act, declaredComplete, logOf } from '../support/policy';

const folder = mkdtempSync(join(tmpdir(), 'bilateral-screen-'));
afterAll(() => rmSync(folder, { recursive: true }));

const screen = (csv: string, ...options: readonly string[]) => {
  writeFileSync(join(folder, 'shipments.csv'), csv);
  return runCommand(['screen', '--case', 'japan-korea', 'shipments.csv', ...options], { folder });
};

const complete = declaredComplete(japanKoreaLog);

type Row = { readonly outcome: string; readonly because: readonly string[] };

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
  it('should give the verdict on each row, or say why there is none', async () => {
    const { status, out } = await screen(rows, '--json');
    expect(status).toBe(1);
    const found = JSON.parse(out);
    const told = found.map((row: { outcome: string; regime: { licence: string } | null }) => [
      row.outcome,
      row.regime?.licence,
    ]);
    expect(told).toEqual([
      ['restricted', 'general-bulk'],
      ['restricted', 'individual'],
      ['refused', undefined],
      ['invalid', undefined],
      ['invalid', undefined],
    ]);
    expect(found[1].grounds).toContain('jp-individual-licences-2019');
    expect(found[1].regime.coverage.complete).toBe(false);
    expect(found[2].because).toEqual(['outside-coverage', 'product-not-classified']);
    expect(found[2].reason).toContain(
      'No declaration covers "licensing" and "sanctions" for these goods on this route.',
    );
    expect(found[3].reason).toBe(
      'date: expected a month from 01 to 12, found "2020-13-10". Write the month as two digits after the year.',
    );
    expect(found[4].reason).toBe('to: the cell is empty.');
  });

  it('should never say that no licence is needed where nothing says so', async () => {
    const [row] = await screenedOf('date,from,to,product\n2020-01-01,KOR,JPN,beer\n', '--json');
    expect([row.outcome, row.regime, row.tariff]).toEqual(['refused', null, null]);
  });

  it('should take goods and firms as an invoice has them', async () => {
    const written = [
      ['Hydrofluoric acid', '"Samsung Electronics Co., Ltd."', 'restricted', 'hydrofluoric-acid'],
      ['2811.11', '삼성전자', 'restricted', 'HS:281111'],
      ['HS 3707.90', 'SK hynix Inc.', 'refused', 'HS:370790'],
      ['HF 5N cylinder', 'Samsung', 'refused', 'hf-5n-cylinder'],
    ] as const;
    const csv = written.map(([goods, firm]) => `2019-08-01,JPN,KOR,${goods},${firm}\n`).join('');
    const found = await screenedOf(`date,from,to,product,firm\n${csv}`, '--json');
    expect(
      found.map((row: { outcome: string; product: string }) => [row.outcome, row.product]),
    ).toEqual(written.map(([, , outcome, product]) => [outcome, product]));
  });

  it('should keep the dots of a code for a scheme other than HS', async () => {
    const duty = act('duty-announced', 'MeasureAnnounced', '2020-01-01', {
      measure: 'duty',
      products: [{ scheme: 'HTS', code: '8542.31.00' }],
      instrument: 'import-tariff',
      flow: 'import',
      against: 'KOR',
      duty: { percent: 25 },
    });
    const log = append([duty])({ ...complete, events: [] });
    writeFileSync(join(folder, 'hts.ndjson'), formatLog(orThrow(log)));
    const cells = ['8542.31.00', 'HTS:8542.31.00', '8542.31.00 01', '8542 31 00'];
    const csv = `date,from,to,product\n${cells.map((cell) => `2020-02-01,KOR,JPN,${cell}\n`).join('')}`;
    writeFileSync(join(folder, 'hts.csv'), csv);
    const { out } = await runCommand(
      ['screen', 'hts.ndjson', 'hts.csv', '--scheme', 'HTS', '--json'],
      { folder },
    );
    const found = JSON.parse(out);
    expect(
      found.map((row: { product: string; tariff: { import: { additional: number } } | null }) => [
        row.product,
        row.tariff?.import.additional,
      ]),
    ).toEqual([
      ['HTS:8542.31.00', 25],
      ['HTS:8542.31.00', 25],
      ['HTS:8542.31.0001', 25],
      ['HTS:85423100', undefined],
    ]);
  });

  it('should clear nothing on a day on which an imprecise lifting may not have happened yet', async () => {
    const beer = { measure: 'beer', products: [{ scheme: 'HS', code: '2203' }] };
    const lifted = append([
      act('beer-announced', 'MeasureAnnounced', '2020-01-01', {
        ...beer,
        instrument: 'export-ban',
        flow: 'export',
        against: 'KOR',
      }),
      act('beer-lifted', 'MeasureLifted', '2020-07', beer, { recordedAt: '2020-07-31' }),
    ]);
    const counted = complete.events.filter(({ id }) => id !== 'declared');
    const log = orThrow(lifted({ ...complete, events: counted }));
    const declared = complete.events.find(({ id }) => id === 'declared');
    if (declared?.type !== 'CoverageDeclared') throw new Error('nothing is declared');
    const { counted: _, ...data } = declared.data;
    const covered = orThrow(append([{ ...declared, data }])(log));
    writeFileSync(join(folder, 'lifted.ndjson'), formatLog(covered));
    writeFileSync(
      join(folder, 'beer.csv'),
      'date,from,to,hs\n2020-06-30,JPN,KOR,2203\n2020-07-01,JPN,KOR,2203\n2020-07-30,JPN,KOR,2203\n2020-08-01,JPN,KOR,2203\n',
    );
    const { out } = await runCommand(['screen', 'lifted.ndjson', 'beer.csv', '--json'], { folder });
    const found: readonly Row[] = JSON.parse(out);
    expect(found.map((row) => [row.outcome, ...row.because])).toEqual([
      ['restricted'],
      ['refused', 'date-imprecise'],
      ['refused', 'date-imprecise'],
      ['clear'],
    ]);
    expect(JSON.stringify(found[1])).toContain('beer-lifted');
  });

  it('should clear only what the log claims to hold completely, with no line missing or unread', async () => {
    const declared = formatLog(complete);
    const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
    file('complete.ndjson', declared);
    file('shorter.ndjson', declared.replace(/^.*"article-s01".*\n/m, ''));
    file('chips.csv', 'date,from,to,hs\n2020-01-10,JPN,KOR,8542.31\n2024-06-01,JPN,KOR,8542.31\n');
    const outcomes = async (log: string) => {
      const { out } = await runCommand(['screen', log, 'chips.csv', '--json'], { folder });
      return JSON.parse(out).map((row: Row) => [row.outcome, ...row.because]);
    };
    expect(await outcomes('complete.ndjson')).toEqual([['clear'], ['refused', 'stale']]);
    expect(await outcomes('shorter.ndjson')).toEqual([
      ['refused', 'lines-missing'],
      ['refused', 'lines-missing'],
    ]);
    const unknown = '{"id":"new","type":"EmbargoImposed","recordedAt":"2020-01-01"}';
    file('newer.ndjson', `${declared}${unknown}\n`);
    expect(await outcomes('newer.ndjson')).toEqual([
      ['refused', 'lines-unread'],
      ['refused', 'lines-unread'],
    ]);
  });

  it('should refuse two columns for one field unless an option names one of them', async () => {
    const both = 'date,from,to,product,firm,consignee\n2019-07-05,JPN,KOR,photoresist,Acme,Zeta\n';
    expect(await screen(both)).toMatchObject({
      status: 3,
      err: expect.stringContaining(
        'found "firm" and "consignee". Name the one to read with --entity-column',
      ),
    });
    const [row] = await screenedOf(both, '--entity-column', 'consignee', '--json');
    expect(row.product).toBe('photoresist');
    const { status, err } = await screen('date,from,to,product,Product\n');
    expect([status, err]).toEqual([3, expect.stringContaining('expected one column "product"')]);
  });

  it('should say that a table in UTF-16 is none in UTF-8', async () => {
    writeFileSync(join(folder, 'wide.csv'), Buffer.from(`\ufeff${rows}`, 'utf16le'));
    const { status, err } = await runCommand(['screen', '--case', 'japan-korea', 'wide.csv'], {
      folder,
    });
    expect([status, err]).toEqual([3, expect.stringContaining('Save it as CSV in UTF-8.')]);
  });

  it('should not screen what is left of goods or a firm that a comma has split', async () => {
    const header = rows.split('\n')[0];
    const [split, trailing] = await screenedOf(
      `${header},entity\nS-1,2019-07-03,JPN,KOR,photoresist,Acme, Inc.\nS-2,2019-07-03,JPN,KOR,photoresist,,,\n`,
      '--json',
    );
    expect(split).toMatchObject({
      outcome: 'invalid',
      reason:
        'The row has more cells than there are columns: "Inc.". Put a cell with a comma in it into double quotes.',
    });
    expect(trailing.outcome).toBe('restricted');
  });

  it('should name what a verdict rests on, also where it is refused or turns on who the firm is', async () => {
    const onProcessors = act('ban', 'MeasureAnnounced', '2019-07-01', {
      measure: 'm',
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
      products: ['processors'],
      licence: 'individual',
    });
    const firm = act('firm', 'EntityNoted', '2019-01-01', { entity: 'acme', names: ['Acme'] });
    writeFileSync(
      join(folder, 'own.ndjson'),
      formatLog(declaredComplete(logOf(firm, onProcessors))),
    );
    writeFileSync(
      join(folder, 'own.csv'),
      'date,from,to,product,entity\n2020-01-10,JPN,KOR,8542.31,Acme\n',
    );
    const { out } = await runCommand(['screen', 'own.ndjson', 'own.csv', '--json'], { folder });
    const [refused] = JSON.parse(out);
    expect(refused).toMatchObject({ outcome: 'refused', because: ['product-not-classified'] });
    expect(refused.grounds).toEqual(expect.arrayContaining(['declared', 'ban']));
  });

  it('should end with 0 where every row is answered', async () => {
    const { status } = await screen(rows.split('\n').slice(0, 3).join('\n'));
    expect(status).toBe(0);
  });

  it('should write CSV that spreadsheets read', async () => {
    const { out } = await screen(rows, '--csv');
    const [headings = '', first = ''] = out.split('\n');
    expect(headings).toMatch(
      /^line,id,date,from,to,product,.*,outcome,because,licence,.*,grounds,reason$/,
    );
    expect(first).toMatch(
      /^2,S-1,2019-07-03,JPN,KOR,photoresist,,,,restricted,,general-bulk,true,false/,
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
    expect(summary).toContain('- Outcomes: 2 restricted, 0 clear, 1 refused, 2 invalid\n');
    expect(summary).toContain('- line 6, invalid: to: the cell is empty.');
  });
});
