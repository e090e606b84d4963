import {
  append,
  asOf,
  emptyLog,
  isRight,
  isSome,
  pipe,
  relations,
  tariffOn,
  timeline,
} from 'bilateral';
import { type ReadTariff, readTariffTable, type TariffTables } from 'bilateral/codebooks';
import { describe, expect, it } from 'vitest';

const of = {
  measure: 'duties',
  by: { country: 'USA', sector: 'GOV', name: 'USTR' },
  against: 'CHN',
  sources: [{ publisher: 'a table' }],
} as const;

const read = (tables: TariffTables): ReadTariff => readTariffTable(of)(tables);

const told = ({ unread }: ReadTariff) => unread.map(({ message }) => message);

/** The answer about a code on a day, by the events that were read. */
const answer = (
  { events }: ReadTariff,
  day: '2018-07-01' | '2019-06-01' | '2021-12-01' | '2024-01-01',
  asked: { readonly code: string; readonly part?: string; readonly entity?: string },
) => {
  const log = pipe(emptyLog({ parties: ['USA', 'CHN'], offset: '-05:00' }), append(events));
  if (!isRight(log)) throw new Error(log.left.message);
  const { entity, ...product } = asked;
  const route = { from: 'CHN', to: 'USA', product: { scheme: 'HS', ...product } };
  const tariff = pipe(
    timeline(relations)(log.right),
    asOf(day),
    tariffOn(entity === undefined ? route : { ...route, entity }),
  );
  return isSome(tariff) ? tariff.value.import : null;
};

describe('rates by code and date', () => {
  it('should announce the first rate of a code and amend it by the next', () => {
    const { events } = read({
      rates: 'code,from,rate\n854110,2018-01-01,10\n854110,2019-05-10,25',
    });
    expect(events.map(({ id, type }) => [id, type])).toEqual([
      ['duties-announced-2018-01-01-10', 'MeasureAnnounced'],
      ['duties-amended-2019-05-10-25', 'MeasureAmended'],
    ]);
  });

  it('should decide nothing for a rate that repeats what holds', () => {
    const rates = 'code,from,rate\n854110,2018-01-01,10\n854110,2019-05-10,10.0';
    expect(read({ rates }).events).toHaveLength(1);
  });

  it('should make one event of all codes with the same decision', () => {
    const rates = 'code,from,rate\n854110,2018-01-01,10\n854120,2018-01-01,10';
    expect(read({ rates }).events.map(({ data }) => data.products.length)).toEqual([2]);
  });

  it('should announce again after a rate for a time', () => {
    const rates = 'code,from,until,rate\n854110,2018-01-01,2018-03-01,10\n854110,2019-05-10,,25';
    expect(read({ rates }).events.map(({ type }) => type)).toEqual([
      'MeasureAnnounced',
      'MeasureAnnounced',
    ]);
  });

  it('should read dots in codes, a sign of per cent, and other separators', () => {
    const found = read({ rates: 'code;from;rate\n8541.10;2018-01-01;10 %' });
    expect(told(found)).toEqual([]);
    expect(answer(found, '2018-07-01', { code: '854110' })?.additional).toBe(10);
  });

  it('should find columns by the names given', () => {
    const columns = { rates: { from: 'time_of_tariff', code: 'hs6', rate: 'tariff' } };
    const rates = 'time_of_tariff,hs6,tariff\n2018-01-01,854110,10';
    expect(readTariffTable({ ...of, columns })({ rates }).events).toHaveLength(1);
  });

  it('should keep the decision apart from its effect, also where it reaches back', () => {
    const { events } = read({ rates: 'code,decided,from,rate\n854110,2018-06-15,2018-01-01,10' });
    expect(events.map(({ occurred, data }) => [occurred, data.effectiveFrom])).toEqual([
      ['2018-06-15', '2018-01-01'],
    ]);
  });
});

