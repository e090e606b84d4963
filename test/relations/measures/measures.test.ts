import { describe, expect, it } from 'vitest';
import { against, announced, days, m, resumed, row } from '../../support/measure-acts';
import { act, logOf, stateOf } from '../../support/policy';

describe('a measure takes effect', () => {
  it('at once, where it says nothing else', () => {
    expect(row('2019-07-01', [announced()])).toEqual({
      measure: 'm',
      product: 'acid',
      by: { country: 'JPN', sector: 'GOV' },
      instrument: 'export-licensing-requirement',
      flow: 'export',
      from: 'JPN',
      to: 'KOR',
      stage: 'in-force',
      suspended: false,
      licence: 'individual',
      rate: null,
      entities: null,
      terms: { lasting: { licence: 'individual', rate: null, entities: null }, passing: [] },
      suspensions: { lasting: false, passing: [] },
      scheduled: [],
      pending: [],
      act: 'announced',
      since: '2019-07-01',
    });
  });

  it('by itself on its day', () => {
    const events = [announced({ effectiveFrom: '2019-07-04' })];
    expect(days(events, '2019-07-03', '2019-07-04')).toEqual([
      'announced: individual',
      'in-force: individual',
    ]);
    expect(row('2019-07-03', events)).toMatchObject({
      scheduled: [{ on: '2019-07-04', act: 'announced', change: { kind: 'start' } }],
      since: '2019-07-01',
    });
    expect(row('2019-07-04', events)).toMatchObject({ scheduled: [], since: '2019-07-04' });
  });

  it('before it was announced, where it reaches back', () => {
    const events = [announced({ effectiveFrom: '2019-06-20' })];
    expect(stateOf(logOf(...events), '2019-06-19').measures.ids()).toEqual([]);
    expect(row('2019-06-20', events)).toMatchObject({ stage: 'in-force', since: '2019-06-20' });
    expect(stateOf(logOf(...events), '2019-06-20', '2019-06-30').measures.ids()).toEqual([]);
  });

  it('for as long as it says, and then it has expired for good', () => {
    const events = [announced({ effectiveFrom: '2019-07-04', effectiveUntil: '2019-07-10' })];
    expect(days(events, '2019-07-09', '2019-07-10')).toEqual([
      'in-force: individual',
      'expired: individual',
    ]);
    expect(days([...events, resumed('r', '2019-07-11')], '2019-07-12')).toEqual([
      'expired: individual',
    ]);
  });

  it('never, where it ends as it begins', () => {
    const events = [announced({ effectiveFrom: '2019-07-04', effectiveUntil: '2019-07-04' })];
    expect(days(events, '2019-07-03', '2019-07-04')).toEqual([
      'announced: individual',
      'expired: individual',
    ]);
  });

  it('for imports in the other direction', () => {
    expect(row('2019-07-01', [announced({}, '2019-07-01', { flow: 'import' })])).toMatchObject({
      from: 'KOR',
      to: 'JPN',
    });
  });

  it.each(['export-ban', 'import-ban'] as const)('as a ban by its kind alone: %s', (instrument) => {
    const ban = act('ban', 'MeasureAnnounced', '2019-07-01', {
      ...m,
      instrument,
      flow: 'export',
      against: 'KOR',
    });
    expect(row('2019-07-01', [ban])).toMatchObject({ licence: 'prohibited', rate: null });
  });

  it('with the terms that it names', () => {
    const tariff = announced({}, '2019-07-01', { rate: 25, entities: ['A firm'] });
    expect(row('2019-07-01', [tariff])).toMatchObject({
      licence: 'individual',
      rate: 25,
      entities: ['A firm'],
    });
  });

  it('with no licence, where it is about none', () => {
    const tariff = act('tariff', 'MeasureAnnounced', '2019-07-01', {
      ...m,
      instrument: 'import-tariff',
      flow: 'import',
      against: 'KOR',
    });
    expect(row('2019-07-01', [tariff]).licence).toBeNull();
  });
});

