import { type EventInput, type PointLiteral, retaliation } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { disputeOn, objectionsTo, step } from '../../support/disputes/complaint';
import { held, logOf, stateOf } from '../../support/policy';

const of = (country: string) => ({ country, sector: 'GOV' }) as const;
const [ecuador, states, india, malaysia, thailand] = ['ECU', 'USA', 'IND', 'MYS', 'THA'].map(of);

const bananas = [
  step(
    'consultations',
    'ConsultationsRequested',
    '1996-02-05',
    { forum: 'WTO', complainants: ['ECU', 'USA'], respondent: 'EUN' },
    states,
  ),
  step('request', 'PanelRequested', '1996-04-11', {}, states),
  step('panel', 'PanelEstablished', '1996-05-08'),
  step('report', 'ReportCirculated', '1997-05-22', { report: 'panel' }),
  step('adoption', 'ReportAdopted', '1997-09-25', { reports: ['panel'], toConform: true }),
  step('us-request', 'RetaliationRequested', '1999-01-14', {}, states),
  step('us-leave', 'RetaliationAuthorised', '1999-04-19'),
  step('ec-request', 'RetaliationRequested', '1999-11-08', { round: 2 }, ecuador),
  step('ec-leave', 'RetaliationAuthorised', '2000-05-18', { round: 2 }),
];
const solution = (by: EventInput['by'] | undefined, on = '2001-04-30') =>
  step(`solution-${on}`, 'SolutionNotified', on, {}, by);

const retaliationOn = (steps: readonly EventInput[], on: PointLiteral) =>
  held(retaliation('DS1')(stateOf(logOf(...steps), on)));

describe('a solution that one of several complainants notifies', () => {
  const one = [...bananas, solution(ecuador)];

  it('should end its own authorisation and leave that of the others', () => {
    expect(objectionsTo(one)).toEqual({});
    expect(disputeOn(one, '2001-05-01')).toMatchObject({
      outcome: 'open',
      solution: null,
      settledWith: [{ member: 'ECU', since: '2001-04-30' }],
      status: [{ term: 'Authorization to retaliate granted', proceeding: 'DS1/retaliation/1' }],
    });
    expect(retaliationOn(one, '2001-05-01')).toMatchObject({
      authorised: true,
      by: 'us-leave',
      proceedings: [{ over: null }, { over: { how: 'settled' } }],
    });
  });

  it('should settle the dispute once all have settled', () => {
    const all = [...one, solution(states, '2001-06-22')];
    expect(objectionsTo(all)).toEqual({});
    expect(disputeOn(all, '2001-07-01')).toMatchObject({
      outcome: 'settled',
      solution: '2001-06-22',
      settledWith: [],
      status: [{ term: 'Mutually acceptable solution on implementation notified' }],
    });
    expect(retaliationOn(all, '2001-07-01').authorised).toBe(false);
  });

  it.each([
    ['the respondent', of('EUN')],
    ['the WTO', undefined],
  ])('should settle the dispute with all where %s tells of it', (_, by) => {
    expect(disputeOn([...bananas, solution(by)], '2001-05-01').outcome).toBe('settled');
  });

  it('should end the requests of that complainant, until a compliance panel reopens its case', () => {
    const request = step('again', 'RetaliationRequested', '2001-06-01', { round: 3 }, ecuador);
    expect(objectionsTo([...one, request])).toMatchObject({
      again: expect.stringContaining('ECU has settled its complaint (2001-04-30)'),
    });
    const panel = step(
      'reopening',
      'PanelRequested',
      '2001-05-15',
      { recourse: 'compliance' },
      ecuador,
    );
    expect(objectionsTo([...one, panel, request])).toEqual({});
    expect(disputeOn([...one, panel], '2001-06-01').settledWith).toEqual([]);
    const dropped = step(
      'dropped',
      'RequestWithdrawn',
      '2001-05-20',
      { recourse: 'compliance', request: 'panel' },
      ecuador,
    );
    expect(disputeOn([...one, panel, dropped], '2001-06-01').settledWith).toEqual([
      { member: 'ECU', since: '2001-04-30' },
    ]);
  });

  it('should settle a dispute again that only one complainant had reopened', () => {
    const reopened = [
      ...bananas,
      solution(undefined),
      step('reopening', 'PanelRequested', '2007-02-23', { recourse: 'compliance' }, ecuador),
      solution(ecuador, '2012-11-08'),
    ];
    expect(objectionsTo(reopened)).toEqual({});
    expect(disputeOn(reopened, '2007-03-01').outcome).toBe('open');
    expect(disputeOn(reopened, '2012-12-01')).toMatchObject({
      outcome: 'settled',
      solution: '2012-11-08',
    });
  });

  it('should settle the dispute when the only other complainant withdraws', () => {
    const early = [...bananas.slice(0, 3), solution(ecuador, '1996-06-01')];
    const rest = [...early, step('gone', 'ComplaintWithdrawn', '1996-07-01', {}, states)];
    expect(objectionsTo(rest)).toEqual({});
    expect(disputeOn(rest, '1996-08-01')).toMatchObject({ outcome: 'settled', settledWith: [] });
  });
});

