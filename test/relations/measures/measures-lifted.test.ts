import { describe, expect, it } from 'vitest';
import {
  against,
  amended,
  announced,
  days,
  inForce,
  lifted,
  m,
  resumed,
  row,
  suspended,
} from '../../support/measure-acts';
import { act, logOf, stateOf } from '../../support/policy';

describe('a measure is lifted', () => {
  it('at once, and what was decided before ends with it', () => {
    const events = [
      announced(),
      amended('later', '2019-07-02', 'prohibited', { effectiveFrom: '2019-07-20' }),
      lifted('l', '2019-07-05'),
    ];
    expect(row('2019-07-05', events).decisions.map(({ act }) => act)).toEqual(['l']);
    expect(days(events, '2019-07-05', '2019-07-20')).toEqual(['lifted', 'lifted']);
  });

  it('on a later day, and stays in force until then', () => {
    const events = [announced(), lifted('l', '2019-07-05', { effectiveFrom: '2019-07-10' })];
    expect(days(events, '2019-07-09', '2019-07-10')).toEqual(['individual', 'lifted']);
  });

  it('by a court from an earlier day, and acts taken before the judgment break no rule', () => {
    const court = lifted('court', '2020-02-20', { effectiveFrom: '2019-07-10' });
    const order = lifted('order', '2020-02-20', { effectiveFrom: '2020-02-24' });
    const before = [announced(), amended('before', '2019-08-01', 'prohibited'), order];
    expect(against(...before, court)).toEqual([]);
    expect(days([...before, court], '2019-07-09', '2019-07-10', '2020-03-01')).toEqual([
      'individual',
      'lifted',
      'lifted',
    ]);
    const after = amended('after', '2020-02-21', 'prohibited');
    expect(against(announced(), court, after)).toEqual([
      [
        'AgainstTheRules',
        'after',
        'the measure is lifted here; announce it again before any other act on it.',
      ],
    ]);
  });

  it('with no date, and then by the act that completes it', () => {
    const decided = lifted('decided', '2019-07-05', { effectiveFrom: null });
    const done = lifted('done', '2019-07-12', { completes: 'decided' });
    expect(days([announced(), decided, done], '2019-07-11', '2019-07-12')).toEqual([
      'individual',
      'lifted',
    ]);
    expect(against(announced(), decided, done)).toEqual([]);
  });

  it('before it took effect, and never does', () => {
    const events = [announced({ effectiveFrom: '2019-07-04' }), lifted('l', '2019-07-02')];
    expect(days(events, '2019-07-02', '2019-07-04')).toEqual(['lifted', 'lifted']);
  });

  it('and later acts on it change nothing, but audit names them', () => {
    const over = [announced(), lifted('l', '2019-07-05')];
    const later = [
      amended('a', '2019-07-06', 'prohibited'),
      suspended('s', '2019-07-07'),
      resumed('r', '2019-07-08'),
      lifted('again', '2019-07-09'),
    ];
    expect(days([...over, ...later], '2019-07-31')).toEqual(['lifted']);
    const final = 'the measure is lifted here; announce it again before any other act on it.';
    expect(against(...over, ...later)).toEqual(
      ['a', 's', 'r', 'again'].map((id) => ['AgainstTheRules', id, final]),
    );
  });

  it('and may be announced again, which begins afresh', () => {
    const again = act('again', 'MeasureAnnounced', '2019-07-10', {
      ...m,
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
    });
    const events = [announced(), lifted('l', '2019-07-05'), again];
    expect(days(events, '2019-07-09', '2019-07-10')).toEqual(['lifted', 'null']);
    expect(inForce('2019-07-10', events)).toMatchObject({ act: 'again', licence: null });
    expect(against(...events)).toEqual([]);
  });

  it('for good only, and audit names an end', () => {
    const events = [announced(), lifted('l', '2019-07-05', { effectiveUntil: '2019-07-08' })];
    expect(against(...events)).toEqual([
      [
        'AgainstTheRules',
        'l',
        'a measure is lifted for good, so "effectiveUntil" means nothing; suspend it for that time.',
      ],
    ]);
  });
});

describe('a measure that has expired', () => {
  it('is not lifted as well, and audit says so', () => {
    const events = [announced({ effectiveUntil: '2019-07-10' }), lifted('l', '2019-07-11')];
    expect(against(...events)).toEqual([
      [
        'AgainstTheRules',
        'l',
        'the measure is expired here; announce it again before any other act on it.',
      ],
    ]);
  });
});

describe('an act on a measure', () => {
  it('that was never announced changes nothing, and audit names it', () => {
    const events = [suspended('s', '2019-07-05')];
    expect(stateOf(logOf(...events), '2019-07-05').measures.ids()).toEqual([]);
    expect(against(...events)).toEqual([
      [
        'AgainstTheRules',
        's',
        'no earlier event announces the measure "m" for "acid"; announce it there first, or correct what this event names.',
      ],
    ]);
  });

  it('that completes an act of another type is named by audit', () => {
    const events = [announced(), lifted('l', '2019-07-05', { completes: 'announced' })];
    expect(against(...events)).toEqual([
      [
        'AgainstTheRules',
        'l',
        'it completes "announced", which is an act of another type; only a resumption may complete a suspension or an exclusion.',
      ],
    ]);
  });

  it('that is due on the day of another act comes before it', () => {
    const events = [
      announced(),
      suspended('s', '2019-07-05', { effectiveUntil: '2019-07-10' }),
      suspended('anew', '2019-07-10'),
    ];
    expect(days(events, '2019-07-10')).toEqual(['suspended']);
  });
});
