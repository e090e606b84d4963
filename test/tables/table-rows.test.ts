import { type EventInput, relations, timeline } from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import {
  type TableRow,
  tableColumns,
  tableRows,
  tableToCsv,
  tableToNdjson,
} from 'bilateral/tables';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { announced, lifted, m, suspended } from '../support/measure-acts';
import { act, korea, logOf } from '../support/policy';

const rowsOf = (...events: readonly EventInput[]): readonly TableRow[] => [
  ...tableRows(timeline(relations)(logOf(...events)), { relation: 'log' }),
];

/** The rows of one table as known last, with some of their columns. */
const columnsOf = (
  rows: readonly TableRow[],
  row: string,
  ...names: readonly (keyof TableRow)[]
): readonly (readonly unknown[])[] =>
  rows
    .filter((each) => each.row === row && each.known_to === null && each.table !== 'interruptions')
    .map((each) => names.map((name) => each[name]));

const of = ['valid_from', 'valid_to', 'status', 'licence', 'act'] as const;

describe('tableRows', () => {
  it('should say that a measure is suspended where the act is on a wider scope', () => {
    const rows = rowsOf(
      announced({}, '2019-07-01', { products: '*' }),
      act('narrow', 'MeasureAnnounced', '2019-08-01', {
        ...m,
        instrument: 'export-licensing-requirement',
        flow: 'export',
        against: 'KOR',
        licence: 'prohibited',
      }),
      act('all', 'MeasureSuspended', '2019-09-01', { measure: 'm', products: '*' }),
    );
    expect(columnsOf(rows, 'm/acid', ...of)).toEqual([
      ['2019-08-01', '2019-09-01', 'in-force', 'prohibited', 'narrow'],
      ['2019-09-01', null, 'suspended', null, 'all'],
    ]);
  });

  it('should keep on the clock of knowledge what was held before an act on a wider scope', () => {
    const rows = rowsOf(
      announced({}, '2019-07-01', { products: '*' }),
      act('narrow', 'MeasureAnnounced', '2019-07-10', {
        ...m,
        instrument: 'export-licensing-requirement',
        flow: 'export',
        against: 'KOR',
        licence: 'prohibited',
      }),
      act(
        'all',
        'MeasureLifted',
        '2019-07-20',
        { measure: 'm', products: '*' },
        {
          recordedAt: '2019-09-01',
        },
      ),
    );
    const acid = rows.filter((each) => each.table === 'measures' && each.row === 'm/acid');
    expect(
      acid.map((each) => [each.valid_from, each.known_from, each.known_to, each.status]),
    ).toEqual([
      ['2019-07-10', '2019-07-10', '2019-09-01', 'in-force'],
      ['2019-07-10', '2019-09-01', null, 'in-force'],
      ['2019-07-20', '2019-09-01', null, 'lifted'],
    ]);
  });

  it('should have a row for each country that a measure is against', () => {
    const rows = rowsOf(announced({}, '2019-07-01', { against: ['KOR', 'CHN'] }));
    expect(columnsOf(rows, 'm/acid', 'from', 'to', 'product', 'scheme')).toEqual([
      ['JPN', 'KOR', 'acid', null],
      ['JPN', 'CHN', 'acid', null],
    ]);
  });

  it('should name both countries in the row of a country that a measure excludes', () => {
    const rows = rowsOf(
      announced({}, '2019-07-01', { against: '*', except: { partners: ['CHN'] } }),
      act('out', 'ExclusionGranted', '2019-08-01', { ...m, partners: ['KOR'] }),
    );
    expect(columnsOf(rows, 'm/acid@CHN', 'from', 'to', 'status', 'act')).toEqual([
      ['JPN', 'CHN', 'excluded', 'announced'],
    ]);
    expect(columnsOf(rows, 'm/acid@KOR', 'from', 'to', 'status', 'act')).toEqual([
      ['JPN', 'KOR', 'excluded', 'out'],
    ]);
  });

  it('should turn exporter and importer round for a measure on imports', () => {
    const rows = rowsOf(
      announced({}, '2019-07-01', {
        instrument: 'import-tariff',
        flow: 'import',
        products: [{ scheme: 'HS', code: '8542', part: 'chips' }],
        licence: undefined,
        duty: { percent: 25 },
      }),
    );
    expect(
      columnsOf(rows, 'm/HS:8542#chips', 'from', 'to', 'scheme', 'code', 'rate', 'rate_as'),
    ).toEqual([['KOR', 'JPN', 'HS', '8542', 25, 'addition']]);
  });

  it('should tell of the measure of its own country where another has begun the row', () => {
    const rows = rowsOf(
      announced(),
      act(
        'stray',
        'MeasureAnnounced',
        '2019-07-02',
        {
          ...m,
          products: ['gas'],
          instrument: 'import-ban',
          flow: 'import',
          against: 'CHN',
        },
        { by: korea },
      ),
      act('wider', 'MeasureAnnounced', '2019-07-04', {
        ...m,
        products: ['gas'],
        instrument: 'export-licensing-requirement',
        flow: 'export',
        against: 'KOR',
        licence: 'individual',
      }),
    );
    expect(
      columnsOf(rows, 'm/gas', 'valid_from', 'from', 'to', 'instrument', 'status', 'licence'),
    ).toEqual([
      ['2019-07-02', null, null, null, null, null],
      ['2019-07-04', 'JPN', 'KOR', 'export-licensing-requirement', 'in-force', 'individual'],
    ]);
  });

  it('should tell of a licence as those decided who may grant it', () => {
    const licensed = { measure: 'm', products: ['gas'], licence: 'l' };
    const refused = act('stray', 'LicenceRefused', '2019-07-02', licensed, { by: korea });
    const granted = act('granted', 'LicenceGranted', '2019-07-05', licensed);
    const rows = rowsOf(announced(), refused, granted);
    expect(columnsOf(rows, 'm|gas/l', 'valid_from', 'product', 'status')).toEqual([
      ['2019-07-02', 'gas', null],
      ['2019-07-05', 'gas', 'valid'],
    ]);
  });

  it('should give no single rate for a duty with a specific part', () => {
    const rows = rowsOf(
      announced({}, '2019-07-01', {
        instrument: 'import-tariff',
        flow: 'import',
        licence: undefined,
        duty: { percent: 10, specific: { currency: 'EUR', amount: 5, per: 't' } },
      }),
    );
    expect(columnsOf(rows, 'm/acid', 'status', 'rate')).toEqual([['in-force', null]]);
  });

  it('should say why a measure does not hold, and no licence then', () => {
    const rows = rowsOf(
      announced({ effectiveFrom: '2019-07-04' }),
      suspended('off', '2019-08-01'),
      lifted('over', '2019-09-01'),
    );
    expect(columnsOf(rows, 'm/acid', ...of)).toEqual([
      ['2019-07-01', '2019-07-04', 'announced', null, 'announced'],
      ['2019-07-04', '2019-08-01', 'in-force', 'individual', 'announced'],
      ['2019-08-01', '2019-09-01', 'suspended', null, 'off'],
      ['2019-09-01', null, 'lifted', null, 'over'],
    ]);
  });

  it('should say that a party left where it left by a notice, until it comes back', () => {
    const pact = { agreement: 'pact' } as const;
    const pacts = { ...pact, title: 'A pact' };
    const rows = rowsOf(
      act('c', 'AgreementConcluded', '2016-01-01', { ...pacts, parties: ['CHN', 'JPN', 'KOR'] }),
      act(
        'n',
        'TerminationNotified',
        '2017-01-01',
        { ...pact, notice: 'n', effectiveFrom: '2018-01-01' },
        { by: korea },
      ),
      act('b', 'AgreementConcluded', '2019-01-01', { ...pacts, parties: ['KOR'] }, { by: korea }),
    );
    const told = columnsOf(rows, 'pact/KOR', 'valid_from', 'valid_to', 'status');
    expect(told).toEqual([
      ['2016-01-01', '2018-01-01', 'party'],
      ['2018-01-01', '2019-01-01', 'left'],
      ['2019-01-01', null, 'party'],
    ]);
  });

  it('should end a proceeding with its dispute, and an agreement with its notice', () => {
    const rows = rowsOf(
      act('asked', 'ConsultationsRequested', '2019-01-01', {
        dispute: 'DS1',
        complainants: ['KOR'],
        respondent: 'JPN',
        forum: 'WTO',
      }),
      act('gone', 'ComplaintWithdrawn', '2019-02-01', { dispute: 'DS1' }),
    );
    expect(columnsOf(rows, 'DS1/original/1', 'valid_from', 'stage', 'status')).toEqual([
      ['2019-01-01', 'consultations-requested', 'open'],
      ['2019-02-01', 'withdrawn', 'withdrawn'],
    ]);
    const gsomia = [...tableRows(japanKorea, { relation: 'JPN-KOR' })].filter(
      ({ table, row, known_to }) => table === 'agreements' && row === 'GSOMIA' && known_to === null,
    );
    expect(gsomia.map((each) => each.status)).toEqual(
      expect.arrayContaining(['in-force', 'termination-notified', 'notice-suspended']),
    );
  });
});

describe('the writers', () => {
  const rows = [...tableRows(japanKorea, { relation: 'a "quoted", name' })];
  const names = tableColumns.map(({ name }) => name);

  it('should write CSV that a reader of RFC 4180 reads back', () => {
    const read: unknown[] = parse([...tableToCsv(rows)].join(''), {
      columns: true,
      cast: (text, { quoting }) => (text === '' && !quoting ? null : text),
    });
    const expected = rows.map((row) =>
      Object.fromEntries(
        names.map((name) => [
          name,
          name === 'value' ? JSON.stringify(row.value) : row[name] && String(row[name]),
        ]),
      ),
    );
    expect(read).toEqual(expected);
  });

  it('should write NDJSON with every column in its order', () => {
    const lines = [...tableToNdjson(rows)];
    expect(lines).toHaveLength(rows.length);
    expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
    const [first = ''] = lines;
    expect(Object.keys(JSON.parse(first))).toEqual(names);
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(rows)));
  });
});
