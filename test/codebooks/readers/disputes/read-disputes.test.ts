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

  it('are those of the table with the confidence that a row adds', () => {
    const { log } = readDisputes({ parties: ['CHN', 'USA'], sources })(
      `${lines.replace('locator', 'confidence')},,,M`,
    );
    expect(log.events[0]?.sources).toEqual([{ ...sources[0], confidence: 'M' }]);
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
    ['{"steps":[3]}', '3 as step 1'],
    [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'something that is no object'],
  ])('should name what is no dispute: %s', (text, found) => {
    const { log, unread } = read(text);
    expect(log.events).toEqual([]);
    expect(unread).toMatchObject([{ line: 1, flaws: [{ found: expect.stringContaining(found) }] }]);
  });

  it.each([
    ['dispute', { ...dispute, dispute: { toString: 1 } }],
    ['complainant', { ...dispute, respondent: { toString: 1 } }],
    ['complainant', { ...dispute, complainant: [{ toString: 1 }] }],
    [
      'article',
      { ...dispute, steps: [{ ...dispute.steps[0], step: 'communication', article: {} }] },
    ],
  ])('should name an object where text belongs (%s)', (path, given) => {
    const { log, unread } = read(JSON.stringify([{ ...given, steps: given.steps.slice(0, 1) }]));
    expect(log.events).toEqual([]);
    expect(unread).toMatchObject([{ flaws: [{ path }] }]);
  });

  it('should name a field that is given twice under two names', () => {
    const twice = { ...dispute, complainants: ['CHN'] };
    const { log, unread } = read(JSON.stringify({ ...twice, steps: dispute.steps.slice(0, 1) }));
    expect(log.events).toEqual([]);
    expect(unread).toMatchObject([
      { flaws: [{ path: 'complainants', found: '2: complainant, complainants' }] },
    ]);
    const [first] = dispute.steps;
    const both = { ...first, 'recorded at': '2020-01-01', detail: { recordedAt: '2020-01-02' } };
    expect(read(JSON.stringify({ ...dispute, steps: [both] })).unread).toMatchObject([
      { flaws: [{ path: 'recordedAt' }] },
    ]);
    const inDetail = { ...first, detail: { date: '2001-01-01' } };
    expect(read(JSON.stringify({ ...dispute, steps: [inDetail] })).unread).toMatchObject([
      { flaws: [{ path: 'date', found: '2: date, detail.date' }] },
    ]);
  });

  it('should name a step that is not an object by its number, without losing the others', () => {
    const { log, unread } = read(
      JSON.stringify({ ...dispute, steps: [dispute.steps[0], 'panel-requested', null] }),
    );
    expect(log.events).toHaveLength(1);
    expect(unread.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        'steps[1]: expected a step as an object, found "panel-requested" as step 2 of DS511.',
      ),
      expect.stringContaining(
        'steps[2]: expected a step as an object, found null as step 3 of DS511.',
      ),
    ]);
  });
});

it('refuses parties and offsets that are malformed literals', () => {
  expect(() => readDisputes({ parties: ['China', 'USA'] })).toThrow(RangeError);
});
