import { describe, expect, it } from 'vitest';
import {
  adopted,
  disputeOn,
  inCompliance,
  objectionsTo,
  requested,
  step,
} from '../../support/disputes/complaint';
import { japan, korea } from '../../support/policy';

const solution = step('solution', 'SolutionNotified', '2011-11-01');
const again = step('again', 'PanelRequested', '2012-02-01', inCompliance, korea);

describe.each([
  ['the original proceeding', requested, {}, { stage: 'consultations-requested', over: null }],
  [
    'a proceeding on compliance',
    [...adopted, solution, again],
    inCompliance,
    { stage: 'withdrawn', over: { how: 'withdrawn', since: '2012-03-01' } },
  ],
])('a request for a panel that is withdrawn in %s', (_, before, recourse, withdrawn) => {
  const asked = step('asked', 'ArbitrationRequested', '2012-02-10', recourse, korea);
  const refused = step('refused', 'ArbitrationRefused', '2012-02-20', recourse, japan);
  const gone = step(
    'gone',
    'RequestWithdrawn',
    '2012-03-01',
    { ...recourse, request: 'panel' },
    korea,
  );
  const panel = step('late', 'PanelEstablished', '2012-04-01', recourse);
  const stateAfter = (steps: typeof before) => disputeOn(steps, '2012-03-05').proceedings[0];

  it('should be withdrawn for good, also for a proceeding in which arbitration was refused', () => {
    for (const more of [[], [asked, refused]]) {
      const steps = [...before, ...more, gone];
      expect(objectionsTo(steps)).toEqual({});
      expect(stateAfter(steps)).toMatchObject({ ...withdrawn, requested: null });
      expect(Object.keys(objectionsTo([...steps, panel]))).toEqual(['late']);
    }
    expect(disputeOn([...before, asked, refused, gone], '2012-03-05').outcome).toBe(
      disputeOn([...before, gone], '2012-03-05').outcome,
    );
  });

  it('should leave the arbitration, for a proceeding in which it is still asked for', () => {
    const steps = [...before, asked, gone];
    expect(objectionsTo(steps)).toEqual({});
    expect(stateAfter(steps)).toMatchObject({
      stage: 'arbitration-requested',
      over: null,
      requested: null,
    });
    const late = step('refused', 'ArbitrationRefused', '2012-03-10', recourse, japan);
    expect(Object.keys(objectionsTo([...steps, late, panel]))).toEqual(['late']);
  });
});

describe('the withdrawal of a request for a panel that nobody made', () => {
  it('should change nothing, for a dispute in which arbitration was refused', () => {
    const steps = [
      ...requested.slice(0, 1),
      step('asked', 'ArbitrationRequested', '2010-02-10', {}, korea),
      step('refused', 'ArbitrationRefused', '2010-02-20', {}, japan),
    ];
    const gone = step('gone', 'RequestWithdrawn', '2010-03-01', { request: 'panel' }, korea);
    expect(Object.keys(objectionsTo([...steps, gone]))).toEqual(['gone']);
    expect(disputeOn([...steps, gone], '2010-03-02')).toEqual(disputeOn(steps, '2010-03-02'));
  });
});