it('should go on with the others for one of several complainants that withdraws', () => {
  const gone = step('gone', 'ComplaintWithdrawn', '1996-06-01', {}, ecuador);
  expect(disputeOn([...bananas.slice(0, 3), gone], '1996-07-01')).toMatchObject({
    outcome: 'open',
    complainants: ['USA'],
  });
});

it('should refuse the withdrawal of one of several complainants after adoption', () => {
  const gone = step('gone', 'ComplaintWithdrawn', '2001-06-01', {}, ecuador);
  expect(Object.keys(objectionsTo([...bananas, gone]))).toEqual(['gone']);
  expect(disputeOn([...bananas, gone], '2001-07-01')).toEqual(disputeOn(bananas, '2001-07-01'));
});

it('should keep the authorisation of another complainant when a panel finds compliance', () => {
  const inCompliance = { recourse: 'compliance' } as const;
  const found = [
    ...bananas,
    step('again', 'PanelRequested', '2001-01-15', inCompliance, ecuador),
    step('again-panel', 'PanelEstablished', '2001-02-15', inCompliance),
    step('again-report', 'ReportCirculated', '2001-06-15', { ...inCompliance, report: 'panel' }),
    step('again-adopted', 'ReportAdopted', '2001-07-15', {
      ...inCompliance,
      reports: ['panel'],
      toConform: false,
      complied: true,
    }),
  ];
  expect(objectionsTo(found)).toEqual({});
  expect(retaliationOn(found, '2001-08-01')).toMatchObject({
    authorised: true,
    by: 'us-leave',
    proceedings: [{ over: null }, { over: { how: 'complied' } }],
  });
});

it('should let a complainant be a third party where another asks about compliance, as in DS58', () => {
  const asked = [
    ...bananas,
    step('again', 'PanelRequested', '2001-01-15', { recourse: 'compliance' }, ecuador),
    step('again-panel', 'PanelEstablished', '2001-02-15', { recourse: 'compliance' }),
  ];
  const joins = (id: string, member: string, recourse?: 'compliance') =>
    step(id, 'InterestNotified', '2001-02-20', { members: [member], in: 'panel', recourse });
  expect(objectionsTo([...asked, joins('us', 'USA', 'compliance')])).toEqual({});
  expect(Object.keys(objectionsTo([...asked, joins('ec', 'ECU', 'compliance')]))).toEqual(['ec']);
  expect(Object.keys(objectionsTo([...asked, joins('eu', 'EUN', 'compliance')]))).toEqual(['eu']);
  const early = [...bananas.slice(0, 3), joins('us', 'USA')];
  expect(Object.keys(objectionsTo(early))).toEqual(['us']);
});

describe('panels that complainants ask for one after another, as in DS58', () => {
  const shrimp = [
    step(
      'consultations',
      'ConsultationsRequested',
      '1996-10-08',
      { forum: 'WTO', complainants: ['IND', 'MYS', 'THA'], respondent: 'JPN' },
      india,
    ),
    step('malaysia', 'PanelRequested', '1997-01-09', {}, malaysia),
    step('thailand', 'PanelRequested', '1997-01-09', {}, thailand),
    step('blocked', 'PanelRequestBlocked', '1997-01-22', {}, of('JPN')),
    step('first', 'PanelEstablished', '1997-02-25'),
  ];
  const indias = [
    step('india', 'PanelRequested', '1997-02-25', {}, india),
    step('blocked-again', 'PanelRequestBlocked', '1997-03-20', {}, of('JPN')),
    step('second', 'PanelEstablished', '1997-04-10'),
    step('composed', 'PanelComposed', '1997-04-15'),
  ];

  it('should each be established', () => {
    expect(objectionsTo([...shrimp, ...indias])).toEqual({});
    expect(disputeOn([...shrimp, ...indias], '1997-04-10')).toMatchObject({
      stage: 'panel-established',
      since: '1997-02-25',
    });
    expect(disputeOn([...shrimp, ...indias], '1997-04-15').stage).toBe('panel-composed');
  });

  it('should be refused where no further complainant asks', () => {
    const again = step('again', 'PanelRequested', '1997-03-01', {}, malaysia);
    const untold = step('untold', 'PanelRequested', '1997-03-01');
    expect(objectionsTo([...shrimp, again])).toMatchObject({
      again: expect.stringContaining('name it in "by"'),
    });
    expect(Object.keys(objectionsTo([...shrimp, untold]))).toEqual(['untold']);
    const [request, , established] = indias;
    const third = step('third', 'PanelEstablished', '1997-05-01');
    const fourth = step('fourth', 'PanelEstablished', '1997-06-01');
    const all = [...shrimp, request, established, third, fourth] as readonly EventInput[];
    expect(Object.keys(objectionsTo(all))).toEqual(['fourth']);
  });
});
