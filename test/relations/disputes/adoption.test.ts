import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  composed,
  inCompliance,
  objectionsTo,
  reported,
  step,
} from '../../support/disputes/complaint';
import { japan, korea } from '../../support/policy';

const adoption = (reports: readonly string[], more: object = {}, id = 'adoption') =>
  step(id, 'ReportAdopted', '2011-09-01', { reports, ...more });

describe('the adoption of the report of a panel after an appeal', () => {
  const decided = [
    ...reported,
    step('appeal', 'AppealNotified', '2011-02-01', {}, japan),
    step('appellate', 'ReportCirculated', '2011-05-01', { report: 'appellate' }),
  ];

  it('should be refused for the report of the panel alone if it says what is asked for', () => {
    expect(objectionsTo([...decided, adoption(['panel'], { toConform: false })])).toEqual({
      adoption: expect.stringMatching(
        /reported on the appeal \("appellate"\).*17\.14.*say "reports": \["appellate", "panel"\]/,
      ),
    });
  });

  it('should be accepted with that of the Appellate Body, or on the same day', () => {
    expect(objectionsTo([...decided, adoption(['appellate', 'panel'])])).toEqual({});
    expect(
      objectionsTo([
        ...decided,
        adoption(['appellate'], {}, 'first'),
        adoption(['panel'], {}, 'second'),
      ]),
    ).toEqual({});
    expect(
      objectionsTo([
        ...decided,
        adoption(['panel'], {}, 'first'),
        adoption(['appellate'], { toConform: true }, 'second'),
      ]),
    ).toEqual({});
  });
});

describe('an adoption that contradicts its report', () => {
  const original = (findings: object): readonly EventInput[] => [
    ...composed,
    step('report', 'ReportCirculated', '2011-01-10', { report: 'panel', ...findings }),
  ];
  const compliance = (findings: object): readonly EventInput[] => [
    ...adopted,
    step('again', 'PanelRequested', '2011-03-01', inCompliance, korea),
    step('again-panel', 'PanelEstablished', '2011-04-01', inCompliance),
    step('again-report', 'ReportCirculated', '2011-08-01', {
      ...inCompliance,
      report: 'panel',
      ...findings,
    }),
  ];
  const completed = (more: object) =>
    adoption(['panel'], { ...inCompliance, ...more }, 'completed');

  it.each([
    [{ toConform: false }, { toConform: true }],
    [{ toConform: true }, { toConform: false }],
  ])('should be refused for a report of %j and an adoption of %j', (report, more) => {
    expect(objectionsTo([...original(report), adoption(['panel'], more)])).toEqual({
      adoption: expect.stringMatching(
        /contradicts what the report \("report"\) asks for or finds.*correct "toConform" or "complied"/,
      ),
    });
  });

  it.each([
    [{ complied: true }, { toConform: true }],
    [{ toConform: true }, { complied: true }],
    [{ complied: true }, { complied: false }],
  ])('should be refused for a report on compliance of %j and an adoption of %j', (report, more) => {
    expect(objectionsTo([...compliance(report), completed(more)])).toEqual({
      completed: expect.stringContaining(
        'contradicts what the report ("again-report") asks for or finds',
      ),
    });
  });

  it('should be accepted where the two agree, or one of them says nothing', () => {
    expect(objectionsTo([...original({}), adoption(['panel'], { toConform: true })])).toEqual({});
    expect(objectionsTo([...original({ toConform: true }), adoption(['panel'])])).toEqual({});
    const complied = { toConform: false, complied: true };
    expect(objectionsTo([...compliance(complied), completed(complied)])).toEqual({});
    expect(objectionsTo([...compliance({ toConform: false }), completed(complied)])).toEqual({});
  });

  it('should be accepted where the Appellate Body reversed the panel', () => {
    const reversed = [
      ...compliance({ complied: true }),
      step('appellate', 'ReportCirculated', '2011-08-20', {
        ...inCompliance,
        report: 'appellate',
        toConform: true,
      }),
    ];
    const both = adoption(['appellate', 'panel'], { ...inCompliance, toConform: true }, 'both');
    expect(objectionsTo([...reversed, both])).toEqual({});
  });

  it.each([
    ['the original proceeding', {}, [...composed], { toConform: false }],
    [
      'a proceeding on compliance',
      inCompliance,
      compliance({ complied: true }).slice(0, -1),
      { complied: true },
    ],
  ])('should be refused for the second adoption in %s', (_, recourse, before, found) => {
    const more = { ...recourse, toConform: true };
    const decided = [
      ...before,
      step('its-report', 'ReportCirculated', '2011-08-01', { ...recourse, report: 'panel' }),
      step('its-appeal', 'AppealNotified', '2011-08-05', recourse, japan),
      step('its-appellate', 'ReportCirculated', '2011-08-20', {
        ...recourse,
        ...found,
        report: 'appellate',
      }),
      adoption(['panel'], recourse, 'first'),
    ];
    expect(objectionsTo([...decided, adoption(['appellate'], more, 'second')])).toEqual({
      second: expect.stringContaining('contradicts what the report ("its-appellate")'),
    });
    expect(
      objectionsTo([...decided, adoption(['appellate'], { ...recourse, ...found }, 'second')]),
    ).toEqual({});
  });
});