describe('a measure decided with no date', () => {
  const undated = announced({ effectiveFrom: null });

  it('is pending until an act completes it', () => {
    expect(row('2019-08-01', [undated])).toMatchObject({
      stage: 'announced',
      pending: [{ act: 'announced', change: { kind: 'start' } }],
    });
    const completing = { ...announced({ completes: 'announced' }, '2019-08-10'), id: 'order' };
    const events = [undated, completing];
    expect(days(events, '2019-08-09', '2019-08-10')).toEqual([
      'announced: individual',
      'in-force: individual',
    ]);
    expect(row('2019-08-10', events)).toMatchObject({ pending: [], act: 'order' });
    expect(against(...events)).toEqual([]);
  });

  it('may be completed for a later day, with another licence', () => {
    const completing = act('order', 'MeasureAnnounced', '2019-08-10', {
      ...m,
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
      licence: 'prohibited',
      completes: 'announced',
      effectiveFrom: '2019-08-20',
    });
    expect(days([undated, completing], '2019-08-19', '2019-08-20')).toEqual([
      'announced: prohibited',
      'in-force: prohibited',
    ]);
    expect(row('2019-08-19', [undated, completing]).terms).toEqual({
      lasting: { licence: 'prohibited', rate: null, entities: null },
      passing: [],
    });
  });

  it('may have an end before it has a beginning', () => {
    const events = [announced({ effectiveFrom: null, effectiveUntil: '2019-12-01' })];
    expect(days(events, '2019-11-30', '2019-12-01')).toEqual([
      'announced: individual',
      'expired: individual',
    ]);
  });
});

describe('a measure announced again', () => {
  const dated = announced({ effectiveFrom: '2019-07-04', effectiveUntil: '2019-08-01' });

  it('is postponed by an announcement that completes the first', () => {
    const later = {
      ...announced({ completes: 'announced', effectiveFrom: '2019-07-20' }, '2019-07-02'),
      id: 'later',
    };
    expect(days([dated, later], '2019-07-19', '2019-07-20', '2019-08-01')).toEqual([
      'announced: individual',
      'in-force: individual',
      'in-force: individual',
    ]);
  });

  it('is prolonged so while in force, and has been in force since it first was', () => {
    const longer = {
      ...announced({ completes: 'announced', effectiveUntil: '2019-09-01' }, '2019-07-20'),
      id: 'longer',
    };
    const events = [dated, longer];
    expect(days(events, '2019-08-31', '2019-09-01')).toEqual([
      'in-force: individual',
      'expired: individual',
    ]);
    expect(row('2019-07-21', events)).toMatchObject({ act: 'announced', since: '2019-07-04' });
    expect(against(...events)).toEqual([]);
  });

  it('stays as it is where it completes nothing, and audit says so', () => {
    const again = { ...announced({}, '2019-07-02', { licence: 'prohibited' }), id: 'again' };
    expect(days([dated, again], '2019-07-03', '2019-07-04')).toEqual([
      'announced: individual',
      'in-force: individual',
    ]);
    expect(against(dated, again)).toEqual([
      [
        'AgainstTheRules',
        'again',
        'the measure is announced already for this product; amend it, or give it other dates by naming the act that set them in "completes".',
      ],
    ]);
  });

  it('is prolonged while it is eased for a time, and the easing still ends', () => {
    const eased = act('eased', 'MeasureAmended', '2019-07-10', {
      ...m,
      licence: 'specified-bulk',
      effectiveUntil: '2019-07-20',
    });
    const longer = act('longer', 'MeasureAnnounced', '2019-07-12', {
      ...m,
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
      licence: 'specified-bulk',
      completes: 'announced',
    });
    expect(days([dated, eased, longer], '2019-07-19', '2019-07-20', '2019-08-01')).toEqual([
      'in-force: specified-bulk',
      'in-force: individual',
      'in-force: individual',
    ]);
  });

  it('is not amended so while in force', () => {
    const stricter = act('stricter', 'MeasureAnnounced', '2019-07-10', {
      ...m,
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
      licence: 'prohibited',
      completes: 'announced',
    });
    expect(days([dated, stricter], '2019-07-10')).toEqual(['in-force: individual']);
    expect(against(dated, stricter)).toHaveLength(1);
  });
});
