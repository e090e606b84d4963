import { describe, expect, it } from 'vitest';
import { announced, days, inForce, resumed, suspended } from '../../support/measure-acts';

describe('a measure is suspended', () => {
  it('and resumed', () => {
    const events = [announced(), suspended('s', '2019-07-05'), resumed('r', '2019-07-08')];
    expect(days(events, '2019-07-04', '2019-07-05', '2019-07-08')).toEqual([
      'individual',
      'suspended',
      'individual',
    ]);
    expect(inForce('2019-07-08', events)).toMatchObject({ act: 'r', since: '2019-07-08' });
  });

  it('for a time, after which it has effect again by itself', () => {
    const events = [announced(), suspended('s', '2019-07-05', { effectiveUntil: '2019-07-08' })];
    expect(days(events, '2019-07-07', '2019-07-08')).toEqual(['suspended', 'individual']);
    expect(inForce('2019-07-08', events)).toMatchObject({ act: 'announced' });
  });

  it('from a later day on', () => {
    const events = [
      announced(),
      suspended('s', '2019-07-02', { effectiveFrom: '2019-07-05', effectiveUntil: '2019-07-08' }),
    ];
    expect(days(events, '2019-07-04', '2019-07-05', '2019-07-08')).toEqual([
      'individual',
      'suspended',
      'individual',
    ]);
  });

  it('while it is merely announced, and then takes effect suspended', () => {
    const events = [announced({ effectiveFrom: '2019-07-04' }), suspended('s', '2019-07-02')];
    expect(days(events, '2019-07-03', '2019-07-04')).toEqual(['suspended', 'suspended']);
    expect(days([...events, resumed('r', '2019-07-06')], '2019-07-06')).toEqual(['individual']);
  });

  it('by two acts at a time, and comes back with the longer', () => {
    const events = [
      announced(),
      suspended('short', '2019-07-02', { effectiveUntil: '2019-07-10' }),
      suspended('long', '2019-07-05', { effectiveUntil: '2019-07-20' }),
    ];
    expect(days(events, '2019-07-10', '2019-07-19', '2019-07-20')).toEqual([
      'suspended',
      'suspended',
      'individual',
    ]);
  });

  it('for good, though an earlier act did so only for a time', () => {
    const events = [
      announced(),
      suspended('short', '2019-07-02', { effectiveUntil: '2019-07-10' }),
      suspended('open', '2019-07-05'),
    ];
    expect(days(events, '2019-07-10')).toEqual(['suspended']);
  });

  it('for good again once an act for a time is over, where an earlier one did so for good', () => {
    const events = [
      announced(),
      suspended('open', '2019-07-02'),
      suspended('short', '2019-07-05', { effectiveUntil: '2019-07-10' }),
    ];
    expect(days(events, '2019-07-09', '2019-07-10')).toEqual(['suspended', 'suspended']);
  });

  it('anew on the day on which it comes back, whichever was decided first', () => {
    const next = suspended('next', '2019-07-02', { effectiveFrom: '2019-07-10' });
    const first = suspended('first', '2019-07-03', { effectiveUntil: '2019-07-10' });
    for (const events of [
      [announced(), next, first],
      [announced(), { ...first, occurred: '2019-07-02' }, { ...next, occurred: '2019-07-03' }],
    ])
      expect(days(events, '2019-07-09', '2019-07-10', '2019-07-11')).toEqual([
        'suspended',
        'suspended',
        'suspended',
      ]);
  });

  it('not at all, where the suspension ends as it begins', () => {
    const events = [
      announced(),
      suspended('s', '2019-07-02', { effectiveFrom: '2019-07-05', effectiveUntil: '2019-07-05' }),
    ];
    expect(days(events, '2019-07-05', '2019-07-06')).toEqual(['individual', 'individual']);
  });

  it('again by itself where it is resumed for a time', () => {
    const events = [
      announced(),
      suspended('s', '2019-07-02'),
      resumed('r', '2019-07-05', { effectiveUntil: '2019-07-08' }),
    ];
    expect(days(events, '2019-07-05', '2019-07-08')).toEqual(['individual', 'suspended']);
  });

  it('with no date, which changes nothing until an act completes it', () => {
    const events = [announced(), suspended('s', '2019-07-02', { effectiveFrom: null })];
    expect(days(events, '2019-07-05')).toEqual(['individual']);
    const done = suspended('done', '2019-07-06', { completes: 's' });
    expect(days([...events, done], '2019-07-06')).toEqual(['suspended']);
  });
});
