import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  authorisationRequested,
  disputeOn,
  established,
  inCompliance,
  objectionsTo,
  reported,
  requested,
  statusOn,
  step,
} from '../../support/disputes/complaint';
import { japan, korea, wto } from '../../support/policy';

const solution = step('solution', 'SolutionNotified', '2013-01-01', {}, wto);
const gone = step('gone', 'ComplaintWithdrawn', '2013-01-01', {}, korea);
const withdrawal = (request: string, by: EventInput['by'], more: object = {}) =>
  step(`withdrawal-${request}`, 'RequestWithdrawn', '2013-02-01', { request, ...more }, by);
const report = (id: string, on: string) =>
  step(id, 'ReportCirculated', on, { ...inCompliance, report: 'panel' });

const atWork = [
  ...adopted,
  step('again', 'PanelRequested', '2012-03-01', inCompliance, korea),
  step('again-panel', 'PanelEstablished', '2012-04-01', inCompliance),
];

describe('the brief report of a panel on compliance', () => {
  const settled = [...atWork, solution, report('brief', '2013-02-01')];

  it('should be taken for a solution that was notified while the panel worked, as in DS99', () => {
    expect(objectionsTo(settled)).toEqual({});
    expect(statusOn(settled, '2014-01-01')).toEqual(statusOn([...atWork, solution], '2014-01-01'));
    expect(disputeOn(settled, '2014-01-01')).toMatchObject({ outcome: 'settled' });
    const [found] = disputeOn(settled, '2014-01-01').proceedings;
    expect(found).toMatchObject({
      proceeding: 'DS1/compliance/1',
      stage: 'solution-notified',
      circulated: { panel: { act: 'brief' } },
      limits: [],
    });
  });

  it('should be taken for a solution with one of several complainants', () => {
    const thailand = { country: 'THA', sector: 'GOV' } as const;
    const [first, ...rest] = atWork;
    const both = {
      ...first,
      data: { ...first?.data, complainants: ['KOR', 'THA'] },
    } as EventInput;
    const one = step('one', 'SolutionNotified', '2013-01-01', {}, korea);
    const steps = [both, ...rest, one, report('brief', '2013-02-01')];
    expect(objectionsTo(steps)).toEqual({});
    expect(disputeOn(steps, '2014-01-01')).toMatchObject({
      outcome: 'open',
      proceedings: [{ stage: 'solution-notified', limits: [] }, {}],
    });
    const other = step('other', 'PanelRequested', '2013-03-01', { ...inCompliance, round: 2 });
    expect(objectionsTo([...steps, { ...other, by: thailand } as EventInput])).toEqual({});
  });

  it('should be refused for a second time, and before the panel', () => {
    expect(Object.keys(objectionsTo([...settled, report('second', '2013-03-01')]))).toEqual([
      'second',
    ]);
    const asked = [...atWork.slice(0, -1), solution, report('brief', '2013-02-01')];
    expect(Object.keys(objectionsTo(asked))).toEqual(['brief']);
  });
});

describe('a request that is withdrawn after the end of the dispute', () => {
  const appealed = [...reported, step('appeal', 'AppealNotified', '2011-02-01', {}, japan)];
  const joined = [
    ...established,
    step('joining', 'InterestNotified', '2010-05-01', { in: 'panel', members: ['CAN'] }),
  ];

  const early = [
    ['an appeal', appealed, withdrawal('appeal', japan)],
    ['a panel', requested, withdrawal('panel', korea)],
    ['third parties', joined, withdrawal('joining', wto, { members: ['CAN'] })],
  ] as const;
  const late = ['retaliation', authorisationRequested, withdrawal('retaliation', korea)] as const;

  describe.each([
    { type: 'a solution', end: solution, before: [...early, late] },
    { type: 'a withdrawn complaint', end: gone, before: early },
  ])('after $type', ({ end, before: kinds }) => {
    it.each(kinds)('should be taken for %s', (_, before, event) => {
      const ended = [...before, end];
      expect(objectionsTo([...ended, event])).toEqual({});
      const { stage, status, outcome, level } = disputeOn(ended, '2013-06-01');
      expect(disputeOn([...ended, event], '2013-06-01')).toMatchObject({
        stage,
        status,
        outcome,
        level,
      });
    });
  });

  it('should be that of the party that made it', () => {
    expect(
      objectionsTo([...appealed, solution, withdrawal('appeal', korea)])['withdrawal-appeal'],
    ).toMatch(/KOR has not appealed/);
    expect(
      objectionsTo([...authorisationRequested, solution, withdrawal('retaliation', japan)]),
    ).toHaveProperty('withdrawal-retaliation');
  });

  it('should be taken once', () => {
    const once = [...appealed, solution, withdrawal('appeal', japan)];
    const again = { ...withdrawal('appeal', japan), id: 'again' } as EventInput;
    expect(objectionsTo([...once, again])).toEqual({
      again: expect.stringContaining('there is no appeal to withdraw'),
    });
  });

  it('should be refused for a request that nobody made, and say what to do', () => {
    expect(objectionsTo([...adopted, solution, withdrawal('retaliation', korea)])).toEqual({
      'withdrawal-retaliation': expect.stringMatching(
        /no earlier event makes the request.*correct "request", "recourse" or "round", or leave this event out/,
      ),
    });
    expect(objectionsTo([...adopted, solution, withdrawal('appeal', japan)])).toEqual({
      'withdrawal-appeal': expect.stringContaining('there is no appeal to withdraw'),
    });
  });

  it('should be taken for retaliation that a finding of compliance ended', () => {
    const found = [
      ...authorisationRequested,
      step('again', 'PanelRequested', '2012-03-01', inCompliance, korea),
      step('again-panel', 'PanelEstablished', '2012-04-01', inCompliance),
      report('again-report', '2012-10-01'),
      step('again-adopted', 'ReportAdopted', '2012-11-01', {
        ...inCompliance,
        reports: ['panel'],
        complied: true,
      }),
    ];
    expect(objectionsTo([...found, withdrawal('retaliation', korea)])).toEqual({});
  });
});
