import { append, audit, type EventInput, isLeft } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf } from '../../support/policy';
import { at, by, id } from './pact';

const on = { agreement: id } as const;
const concluded = act(
  'concluded',
  'AgreementConcluded',
  '2010-01-01',
  { ...on, title: 'A pact', parties: ['CAN', 'CHN', 'USA'] },
  by('CAN'),
);
const ratifies = (occurred: string) =>
  act(`ratified-${occurred}`, 'AgreementRatified', occurred, { ...on, party: 'USA' }, by('USA'));
const back = act(
  'back',
  'AgreementConcluded',
  '2016-01-01',
  { ...on, title: 'Return', parties: ['USA'], effectiveFrom: '2016-06-01' },
  by('USA'),
);
const refusal = (before: readonly EventInput[], event: EventInput) => {
  const refused = append([event])(logOf(...before));
  return isLeft(refused) ? refused.left.message : undefined;
};

describe.each([
  [
    'a notice',
    act(
      'gone',
      'TerminationNotified',
      '2014-06-01',
      { ...on, notice: 'n', effectiveFrom: '2015-01-01' },
      by('USA'),
    ),
  ],
  [
    'an act of its own',
    act(
      'gone',
      'AgreementLeft',
      '2014-06-01',
      { ...on, party: 'USA', effectiveFrom: '2015-01-01' },
      by('USA'),
    ),
  ],
])('a party that left by %s', (_, gone) => {
  const first = [concluded, ratifies('2011-01-01'), gone];
  const returned = [...first, back];

  it('should count as one that has ratified until it leaves', () => {
    expect(at('2014-12-31', ...returned).ratifiedBy).toEqual(['USA']);
    expect(at('2015-01-01', ...returned).ratifiedBy).toEqual([]);
    expect(at('2016-06-01', ...returned).ratifiedBy).toEqual([]);
  });

  it.each(['2016-02-01', '2016-07-01'])('should ratify anew for a return, on %s', (day) => {
    expect(refusal(returned, ratifies(day))).toBeUndefined();
    expect(refusal([concluded, gone, back], ratifies(day))).toBeUndefined();
    const again = [...returned, ratifies(day)];
    expect(at('2016-07-01', ...again).ratifiedBy).toEqual(['USA']);
    expect(refusal(again, ratifies('2016-08-01'))).toMatch(
      new RegExp(`USA has already ratified the agreement, by "ratified-${day}"`),
    );
  });

  it('should ratify only once for one time as a party, or once its return is decided', () => {
    expect(refusal(first, ratifies('2014-12-01'))).toMatch(
      /already ratified.*"ratified-2011-01-01"/,
    );
    expect(refusal(first, ratifies('2015-12-01'))).toMatch(/has left the agreement.*comes back/);
  });

  it('should be able to take the ratification of its return back', () => {
    const taken = act(
      'taken',
      'DecisionWithdrawn',
      '2016-03-01',
      { ...on, withdraws: 'ratified-2016-02-01' },
      by('USA'),
    );
    const steps = [...returned, ratifies('2016-02-01'), taken];
    expect(audit(logOf(...steps)).filter(({ _tag }) => _tag === 'AgainstTheRules')).toEqual([]);
    expect(at('2017-01-01', ...steps).ratifiedBy).toEqual([]);
    expect(refusal(steps, ratifies('2016-08-01'))).toBeUndefined();
  });
});
