import { describe, expect, it } from 'vitest';
import {
  adopted,
  authorisationRequested,
  inRetaliation,
  objectionsTo,
  step,
} from '../../support/disputes/complaint';
import { japan, korea } from '../../support/policy';

const pause = step('pause', 'ProceedingPaused', '2012-03-01', inRetaliation, korea);
const objection = step('objection', 'ArbitrationRequested', '2012-02-10', inRetaliation, japan);
const referral = step('referral', 'PanelEstablished', '2012-02-20', inRetaliation);

describe('the suspension of an arbitration on retaliation', () => {
  it('should be refused where nobody objected to the request, and say so', () => {
    expect(objectionsTo([...authorisationRequested, pause])).toEqual({
      pause: expect.stringMatching(/nobody has objected.*22\.6.*add ArbitrationRequested/),
    });
  });

  it('should be accepted after the objection or the referral, or in a log that starts with it', () => {
    for (const objected of [objection, referral])
      expect(objectionsTo([...authorisationRequested, objected, pause])).toEqual({});
    expect(Object.keys(objectionsTo([pause]))).toEqual(['pause']);
    expect(objectionsTo([pause]).pause).toMatch(/no earlier event requests consultations/);
  });
});

describe('an award under DSU Art. 25 after adoption', () => {
  const asked = step('asked', 'ArbitrationRequested', '2011-08-01', {}, korea);
  const award = (more: object) =>
    step('award', 'ReportCirculated', '2011-11-09', { report: 'award', ...more });

  it.each([true, false])('should be refused where it says "toConform": %s', (toConform) => {
    expect(objectionsTo([...adopted, asked, award({ toConform })])).toEqual({
      award: expect.stringMatching(/"adoption".*leave "toConform" out/),
    });
  });

  it('should be accepted without', () => {
    expect(objectionsTo([...adopted, asked, award({})])).toEqual({});
  });
});