describe('a cell that is no rate', () => {
  it.each([
    ['blank', ''],
    ['quoted blank', '""'],
    ['quoted space', '" "'],
  ])('should be named where it is %s, never taken for 0 %%', (_, cell) => {
    const found = read({ rates: `code,from,rate\n854110,2018-01-01,${cell}` });
    expect(found.events).toEqual([]);
    expect(told(found)).toEqual([
      'rates, line 2: rate: expected a rate in per cent, such as 7.5, found a blank cell. Write the rate, 0 where an act says so, or take the row out.',
    ]);
  });

  it.each(['0x19', '1e1', 'Free', '0.9¢/kg', '-5', '"1,5"', 'Infinity', '2.5 % + 3'])(
    'should be named where it is %s',
    (cell) => {
      const found = read({ rates: `code,from,rate\n854110,2018-01-01,${cell}` });
      expect(found.events).toEqual([]);
      expect(told(found)).toEqual([
        `rates, line 2: rate: expected a rate in per cent, such as 7.5, found ${JSON.stringify(cell.replaceAll('"', ''))}. Write per cent of the value in digits, with a point; other duties are no rates.`,
      ]);
    },
  );
});

describe('a row that cannot be read', () => {
  it('should be named with everything that is wrong with it', () => {
    const found = read({ rates: 'code,from,rate\n10121,2018-02-30,x\n854110,2018-01-01,10' });
    expect(found.events).toHaveLength(1);
    const [row] = found.unread;
    expect([row?.table, row?.line]).toEqual(['rates', 2]);
    expect(row?.flaws.map(({ path }) => path)).toEqual(['rate', 'code', 'from']);
    expect(row?.message).toContain('leading zero');
  });

  it('should be told apart from the rows of other tables', () => {
    const found = read({
      rates: 'heading,from,rate\n9903.88.01,2018-07-06,25',
      lists: 'code,heading\n8483509,9903.88.01\n84835090,9903.88.99\n84835090,9903.88.01',
      exclusions: 'code,heading,from\n84,9903.88.02,2020-01-01',
    });
    expect(found.unread.map(({ table, line }) => [table, line])).toEqual([
      ['exclusions', 2],
      ['lists', 2],
      ['lists', 3],
    ]);
  });

  it('should say which column is missing, and which may be meant', () => {
    const found = read({ rates: 'codes,from,rate\n854110,2018-01-01,10' });
    expect(told(found)).toEqual([
      'rates, line 1: code: expected a first line that names the column "code", found the columns codes, from, rate. Did you mean "codes"? Name code, from, rate in the first line, or say in "columns" what they are called.',
    ]);
  });

  it.each([
    ['an end before its start', 'code,from,until,rate\n854110,2018-03-01,2018-01-01,10', 'until'],
    ['no start', 'code,from,rate\n854110,,10', 'from'],
    ['no code', 'code,from,rate\n,2018-01-01,10', 'code'],
    ['a cell too many', 'code,from,rate\n854110,2018-01-01,1,5', ''],
    ['a quote that is not closed', 'code,from,rate\n"854110,2018-01-01,1', ''],
    ['another rate for the same day', 'code,from,rate\n01,2018-01-01,1\n01,2018-01-01,2', 'rate'],
  ])('should be named for %s', (_, rates, path) => {
    expect(read({ rates }).unread.map(({ flaws }) => flaws.map((each) => each.path))).toEqual([
      [path],
    ]);
  });

  it('should be none of a text that is empty', () => {
    expect(read({ rates: '' }).events).toEqual([]);
    expect(read({ rates: '' }).unread).toHaveLength(1);
  });
});

