import { append, type EventInput, emptyLog, isLeft } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  adoptedFor,
  objectionsTo,
  step,
  thailand,
} from '../../support/disputes/complaint';
import { japan, korea } from '../../support/policy';

const round = (
  of: number,
  year: number,
  findings: object,
  by: EventInput['by'] = korea,
): readonly EventInput[] => {
  const data = { recourse: 'compliance', round: of };
  return [
    step(`request-${of}`, 'PanelRequested', `${year}-03-01`, data, by),
    step(`panel-${of}`, 'PanelEstablished', `${year}-04-01`, data),
    step(`report-${of}`, 'ReportCirculated', `${year}-09-01`, { ...data, report: 'panel' }),
    step(`adoption-${of}`, 'ReportAdopted', `${year}-10-01`, {
      ...data,
      reports: ['panel'],
      ...findings,
    }),
  ];
};
const complied = { toConform: false, complied: true };
const asked = (by: EventInput['by'] = korea) =>
  step('retaliation', 'RetaliationRequested', '2016-11-01', {}, by);
const granted = step('granted', 'RetaliationAuthorised', '2016-12-01');
const refused = (proceeding = 'DS1/compliance/1') =>
  expect.stringMatching(
    new RegExp(
      `"${proceeding}" found that the respondent has complied, .*22\\.2, 22\\.8\\); add the further round on compliance`,
    ),
  );

describe('a request to retaliate after a finding of compliance', () => {
  it('should be refused, and the authorisation that follows it as well', () => {
    const steps = [...adopted, ...round(1, 2012, complied)];
    expect(objectionsTo([...steps, asked()])).toEqual({ retaliation: refused() });
    expect(objectionsTo([...steps, granted])).toEqual({ granted: refused() });
  });

  it('should be refused where only the report says so', () => {
    const steps = round(1, 2012, { toConform: false }).map((each) =>
      each.id === 'report-1' ? { ...each, data: { ...each.data, complied: true } } : each,
    );
    // The rest of the data is that of a report.
    expect(objectionsTo([...adopted, ...(steps as EventInput[]), asked()])).toEqual({
      retaliation: refused(),
    });
  });

  it('should be taken after a later round that found non-compliance', () => {
    const again = round(2, 2014, { toConform: true });
    expect(objectionsTo([...adopted, ...round(1, 2012, complied), ...again, asked()])).toEqual({});
  });

  it('should be refused after a later round without a finding, or an earlier one of non-compliance', () => {
    for (const other of [round(2, 2014, { toConform: false }), round(2, 2011, { toConform: true })])
      expect(
        Object.keys(objectionsTo([...adopted, ...round(1, 2012, complied), ...other, asked()])),
      ).toContain('retaliation');
  });

  it('should be refused in a log that starts late', () => {
    expect(objectionsTo([...round(1, 2012, complied), asked()])).toMatchObject({
      retaliation: refused(),
    });
  });

  it('should be taken from another complainant than the one that the finding is for', () => {
    const steps = [...adoptedFor('KOR', 'THA'), ...round(1, 2012, complied)];
    expect(objectionsTo([...steps, asked(thailand)])).toEqual({});
    expect(objectionsTo([...steps, asked()])).toEqual({ retaliation: refused() });
    const sought = [...adoptedFor('KOR', 'THA'), ...round(1, 2012, complied, japan)];
    expect(objectionsTo([...sought, asked(thailand)])).toEqual({ retaliation: refused() });
  });

  it('should be refused with its authorisation for events appended one at a time', () => {
    const before = append([...adopted, ...round(1, 2012, complied)])(
      emptyLog({ parties: ['KOR', 'JPN'], offset: '+09:00' }),
    );
    if (isLeft(before)) throw new Error(before.left.message);
    for (const each of [asked(), granted]) {
      const after = append([each])(before.right);
      expect(isLeft(after) && after.left.message).toContain('has complied, and retaliation');
    }
  });
});
