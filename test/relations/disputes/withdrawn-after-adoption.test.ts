import { describe, expect, it } from 'vitest';
import {
  adopted,
  authorisationRequested,
  disputeOn,
  objectionsTo,
  reported,
  step,
} from '../../support/disputes/complaint';
import { japan, korea } from '../../support/policy';

const gone = step('gone', 'ComplaintWithdrawn', '2013-01-01', {}, korea);
const granted = step('granted', 'RetaliationAuthorised', '2012-03-01');
const implemented = step(
  'implemented',
  'ImplementationReported',
  '2013-02-01',
  { extent: 'complete' },
  japan,
);
const refused = expect.stringMatching(/recommendations stand .*21\.6, 22\.8.*add SolutionNotified/);

describe('the withdrawal of a complaint after adoption', () => {
  it.each([
    ['after adoption', adopted],
    ['after an authorisation to retaliate', [...authorisationRequested, granted]],
    ['in a log that starts with the authorisation', [granted]],
  ])('should be refused and change nothing for one %s', (_, before) => {
    expect(objectionsTo([...before, gone]).gone).toEqual(refused);
    expect(disputeOn([...before, gone], '2013-01-02')).toEqual(disputeOn(before, '2013-01-02'));
  });

  it('should not block the true steps after it for a log that holds it', () => {
    expect(objectionsTo([...adopted, gone, implemented])).toEqual({ gone: refused });
  });

  it('should be accepted for a report that is not adopted', () => {
    expect(objectionsTo([...reported, gone])).toEqual({});
    expect(disputeOn([...reported, gone], '2013-01-02').outcome).toBe('withdrawn');
  });

  it('should be accepted for a treaty other than those of the WTO', () => {
    const elsewhere = adopted.map((each, index) =>
      index === 0
        ? step(
            'consultations',
            'ConsultationsRequested',
            '2010-01-01',
            { forum: 'FTA', complainants: ['KOR'], respondent: 'JPN' },
            korea,
          )
        : each,
    );
    expect(objectionsTo([...elsewhere, gone])).toEqual({});
  });
});
