import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  disputeOn,
  inCompliance,
  inRetaliation,
  objectionsTo,
  step,
} from '../../../support/disputes/complaint';
import { japan, korea } from '../../../support/policy';

const parties = { forum: 'MERCOSUR', complainants: ['KOR'], respondent: 'JPN' };
const bound: readonly EventInput[] = [
  step('consultations', 'ConsultationsRequested', '2020-01-01', parties, korea),
  step('request', 'PanelRequested', '2020-03-10', {}, korea),
  step('report', 'ReportCirculated', '2021-01-10', { report: 'panel', toConform: true }),
];
const found: readonly EventInput[] = [
  step('talks', 'ConsultationsRequested', '2021-12-01', { ...parties, ...inCompliance }, korea),
  step('again', 'PanelRequested', '2022-01-01', inCompliance, korea),
  step('finding', 'ReportCirculated', '2022-06-01', {
    ...inCompliance,
    report: 'panel',
    complied: true,
  }),
];
const appeal = step('appeal', 'AppealNotified', '2022-07-01', inCompliance, korea);
const dropped = step(
  'dropped',
  'RequestWithdrawn',
  '2022-09-01',
  { ...inCompliance, request: 'appeal' },
  korea,
);
const asked = (on: string) => step(`asked-${on}`, 'RetaliationRequested', on, {}, korea);
const granted = (on: string) => step('granted', 'RetaliationAuthorised', on);
const retaliationOn = (steps: readonly EventInput[], on: '2022-08-02' | '2023-01-01') =>
  disputeOn(steps, on).proceedings.find(({ recourse }) => recourse === 'retaliation');

describe('an appeal on a finding of compliance', () => {
  it('should not bring back a request for retaliation that was withdrawn since', () => {
    const gone = step('gone', 'RequestWithdrawn', '2022-06-10', { request: 'retaliation' }, korea);
    const steps = [...bound, asked('2021-08-01'), ...found, gone];
    expect(retaliationOn(steps, '2023-01-01')?.over?.how).toBe('complied');
    const appealed = [...steps, appeal];
    expect(objectionsTo(appealed)).toEqual({});
    expect(retaliationOn(appealed, '2022-08-02')?.over).toEqual({
      how: 'withdrawn',
      since: '2022-06-10',
      act: 'gone',
    });
    expect(objectionsTo([...appealed, granted('2022-08-01')])).toEqual({
      granted: expect.stringMatching(/was withdrawn; it must be requested anew/),
    });
    expect(objectionsTo([...appealed, asked('2022-07-10'), granted('2022-08-01')])).toEqual({});
  });

  it('should bring back the pause of the arbitration on retaliation', () => {
    const steps = [
      ...bound,
      asked('2021-08-01'),
      step('objection', 'ArbitrationRequested', '2021-09-01', inRetaliation, japan),
      step('pause', 'ProceedingPaused', '2021-10-01', inRetaliation, korea),
      ...found,
      appeal,
    ];
    expect(retaliationOn(steps, '2022-08-02')?.paused).toMatchObject({
      since: '2021-10-01',
      by: 'pause',
    });
    const resumed = step('resumed', 'ProceedingResumed', '2022-08-01', inRetaliation, korea);
    expect(objectionsTo([...steps, resumed])).toEqual({});
    expect(retaliationOn([...steps, resumed], '2022-08-02')?.paused).toBeNull();
    expect(retaliationOn([...steps, dropped], '2023-01-01')?.paused).toBeNull();
  });

  it('should end an authorisation granted meanwhile on the day on which it is withdrawn', () => {
    const steps = [...bound, ...found, appeal, asked('2022-07-15'), granted('2022-07-20'), dropped];
    expect(objectionsTo(steps)).toEqual({});
    expect(retaliationOn(steps, '2022-08-02')?.over).toBeNull();
    const over = { how: 'complied', since: '2022-09-01', act: 'dropped' };
    expect(retaliationOn(steps, '2023-01-01')?.over).toEqual(over);
    expect(disputeOn(steps, '2023-01-01').proceedings[0]?.over).toMatchObject({ act: 'finding' });
    const again = step('second', 'AppealNotified', '2022-10-01', inCompliance, japan);
    expect(retaliationOn([...steps, again], '2023-01-01')?.over).toBeNull();
  });
});
