import { describe, expect, it } from 'vitest';
import {
  against,
  amended,
  announced,
  days,
  lifted,
  resumed,
  row,
  suspended,
} from '../../support/measure-acts';
import { logOf, stateOf } from '../../support/policy';

describe('a measure is lifted', () => {
  it('at once, and for good', () => {
    const events = [
      announced(),
      amended('later', '2019-07-02', 'prohibited', { effectiveFrom: '2019-07-20' }),
      lifted('l', '2019-07-05'),
    ];
    expect(row('2019-07-05', events)).toMatchObject({
      stage: 'lifted',
      act: 'l',
      scheduled: [],
      pending: [],
    });
    expect(days(events, '2019-07-20')).toEqual(['lifted: individual']);
  });

  it('on a later day, and stays in force until then', () => {
    const events = [announced(), lifted('l', '2019-07-05', { effectiveFrom: '2019-07-10' })];
    expect(days(events, '2019-07-09', '2019-07-10')).toEqual([
      'in-force: individual',
      'lifted: individual',
    ]);
    expect(row('2019-07-10', events)).toMatchObject({ act: 'l', since: '2019-07-10' });
  });

  it('with no date, and then by the act that completes it', () => {
    const decided = lifted('decided', '2019-07-05', { effectiveFrom: null });
    const done = lifted('done', '2019-07-12', { completes: 'decided' });
    expect(row('2019-07-11', [announced(), decided])).toMatchObject({
      stage: 'in-force',
      pending: [{ act: 'decided', change: { kind: 'lift' } }],
      act: 'announced',
    });
    expect(days([announced(), decided, done], '2019-07-11', '2019-07-12')).toEqual([
      'in-force: individual',
      'lifted: individual',
    ]);
    expect(against(announced(), decided, done)).toEqual([]);
  });

  it('before it took effect, and never does', () => {
    const events = [announced({ effectiveFrom: '2019-07-04' }), lifted('l', '2019-07-02')];
    expect(days(events, '2019-07-02', '2019-07-04')).toEqual([
      'lifted: individual',
      'lifted: individual',
    ]);
  });

  it('and later acts change nothing, but audit names them', () => {
    const over = [announced(), lifted('l', '2019-07-05')];
    const later = [
      amended('a', '2019-07-06', 'prohibited'),
      suspended('s', '2019-07-07'),
      resumed('r', '2019-07-08'),
      lifted('again', '2019-07-09'),
      amended('coming', '2019-07-09', 'prohibited', { effectiveFrom: '2019-08-20' }),
      { ...announced({ completes: 'l' }, '2019-07-10'), id: 'anew' },
    ];
    expect(row('2019-07-31', [...over, ...later])).toEqual(row('2019-07-05', over));
    const final = 'the measure is lifted for this product, which is final.';
    expect(against(...over, ...later)).toEqual(
      ['a', 's', 'r', 'again', 'coming', 'anew'].map((id) => ['AgainstTheRules', id, final]),
    );
  });

  it('for good only, and audit names an end', () => {
    const events = [announced(), lifted('l', '2019-07-05', { effectiveUntil: '2019-07-08' })];
    expect(days(events, '2019-07-08')).toEqual(['lifted: individual']);
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
    expect(days(events, '2019-07-11')).toEqual(['expired: individual']);
    expect(against(...events)).toEqual([
      ['AgainstTheRules', 'l', 'the measure is expired for this product, which is final.'],
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
        'no earlier event begins this row; record that event first, or correct the id.',
      ],
    ]);
  });

  it('that completes what is not waiting is named by audit', () => {
    const events = [announced(), lifted('l', '2019-07-05', { completes: 'announced' })];
    expect(against(...events)).toEqual([
      ['AgainstTheRules', 'l', 'it completes "announced", of which nothing is waiting here.'],
    ]);
  });

  it('completes what it names alone', () => {
    const undated = { effectiveFrom: null };
    const events = [
      announced(),
      suspended('s', '2019-07-02', undated),
      lifted('l', '2019-07-03', undated),
      suspended('done', '2019-07-05', { completes: 's' }),
    ];
    expect(row('2019-07-05', events)).toMatchObject({ suspended: true, pending: [{ act: 'l' }] });
    const stray = lifted('stray', '2019-07-06', { completes: 'announced' });
    expect(against(...events, stray)).toEqual([
      ['AgainstTheRules', 'stray', 'it completes "announced", of which nothing is waiting here.'],
    ]);
  });

  it('that is due on the day of another act comes before it', () => {
    const events = [
      announced(),
      suspended('s', '2019-07-05', { effectiveUntil: '2019-07-10' }),
      suspended('anew', '2019-07-10'),
    ];
    expect(row('2019-07-10', events)).toMatchObject({ suspended: true, act: 'anew' });
  });
});
