import { describe, expect, it } from 'vitest';
import { against, announced, days, inForce, m, resumed, row } from '../../support/measure-acts';
import { act, logOf, stateOf } from '../../support/policy';

describe('a measure takes effect', () => {
  it('at once, where it says nothing else', () => {
    expect(row('2019-07-01', [announced()])).toEqual({
      by: { country: 'JPN', sector: 'GOV' },
      flow: 'export',
      measure: 'm',
      product: 'acid',
      partner: null,
      entity: null,
      when: null,
      head: {
        by: { country: 'JPN', sector: 'GOV' },
        instrument: 'export-licensing-requirement',
        flow: 'export',
      },
      decisions: [
        {
          act: 'announced',
          dated: 'announced',
          type: 'MeasureAnnounced',
          decided: '2019-07-01',
          from: '2019-07-01',
          until: null,
          proposed: false,
          begun: true,
          ends: null,
          value: {
            kind: 'announcement',
            against: 'KOR',
            phase: null,
            reportedBy: null,
            inResponseTo: [],
            authorisedBy: null,
          },
        },
        {
          act: 'announced',
          dated: 'announced',
          type: 'MeasureAnnounced',
          decided: '2019-07-01',
          from: '2019-07-01',
          until: null,
          proposed: false,
          begun: true,
          ends: null,
          value: { kind: 'licence', licence: 'individual', against: 'KOR' },
        },
      ],
      ended: [],
      gone: [],
      spells: [],
      pastExclusions: [],
      named: [{ term: 'licence', against: 'KOR' }],
    });
  });

  it('by itself on its day', () => {
    const events = [announced({ effectiveFrom: '2019-07-04' })];
    expect(days(events, '2019-07-03', '2019-07-04')).toEqual(['announced', 'individual']);
    expect(inForce('2019-07-04', events)).toMatchObject({ since: '2019-07-04' });
  });

  it('before it was announced, where it reaches back', () => {
    const events = [announced({ effectiveFrom: '2019-06-20' })];
    expect(stateOf(logOf(...events), '2019-06-19').measures.ids()).toEqual([]);
    expect(inForce('2019-06-20', events)).toMatchObject({ since: '2019-06-20' });
    expect(stateOf(logOf(...events), '2019-06-20', '2019-06-30').measures.ids()).toEqual([]);
  });

  it('for as long as it says, and then it has expired for good', () => {
    const events = [announced({ effectiveFrom: '2019-07-04', effectiveUntil: '2019-07-10' })];
    expect(days(events, '2019-07-09', '2019-07-10')).toEqual(['individual', 'expired']);
    expect(days([...events, resumed('r', '2019-07-11')], '2019-07-12')).toEqual(['expired']);
  });

  it('never, where it ends as it begins', () => {
    const events = [announced({ effectiveFrom: '2019-07-04', effectiveUntil: '2019-07-04' })];
    expect(days(events, '2019-07-03', '2019-07-04')).toEqual(['announced', 'expired']);
  });

  it('for imports in the other direction', () => {
    const imports = announced({}, '2019-07-01', { flow: 'import' });
    expect(inForce('2019-07-01', [imports])).toMatchObject({ flow: 'import', against: ['KOR'] });
    expect(days([imports], '2019-07-01')).toEqual(['unknown']);
  });

  it.each(['export-ban', 'import-ban'] as const)('as a ban by its kind alone: %s', (instrument) => {
    const ban = act('ban', 'MeasureAnnounced', '2019-07-01', {
      ...m,
      instrument,
      flow: 'export',
      against: 'KOR',
    });
    expect(inForce('2019-07-01', [ban])).toMatchObject({ licence: 'prohibited', duty: null });
  });

  it('with the terms that it names', () => {
    const tariff = announced({}, '2019-07-01', { duty: { percent: 25 }, entities: ['A firm'] });
    expect(inForce('2019-07-01', [tariff])).toMatchObject({
      licence: 'individual',
      duty: { percent: 25 },
      entity: 'A firm',
    });
  });

  it('with no licence, where it is about none', () => {
    const tariff = act('tariff', 'MeasureAnnounced', '2019-07-01', {
      ...m,
      instrument: 'import-tariff',
      flow: 'import',
      against: 'KOR',
    });
    expect(inForce('2019-07-01', [tariff])?.licence).toBeNull();
  });
});

describe('a measure decided with no date', () => {
  const undated = announced({ effectiveFrom: null });

  it('is pending until an act completes it', () => {
    expect(days([undated], '2019-08-01')).toEqual(['undated']);
    const completing = { ...announced({ completes: 'announced' }, '2019-08-10'), id: 'order' };
    const events = [undated, completing];
    expect(days(events, '2019-08-09', '2019-08-10')).toEqual(['undated', 'individual']);
    expect(inForce('2019-08-10', events)).toMatchObject({ act: 'order' });
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
      'announced',
      'prohibited',
    ]);
  });

  it('may have an end before it has a beginning', () => {
    const events = [announced({ effectiveFrom: null, effectiveUntil: '2019-12-01' })];
    expect(days(events, '2019-11-30', '2019-12-01')).toEqual(['undated', 'unknown']);
  });
});

describe('a measure announced again', () => {
  const dated = announced({ effectiveFrom: '2019-07-04', effectiveUntil: '2019-08-01' });

  it('is postponed by an announcement that completes the first, and keeps its end', () => {
    const later = act('later', 'MeasureAnnounced', '2019-07-02', {
      ...m,
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
      completes: 'announced',
      effectiveFrom: '2019-07-20',
    });
    expect(days([dated, later], '2019-07-19', '2019-07-20', '2019-08-01')).toEqual([
      'announced',
      'individual',
      'expired',
    ]);
    expect(inForce('2019-07-20', [dated, later])).toMatchObject({ since: '2019-07-20' });
  });

  it('is prolonged while in force, on the terms that it names again', () => {
    const longer = {
      ...announced({ completes: 'announced', effectiveUntil: '2019-09-01' }, '2019-07-20'),
      id: 'longer',
    };
    const events = [dated, longer];
    expect(days(events, '2019-08-31', '2019-09-01')).toEqual(['individual', 'expired']);
    expect(against(...events)).toEqual([]);
  });

  it('has the terms of the later announcement from its day', () => {
    const again = { ...announced({}, '2019-07-10', { licence: 'prohibited' }), id: 'again' };
    expect(days([dated, again], '2019-07-09', '2019-07-10', '2019-08-01')).toEqual([
      'individual',
      'prohibited',
      'prohibited',
    ]);
    expect(against(dated, again)).toEqual([]);
  });

  it('begins afresh after its end, and old terms do not come back', () => {
    const again = act('again', 'MeasureAnnounced', '2019-10-01', {
      ...m,
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
    });
    const eased = act('eased', 'MeasureAmended', '2019-07-10', { ...m, licence: 'specified-bulk' });
    expect(days([dated, eased, again], '2019-07-10', '2019-08-01', '2019-10-01')).toEqual([
      'specified-bulk',
      'expired',
      'null',
    ]);
  });
});
