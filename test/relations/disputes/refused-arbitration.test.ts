import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  composed,
  inCompliance,
  objectionsTo,
  requested,
  step,
} from '../../support/disputes/complaint';
import { japan, korea, wto } from '../../support/policy';

const again = step('again', 'PanelRequested', '2012-02-01', inCompliance, korea);

describe.each([
  ['the original proceeding', requested, {}],
  ['a proceeding on compliance', [...adopted, again], inCompliance],
])('a refusal of arbitration in %s', (_, before, recourse) => {
  const asked = (by: EventInput['by'], on = '2012-03-01') =>
    step(`asked-${on}`, 'ArbitrationRequested', on, recourse, by);
  const refused = (by: EventInput['by'], on = '2012-04-01') =>
    step(`refused-${on}`, 'ArbitrationRefused', on, recourse, by);

  it('should be that of the other party, not of the one that asked', () => {
    const own = expect.stringMatching(
      /KOR itself asked for the arbitration, by "asked-2012-03-01".*correct "by"/,
    );
    expect(objectionsTo([...before, asked(korea), refused(korea)])).toEqual({
      'refused-2012-04-01': own,
    });
    for (const [one, other] of [
      [korea, japan],
      [japan, korea],
      [wto, korea],
      [korea, wto],
    ] as const)
      expect(objectionsTo([...before, asked(one), refused(other)])).toEqual({});
  });

  it('should be possible for either party where both asked', () => {
    const both = [...before, asked(korea), asked(japan, '2012-03-02')];
    expect(objectionsTo([...both, refused(korea)])).toEqual({});
  });

  it('should be possible only once for one request', () => {
    const twice = [...before, asked(korea), refused(japan), refused(japan, '2012-04-02')];
    expect(objectionsTo(twice)).toEqual({
      'refused-2012-04-02': expect.stringMatching(
        /refused already, by "refused-2012-04-01".*add ArbitrationRequested/,
      ),
    });
    const anew = [...twice.slice(0, -1), asked(japan, '2012-05-01'), refused(korea, '2012-06-01')];
    expect(objectionsTo(anew)).toEqual({});
  });
});

describe('a refusal of arbitration after the award', () => {
  it('should be refused, and say so', () => {
    const late = [
      ...composed,
      step('asked', 'ArbitrationRequested', '2010-06-03', {}, korea),
      step('award', 'ReportCirculated', '2010-07-03', { report: 'award', toConform: true }),
      step('late', 'ArbitrationRefused', '2010-08-20', {}, japan),
    ];
    expect(objectionsTo(late)).toEqual({
      late: expect.stringMatching(/"award" is made already.*correct the date/),
    });
  });
});