describe('a column that belongs to no tariff', () => {
  it('should be named with its table for each table', () => {
    const { events, unread, ignored } = read({
      rates: 'code,from,rate,specific\n854110,2018-01-01,10,32.71 EUR/t',
      exclusions: 'code,from,remarks\n854110,2019-01-01,none',
    });
    expect([events.length, unread]).toEqual([2, []]);
    expect(ignored).toEqual([
      { table: 'rates', column: 'specific' },
      { table: 'exclusions', column: 'remarks' },
    ]);
  });

  it.each([
    ['Untill', 'until'],
    ['parts', 'part'],
    ['firms', 'firm'],
  ])('should keep the whole table out for "%s", which nearly is "%s"', (column, meant) => {
    const { events, unread, ignored } = read({
      rates: 'code,from,rate\n854110,2018-01-01,10',
      exclusions: `code,from,${column}\n854110,2019-01-01,x`,
    });
    expect([events.length, ignored]).toEqual([1, []]);
    expect(unread.map(({ message }) => message)).toEqual([
      `exclusions, line 1: ${column}: expected a column of a tariff, such as "${meant}", found the column "${column}". Correct the name. If the column is something else, rename or delete it.`,
    ]);
  });

  it('should keep the table out for a name that two columns have', () => {
    const found = read({ rates: 'code,from,rate,Rate\n854110,2018-01-01,10,20' });
    expect(found.events).toEqual([]);
    expect(told(found)).toEqual([
      'rates, line 1: Rate: expected one column "Rate", found more than one. Rename or delete all but one.',
    ]);
  });
});

describe('an exclusion of goods that no rate covers', () => {
  const excluded = (row: string) =>
    read({
      rates: 'code,part,from,rate\n84835090,,2018-01-01,10\n8501,motors,2018-01-01,10',
      exclusions: `code,part,from\n${row},2019-01-01`,
    });

  it('should be named for a code of another heading', () => {
    const found = excluded('84385090,');
    expect(found.events.map(({ type }) => type)).toEqual(['MeasureAnnounced']);
    expect(told(found)).toEqual([
      'exclusions, line 2: code: expected goods for which "duties" has a rate, found "HS:84385090". Add the rate, or correct the code. Goods can only be excluded from a duty that exists.',
    ]);
  });

  it.each(['8483509040,', '8483,', '84835090,pulleys', '850120,', '8501,others'])(
    'should be taken for %s, which may overlap with a rate',
    (row) => {
      expect(told(excluded(row))).toEqual([]);
      expect(excluded(row).events).toHaveLength(2);
    },
  );
});

describe('lists with headings, exclusions and firms', () => {
  const found = read({
    rates: 'heading,decided,from,rate\n9903.88.01,2018-06-15,2018-07-01,25',
    lists: 'code,list,heading\n84835090,1,9903.88.01\n84137020,1,9903.88.01',
    exclusions: `code,heading,decided,from,until,part
8483509040,9903.88.01,2022-03-28,2021-10-12,2023-01-01,
8413702004,9903.88.01,2021-01-01,2021-01-01,2023-01-01,pumps for fountains`,
  });

  it('should make a measure of each heading', () => {
    expect(told(found)).toEqual([]);
    const inForce = answer(found, '2018-07-01', { code: '84835090' });
    expect(inForce?.duties.map(({ measure }) => measure)).toEqual(['duties-9903.88.01']);
    expect(inForce?.additional).toBe(25);
  });

  it('should take an excluded number out of the duty for its time', () => {
    const asked = { code: '8483509040' };
    expect(answer(found, '2021-12-01', asked)?.additional).toBe(0);
    expect(answer(found, '2021-12-01', asked)?.inactive.map(({ because }) => because)).toEqual([
      'excluded',
    ]);
    expect(answer(found, '2024-01-01', asked)?.additional).toBe(25);
  });

  it('should show a described part among the exceptions, and never for the whole', () => {
    const side = answer(found, '2021-12-01', { code: '8413702004' });
    expect(side?.additional).toBe(25);
    expect(side?.exceptions.map(({ product }) => product)).toEqual([
      'HS:8413702004#pumps-for-fountains',
    ]);
  });

  it('should give a firm its own rate', () => {
    const rates =
      'code,from,rate,firm\n87038010,2018-01-01,35.3,\n87038010,2018-01-01,17,BYD Group';
    const tables = read({ rates });
    expect(told(tables)).toEqual([]);
    expect(answer(tables, '2019-06-01', { code: '87038010' })?.additional).toBe(35.3);
    const firm = { code: '87038010', entity: 'byd group' };
    expect(answer(tables, '2019-06-01', firm)?.additional).toBe(17);
  });
});
