import { audit, formatLog, isRight, parseLog } from 'bilateral';
import { readDisputes } from 'bilateral/codebooks';
import { describe, expect, it } from 'vitest';

const read = readDisputes({ parties: ['CHN', 'USA'] });
const header = 'dispute,complainant,respondent,date,step,article,by,members,toConform,reports';
const csv = (...lines: readonly string[]) => read([header, ...lines].join('\n'));
const requested = 'DS587,CHN,USA,2019-09-02,consultations-requested,4.4,CHN';

describe('a spreadsheet of dated steps', () => {
  it('becomes a log whose events are numbered within their dispute', () => {
    const { log, unread } = csv(requested, 'DS587,,,2019-09-12,consultations-accepted,4.3,USA');
    expect(unread).toEqual([]);
    expect(log.header).toMatchObject({ parties: ['CHN', 'USA'], offset: '+01:00' });
    expect(log.events).toEqual([
      {
        id: 'DS587-01',
        type: 'ConsultationsRequested',
        schemaVersion: 2,
        occurred: '2019-09-02',
        recordedAt: '2019-09-02',
        by: { country: 'CHN', sector: 'GOV' },
        data: {
          dispute: 'DS587',
          under: 'DSU Art. 4.4',
          forum: 'WTO',
          complainants: ['CHN'],
          respondent: 'USA',
        },
        sources: [],
      },
      {
        id: 'DS587-02',
        type: 'ConsultationsAccepted',
        schemaVersion: 1,
        occurred: '2019-09-12',
        recordedAt: '2019-09-12',
        by: { country: 'USA', sector: 'GOV' },
        data: { dispute: 'DS587', under: 'DSU Art. 4.3' },
        sources: [],
      },
    ]);
  });

  it('becomes a log that is written and read again', () => {
    const { log } = csv(requested);
    expect(isRight(parseLog(formatLog(log)))).toBe(true);
  });

  it('gives a step that no party takes to the WTO', () => {
    const { log } = csv(requested, 'DS587,,,2020-01-10,panel-established,6.1,,,,');
    expect(log.events[1]?.by).toEqual({ sector: 'IGO', name: 'WTO' });
  });

  it('keeps an imprecise date and takes its last day as the day of record', () => {
    const { log } = csv(
      requested,
      'DS587,,,[2019-09-02..2019-10-05],joining-requested,4.11,,EUN JPN',
      'DS587,,,2019-11,joining-accepted,4.11,USA,"EUN, JPN"',
    );
    expect(log.events.slice(1).map(({ occurred, recordedAt }) => [occurred, recordedAt])).toEqual([
      ['[2019-09-02..2019-10-05]', '2019-10-05'],
      ['2019-11', '2019-11-30'],
    ]);
  });

  it('puts the steps of several disputes in the order in which they became known', () => {
    const { log } = csv(
      requested,
      'DS587,,,2019-12-01,panel-requested,,CHN',
      'DS565,CHN,USA,2018-08-23,consultations-requested,,CHN',
      'DS565,,,2019-10-18,panel-requested,,CHN',
    );
    expect(log.events.map(({ id }) => id)).toEqual([
      'DS565-01',
      'DS587-01',
      'DS565-02',
      'DS587-02',
    ]);
  });

  it('turns a step that changes nothing into a statement about its dispute', () => {
    const { log } = csv(requested, 'DS587,,,2020-09-15,delay-announced,12.9,,,,');
    expect(log.events[1]).toMatchObject({
      type: 'StatementMade',
      data: {
        act: 'report',
        says: 'DS587: the report will take longer (DSU Art. 12.9)',
        about: ['DS587-01'],
      },
    });
  });

  it('is read whatever its separator, the case of its columns and its line ends', () => {
    const text =
      '\uFEFFDispute;Complainant;Respondent;Date;Step;To conform;Reports\r\n' +
      'DS1;CHN;USA;2019-09-02;consultations-requested;;\r\n\r\n' +
      'DS1;;;2020-09-02;reports-adopted;Yes;"panel; appellate"\r\n';
    const { log, unread, ignored } = read(text);
    expect([unread, ignored]).toEqual([[], []]);
    expect(log.events[1]?.data).toMatchObject({ reports: ['panel', 'appellate'], toConform: true });
  });

  it('names the columns that it passes over', () => {
    const { log, ignored } = read(
      'dispute,complainant,respondent,date,step,remarks\nDS1,CHN,USA,2019-09-02,consultations-requested,"a, b"',
    );
    expect(ignored).toEqual(['remarks']);
    expect(log.events).toHaveLength(1);
  });
});

