import type { EventInput, PointLiteral } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  aboutCompliance,
  adopted,
  authorisationRequested,
  consulted,
  disputeOn,
  inCompliance,
  inRetaliation,
  reported,
  step,
} from '../../../support/disputes/complaint';
import { japan, korea } from '../../../support/policy';
import {
  authorisationRequest,
  award,
  granted,
  halt,
  implemented,
  objection,
  period,
  retaliationOn,
  solution,
  statusOn,
} from './steps';

describe('the status should be', () => {
  const granting = 'Authorization to retaliate granted';
  const objected = 'Objection to the request for authorization to retaliate';
  const cases: readonly (readonly [
    what: string,
    steps: readonly EventInput[],
    on: PointLiteral,
    lines: readonly string[],
  ])[] = [
    [
      'that of the panel, where implementation is told before adoption (a broken rule)',
      [...reported.slice(0, 3), implemented('2010-05-01', 'complete'), ...reported.slice(3)],
      '2011-01-10',
      ['2011-01-10 Panel report circulated'],
    ],
    [
      'that of the panel, where a period is told before adoption (a broken rule)',
      [...reported, period('2011-01-20', '2012-01-01')],
      '2011-01-20',
      ['2011-01-10 Panel report circulated'],
    ],
    [
      'that of the panel, where authorisation is requested before adoption (a broken rule)',
      [...reported, authorisationRequest('2011-01-20')],
      '2011-01-20',
      ['2011-01-10 Panel report circulated'],
    ],
    [
      'that of the panel, where its request is withdrawn after it reported (a broken rule)',
      [...reported, step('back', 'RequestWithdrawn', '2011-01-20', { request: 'panel' }, korea)],
      '2011-01-20',
      ['2011-01-10 Panel report circulated'],
    ],
    [
      'the authorisation, while a truce is told as a pause (a broken rule)',
      [
        ...authorisationRequested,
        granted('2012-02-20'),
        step('truce', 'ProceedingPaused', '2012-03-01', inRetaliation, korea),
      ],
      '2012-03-01',
      [`2012-02-20 ${granting}`],
    ],
    [
      'the award of an arbitration of which no act tells that it went on',
      [...authorisationRequested, objection, halt, award()],
      '2012-09-01',
      ['2012-09-01 Decision of the Article 22.6 of the DSU Arbitrator circulated'],
    ],
    [
      'the authorisation after such an award',
      [...authorisationRequested, objection, halt, award(), granted('2012-10-01')],
      '2012-10-01',
      [`2012-10-01 ${granting}`],
    ],
    [
      'the solution, once the panel request that reopened the dispute is withdrawn',
      [
        ...authorisationRequested,
        solution('2012-07-01'),
        step('again', 'PanelRequested', '2015-01-01', inCompliance, korea),
        step(
          'back',
          'RequestWithdrawn',
          '2015-01-10',
          { request: 'panel', ...inCompliance },
          korea,
        ),
      ],
      '2015-01-10',
      ['2012-07-01 Mutually acceptable solution on implementation notified'],
    ],
    [
      'the first implementation that was reported, whatever is reported later',
      [
        ...adopted,
        implemented('2011-05-01', 'intended'),
        implemented('2012-01-01', 'partial'),
        implemented('2012-06-01', 'complete'),
      ],
      '2012-06-01',
      ['2012-01-01 Implementation notified by respondent'],
    ],
    [
      'none outside the WTO',
      adopted.map((each) =>
        each.type === 'ConsultationsRequested'
          ? { ...each, data: { ...each.data, forum: 'a treaty' } }
          : each,
      ),
      '2011-02-10',
      [],
    ],
    [
      'the objection, whichever round of compliance consultations is asked for',
      [
        ...authorisationRequested,
        objection,
        step('consult', 'ConsultationsRequested', '2012-03-01', aboutCompliance, japan),
      ],
      '2012-03-01',
      [`2012-02-10 ${objected} (Arbitration under Article 22.6 of the DSU requested)`],
    ],
  ];
  it.each(cases)('%s', (_, steps, on, lines) => {
    expect(statusOn(steps, on)).toEqual(lines);
  });
});

