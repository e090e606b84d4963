import { readDisputes } from 'bilateral/codebooks';
import { describe, expect, it } from 'vitest';

const read = readDisputes({ parties: ['CHN', 'USA'] });
const header = 'dispute,complainant,respondent,date,step,article,by,members,toConform,reports';
const csv = (...lines: readonly string[]) => read([header, ...lines].join('\n'));
const requested = 'DS587,CHN,USA,2019-09-02,consultations-requested,4.4,CHN';

describe('a row that cannot be read', () => {
  it.each([
    [
      'DS1,China,United States,2019-09-02,panel-requested',
      'line 2 ("DS1-01"): complainant: expected a dispute between CHN and USA, found China against United States. Write the parties as codes of three capital letters, such as CHN.',
    ],
    [
      'DS1,CHN,USA,2019-09-02,panel-reqested',
      'line 2 ("DS1-01"): step: expected a step such as panel-requested, found "panel-reqested". Did you mean "panel-requested"? Use one of the names in disputeSteps.',
    ],
    [
      'DS1,CHN,USA,9/2/2019,panel-requested',
      'line 2 ("DS1-01"): date: expected a date such as 2019-07-04, found "9/2/2019". The order of day and month is ambiguous. Write YYYY-MM-DD, and keep the column as text.',
    ],
    [
      'DS1,CHN,USA,[2019-09-02..],panel-requested',
      'line 2 ("DS1-01"): date: expected a date that has an end, found "[2019-09-02..]". Close the interval, or say in "recordedAt" when the step was known.',
    ],
    [
      'DS1,CHN,USA,2019-09-02,panel-requested,,China',
      'line 2 ("DS1-01"): by: expected an ISO 3166-1 alpha-3 code such as JPN',
    ],
    [
      'DS1,EUN,USA,2019-09-02,panel-requested',
      'line 2 ("DS1-01"): complainant: expected a dispute between CHN and USA, found EUN against USA. Name both on one row of the dispute, or read it with its own parties.',
    ],
    [
      'DS1,,,2019-09-02,panel-requested',
      'line 2 ("DS1-01"): complainant: expected a dispute between CHN and USA, found no complainant against no respondent.',
    ],
    [
      ',CHN,USA,2019-09-02,panel-requested',
      'line 2: dispute: expected the number or name of the dispute, such as DS252, found nothing. Name the dispute on every row.',
    ],
    [
      'DS1,CHN,USA,2019-09-02,panel-requested,,,,,,,more',
      'line 2: expected 10 cells, as the first line has, found 12. Quote a cell that holds the separator.',
    ],
    [
      'DS1,CHN,USA,"2019-09-02,panel-requested',
      'line 2: expected a closing quote for each opening one, found a quote that nothing closes.',
    ],
    [
      'DS1,CHN,USA,2019-09-02,reports-adopted,,,,perhaps,panel',
      'line 2 ("DS1-01"): toConform: expected yes or no, found "perhaps". Write yes or no, or leave the cell empty if no source says.',
    ],
    [
      'DS1,CHN,USA,2019-09-02,period-agreed',
      'line 2 ("DS1-01"): until: expected a date such as 2019-07-04, or a date-time with offset such as 2019-07-04T09:00:00+09:00, found nothing. Fill in the column "until" on this row.',
    ],
  ])('is named: %s', (line, message) => {
    const { log, unread } = csv(line);
    expect(log.events).toEqual([]);
    expect(unread).toHaveLength(1);
    expect(unread[0]?.message).toContain(message);
  });

  it.each([
    [
      'DS1,USA,CHN,2019-11-02,panel-requested',
      'line 3 ("DS1-02"): complainant: expected CHN, as on an earlier row of DS1, found USA.',
    ],
    [
      'DS1,,EUN,2019-11-02,panel-requested',
      'line 3 ("DS1-02"): respondent: expected USA, as on an earlier row of DS1, found EUN.',
    ],
  ])('is one that names other parties than an earlier row of its dispute: %s', (row, message) => {
    const { log, unread } = csv(requested.replace('DS587', 'DS1'), row);
    expect(log.events.map(({ id }) => id)).toEqual(['DS1-01']);
    expect(unread[0]?.message).toBe(
      `${message} Correct one of the two rows; another complaint has a number of its own.`,
    );
  });

  it('is not one that names some of the parties again', () => {
    const { unread } = readDisputes({ parties: ['USA', 'EUN'] })(
      [
        header,
        'DS27,ECU USA,EUN,1996-02-05,consultations-requested',
        'DS27,USA,EUN,1996-04-11,panel-requested',
      ].join('\n'),
    );
    expect(unread).toEqual([]);
  });

  it('tells how a level of retaliation is written', () => {
    const { unread } = read(
      'dispute,complainant,respondent,date,step,level\nDS1,CHN,USA,2019-09-02,retaliation-requested,"191,4 million USD"',
    );
    expect(unread[0]?.message).toBe(
      'line 2 ("DS1-01"): level: expected an amount and a currency such as 191.4 million USD, found "191,4 million USD". Write the amount with a decimal point, then million or billion if needed, then the three letters of the currency.',
    );
  });

  it.each([
    [
      'dispute,complainant,respondent,date,Date,step\nDS1,CHN,USA,2019-09-02,2020-01-01,panel-requested',
      'line 1: date: expected one column "date", found 2: date, Date. Rename or delete all but one.',
    ],
    [
      '',
      'line 1: dispute: expected a first line that names the column "dispute", found an empty text. Name the columns in the first line; dispute, date, step are needed.',
    ],
  ])('is the first line of a table whose columns are not clear: %s', (text, message) => {
    const { log, unread } = read(text);
    expect(log.events).toEqual([]);
    expect(unread).toMatchObject([{ line: 1, message }]);
  });

  it('keeps its number, so that the ids of the others stay when it is put right', () => {
    const { log } = csv(
      'DS1,CHN,USA,9/2/2019,consultations-requested',
      requested.replaceAll('DS587', 'DS1'),
    );
    expect(log.events.map(({ id }) => id)).toEqual(['DS1-02']);
  });

  it('is each row of a table without the columns that are needed', () => {
    const { unread } = read('dispute,day,step\nDS1,2019-09-02,panel-requested');
    expect(unread).toMatchObject([
      { line: 1, flaws: [{ path: 'date', found: 'the columns dispute, day, step' }] },
    ]);
    expect(read('').unread).toMatchObject([{ line: 1, flaws: [{ path: 'dispute' }] }]);
  });
});