describe('sources', () => {
  const sources = [{ publisher: 'WTO', url: 'https://www.wto.org/ds1' }];
  const lines =
    'dispute,complainant,respondent,date,step,source,url,locator\nDS1,CHN,USA,2019-09-02,consultations-requested';

  it('are those of the table where a row has none', () => {
    const { log } = readDisputes({ parties: ['CHN', 'USA'], sources })(lines);
    expect(log.events[0]?.sources).toEqual(sources);
    expect(audit(log)).toEqual([]);
  });

  it('are those of a row that has its own', () => {
    const { log } = readDisputes({ parties: ['CHN', 'USA'], sources })(
      `${lines},USTR,https://ustr.gov/1,p. 2`,
    );
    expect(log.events[0]?.sources).toEqual([
      { publisher: 'USTR', url: 'https://ustr.gov/1', locator: 'p. 2' },
    ]);
  });

  it('are those of the table with the place that a row adds', () => {
    const { log } = readDisputes({ parties: ['CHN', 'USA'], sources })(`${lines},,,key facts`);
    expect(log.events[0]?.sources).toEqual([{ ...sources[0], locator: 'key facts' }]);
  });

  it('need a publisher', () => {
    const { unread } = read(`${lines},,https://ustr.gov/1,`);
    expect(unread).toMatchObject([{ line: 2, flaws: [{ path: 'source', found: 'nothing' }] }]);
  });
});

describe('disputes as JSON', () => {
  const dispute = {
    dispute: 'DS511',
    complainant: 'USA',
    respondent: 'CHN',
    thirdParties: ['AUS'],
    steps: [
      {
        date: '2016-09-13',
        step: 'consultations-requested',
        article: '4.4',
        detail: { by: 'USA' },
      },
      {
        date: '2020-07-16',
        step: 'retaliation-requested',
        article: '22.2',
        detail: { by: 'USA', level: { amount: 3993.212, unit: 'million', currency: 'USD' } },
      },
    ],
  };

  it.each([
    ['a list', [dispute]],
    ['an object with a list', { about: {}, disputes: [dispute] }],
    ['one dispute', dispute],
  ])('should be read from %s', (_, value) => {
    const { log, unread } = read(JSON.stringify(value, null, 1));
    expect(unread).toEqual([]);
    expect(log.events.map(({ id }) => id)).toEqual(['DS511-01', 'DS511-02']);
    expect(log.events[1]?.data).toEqual({
      dispute: 'DS511',
      under: 'DSU Art. 22.2',
      level: { amount: 3993.212, unit: 'million', currency: 'USD', per: 'year' },
    });
  });

  it('should name an article that is a number, which may have lost a zero', () => {
    const { unread } = read(
      JSON.stringify({ ...dispute, steps: [{ ...dispute.steps[0], article: 4.4 }] }),
    );
    expect(unread).toMatchObject([{ line: 1, flaws: [{ path: 'article' }] }]);
  });

  it('should name the line of a step that cannot be read', () => {
    const { unread } = read(
      JSON.stringify({ ...dispute, steps: [dispute.steps[0], { step: '{"panel' }] }, null, 1),
    );
    expect(unread).toMatchObject([{ line: 17, id: 'DS511-02', flaws: [{ path: 'step' }] }]);
  });

  it.each([
    ['[1', 'no JSON ('],
    ['[1]', 'something that is no object'],
    ['{"dispute":"DS1"}', 'an object without "steps"'],
    ['{"steps":[3]}', 'a step that is no object'],
    [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'something that is no object'],
  ])('should name what is no dispute: %s', (text, found) => {
    const { log, unread } = read(text);
    expect(log.events).toEqual([]);
    expect(unread).toMatchObject([{ line: 1, flaws: [{ found: expect.stringContaining(found) }] }]);
  });
});

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
      'line 2 ("DS1-01"): date: expected a date such as 2019-07-04, found "9/2/2019". Which is the day and which the month is not certain: write YYYY-MM-DD, and keep the column as text.',
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
      'line 2 ("DS1-01"): toConform: expected true or false, found "perhaps".',
    ],
    ['DS1,CHN,USA,2019-09-02,period-agreed', 'line 2 ("DS1-01"): until: expected '],
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
      'line 2 ("DS1-01"): level: expected an amount and a currency such as 191.4 million USD, found "191,4 million USD". Write the amount with a decimal point, million or billion where it counts them, and the three letters of the currency.',
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

it('refuses parties and offsets that are malformed literals', () => {
  expect(() => readDisputes({ parties: ['China', 'USA'] })).toThrow(RangeError);
});