describe('a dispute', () => {
  it('should be settled as before, once the request that reopened it is withdrawn', () => {
    const steps = [
      ...authorisationRequested,
      solution('2012-07-01'),
      step('again', 'PanelRequested', '2015-01-01', inCompliance, korea),
      step('back', 'RequestWithdrawn', '2015-01-10', { request: 'panel', ...inCompliance }, korea),
    ];
    expect(disputeOn(steps, '2015-01-05')).toMatchObject({ outcome: 'open', solution: null });
    expect(disputeOn(steps, '2015-01-10')).toMatchObject({
      outcome: 'settled',
      solution: '2012-07-01',
    });
  });

  it('should go on for the other complainants, where one withdraws', () => {
    const [first] = consulted;
    const together = {
      ...first,
      data: { ...first?.data, complainants: ['KOR', 'CAN'] },
    } as EventInput;
    const steps = [
      together,
      step('out', 'ComplaintWithdrawn', '2010-02-01', {}, korea),
      step('request', 'PanelRequested', '2010-03-01', {}, { country: 'CAN', sector: 'GOV' }),
    ];
    expect(disputeOn(steps, '2010-03-01')).toMatchObject({
      outcome: 'open',
      stage: 'panel-requested',
      complainants: ['CAN'],
    });
    const last = step(
      'last',
      'ComplaintWithdrawn',
      '2010-04-01',
      {},
      {
        country: 'CAN',
        sector: 'GOV',
      },
    );
    expect(disputeOn([...steps, last], '2010-04-01').outcome).toBe('withdrawn');
  });

  it('should have no proceeding that is first told of after its end (a broken rule)', () => {
    const steps = [...consulted, step('out', 'ComplaintWithdrawn', '2010-02-01', {}, korea)];
    const late = [...steps, authorisationRequest('2010-03-01'), granted('2010-04-01')];
    expect(disputeOn(late, '2010-04-01').proceedings).toMatchObject([
      { proceeding: 'DS1/original/1', stage: 'withdrawn' },
    ]);
    expect(retaliationOn(late, '2010-04-01')).toBeNull();
  });

  it('should have the status of a solution after adoption, where the log starts after it', () => {
    const late = [granted('2012-03-01'), solution('2013-01-01')];
    expect(disputeOn(late, '2013-01-01').status.map(({ term }) => term)).toEqual([
      'Mutually acceptable solution on implementation notified',
    ]);
  });

  it('should have the status of the index where the log starts with a solution, before or after adoption', () => {
    const { status, outcome } = disputeOn([solution('2013-01-01')], '2013-01-01');
    expect([status.map(({ term }) => term), outcome]).toEqual([
      ['Settled or terminated (withdrawn, mutually agreed solution)'],
      'settled',
    ]);
  });

  it('should not be halted by a pause of what is over (a broken rule)', () => {
    const steps = [
      ...adopted,
      solution('2011-05-01'),
      step('again', 'PanelRequested', '2012-03-01', inCompliance, korea),
      step('pause', 'ProceedingPaused', '2012-04-01', {}, korea),
    ];
    expect(disputeOn(steps, '2012-04-01')).toMatchObject({ paused: false, pauses: 0 });
  });

  it('should have no time limit of the DSU outside the WTO', () => {
    const treaty = reported.map((each) =>
      each.type === 'ConsultationsRequested'
        ? { ...each, data: { ...each.data, forum: 'a treaty' } }
        : each,
    );
    expect(disputeOn(treaty, '2011-02-01').limits).toEqual([]);
    expect(disputeOn(reported, '2011-02-01').limits).toHaveLength(1);
  });

  it('should keep its parties on their sides, where a request turns them (a broken rule)', () => {
    const turned = { ...aboutCompliance, complainants: ['JPN'], respondent: 'KOR' };
    const steps = [...adopted, step('turned', 'ConsultationsRequested', '2012-01-01', turned)];
    expect(disputeOn(steps, '2012-01-01')).toMatchObject({
      complainants: ['KOR'],
      respondent: 'JPN',
    });
  });
});
