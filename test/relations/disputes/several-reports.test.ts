import { compliance, type EventInput, retaliation } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  composed,
  disputeOn,
  inCompliance,
  objectionsTo,
  requested,
  step,
} from '../../support/disputes/complaint';
import { held, korea, logOf, stateOf } from '../../support/policy';

const report = (id: string, on: string, more: object = {}) =>
  step(id, 'ReportCirculated', on, { report: 'panel', ...more });
const adoption = step('adoption', 'ReportAdopted', '2011-02-10', { reports: ['panel'] });

describe('several reports of one panel', () => {
  const both = (...of: readonly [object, object]) => [
    ...composed,
    report('for-one', '2011-01-10', of[0]),
    report('for-other', '2011-01-10', of[1]),
    adoption,
  ];

  it('should be taken for one day, as in DS27, and be adopted together', () => {
    expect(objectionsTo(both({}, {}))).toEqual({});
    expect(disputeOn(both({}, {}), '2011-01-10')).toMatchObject({
      stage: 'report-circulated',
      act: 'for-one',
      limits: [{ article: '16.4', by: '2011-03-11' }],
    });
  });

  it.each([
    [{ toConform: true }, { toConform: false }],
    [{ toConform: false }, { toConform: true }],
    [{ toConform: true }, {}],
  ])('should ask for conformity if one of them does (%o, %o)', (one, other) => {
    expect(disputeOn(both(one, other), '2011-02-10')).toMatchObject({
      adopted: { toConform: true },
      proceedings: [{ toConform: true }],
    });
  });

  it('should ask for nothing if none of them asks for anything', () => {
    const none = both({ toConform: false }, { toConform: false });
    expect(disputeOn(none, '2011-02-10').adopted?.toConform).toBe(false);
  });

  it('should find compliance only if none of them denies it', () => {
    const found = (...of: readonly [object, object]) => {
      const steps = [
        ...adopted,
        step('request-22', 'RetaliationRequested', '2012-02-01', {}, korea),
        step('granted', 'RetaliationAuthorised', '2012-02-20'),
        step('again', 'PanelRequested', '2012-03-01', inCompliance),
        step('again-panel', 'PanelEstablished', '2012-04-01', inCompliance),
        report('again-one', '2012-10-01', { ...inCompliance, ...of[0] }),
        report('again-other', '2012-10-01', { ...inCompliance, ...of[1] }),
        step('again-adopted', 'ReportAdopted', '2012-11-01', {
          ...inCompliance,
          reports: ['panel'],
        }),
      ];
      expect(objectionsTo(steps)).toEqual({});
      const state = stateOf(logOf(...steps), '2013-01-01');
      return [held(compliance('DS1')(state)).found, held(retaliation('DS1')(state)).authorised];
    };
    expect(found({ complied: true }, { complied: true })).toEqual(['compliance', false]);
    expect(found({ complied: true }, { complied: false })).toEqual([null, true]);
    const denied = ['non-compliance', true];
    expect(found({ complied: false, toConform: true }, { complied: true })).toEqual(denied);
    expect(found({ complied: true }, { toConform: true })).toEqual(denied);
    expect(found({ toConform: true }, { complied: true })).toEqual(denied);
  });

  it('should bind together under another treaty', () => {
    const treaty = both({ toConform: false }, { toConform: true }).map((each) =>
      each.type === 'ConsultationsRequested'
        ? ({ ...each, data: { ...each.data, forum: 'a treaty' } } as EventInput)
        : each,
    );
    expect(disputeOn(treaty.slice(0, -1), '2011-01-10').adopted).toMatchObject({
      act: 'for-one',
      toConform: true,
    });
  });

  it('should be refused for another day, and say what to do', () => {
    const late = report('late', '2011-01-11');
    expect(objectionsTo([...composed, report('first', '2011-01-10'), late])).toEqual({
      late: expect.stringMatching(/already, by "first"; .*of one day/),
    });
  });

  it('should be adopted by one event', () => {
    const again = { ...adoption, id: 'again' } as EventInput;
    expect(objectionsTo([...both({}, {}), again])).toEqual({
      again: expect.stringMatching(/one event adopts all reports of the panel/),
    });
  });
});

describe('a log without the establishment of its panel', () => {
  const reserved = step('rights', 'InterestNotified', '2010-04-25', {
    in: 'panel',
    members: ['CAN'],
  });
  const asked = step('asked', 'AppointmentRequested', '2010-05-10');
  const composition = step('composed', 'PanelComposed', '2010-05-20');

  it.each([
    ['rights', [reserved, asked, composition]],
    ['asked', [asked, composition]],
    ['composed', [composition]],
    ['report', []],
  ])('should be told once, at its first step that needs a panel (%s)', (first, steps) => {
    const all = [...requested, ...steps, report('report', '2011-01-10'), adoption];
    expect(objectionsTo(all)).toEqual({ [first]: expect.stringContaining('add PanelEstablished') });
  });

  it('should be told again of a panel that is requested anew', () => {
    const all = [
      ...requested,
      composition,
      step('gone', 'RequestWithdrawn', '2010-06-01', { request: 'panel' }),
      step('request-again', 'PanelRequested', '2010-07-01'),
      {
        ...composition,
        id: 'anew',
        occurred: '2010-08-01',
        recordedAt: '2010-08-01',
      } as EventInput,
    ];
    expect(Object.keys(objectionsTo(all))).toEqual(expect.arrayContaining(['anew', 'composed']));
  });
});

describe('a log without the report of its panel', () => {
  it('should be told once, at its first step that needs a report', () => {
    const all = [
      ...composed,
      step('appeal', 'AppealNotified', '2011-02-01'),
      step('decided', 'ReportCirculated', '2011-05-01', { report: 'appellate' }),
      step('adopted', 'ReportAdopted', '2011-06-01', { reports: ['appellate', 'panel'] }),
    ];
    expect(objectionsTo(all)).toEqual({ appeal: expect.stringContaining('add ReportCirculated') });
    expect(Object.keys(objectionsTo(all.filter(({ id }) => id !== 'appeal')))).toEqual(['decided']);
  });
});
