import { audit, type EventLog, type Licence, licences } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf, stateOf } from '../../support/policy';

type Day = `${number}-${number}-${number}`;
const granted = (more: object = {}) =>
  act('g', 'LicenceGranted', '2019-08-07', {
    measure: 'm',
    products: ['acid', { scheme: 'HS', code: '281111' }],
    licence: 'l',
    ...more,
  });

const one = (log: EventLog, day: Day): Licence => {
  const [found] = licences()(stateOf(log, day));
  if (found === undefined) throw new Error('There is no licence.');
  return found;
};

describe('a licence', () => {
  it('is valid without end, where none is set', () => {
    expect(one(logOf(granted()), '2030-01-01')).toEqual({
      licence: 'l',
      measure: 'm',
      products: ['HS:281111', 'acid'],
      by: { country: 'JPN', sector: 'GOV' },
      grantee: null,
      general: false,
      partners: null,
      entities: null,
      when: null,
      replaces: null,
      status: 'valid',
      granted: '2019-08-07',
      until: null,
      act: 'g',
    });
  });

  it('should keep its conditions and take those of its renewal for a licence with conditions', () => {
    const log = logOf(
      granted({ when: ['certified'] }),
      { ...granted({ when: ['certified', 'repair'] }), id: 'again', occurred: '2019-09-01' },
      { ...granted(), id: 'last', occurred: '2019-10-01' },
    );
    expect(one(log, '2019-08-31').when).toEqual(['certified']);
    expect(one(log, '2019-09-01').when).toEqual(['certified', 'repair']);
    expect(one(log, '2019-10-01').when).toBeNull();
  });

  it('should keep its terms until the day of effect for a renewal that is granted before', () => {
    const log = logOf(
      granted({ grantee: 'A firm', when: ['certified'], partners: ['KOR'], entities: ['Acme'] }),
      {
        ...granted({ general: true, effectiveFrom: '2019-10-01', replaces: 'k' }),
        id: 'again',
        occurred: '2019-09-01',
      },
    );
    expect(one(log, '2019-09-30')).toMatchObject({
      grantee: 'A firm',
      general: false,
      when: ['certified'],
      partners: ['KOR'],
      entities: ['Acme'],
      replaces: null,
      act: 'g',
    });
    expect(one(log, '2019-10-01')).toMatchObject({
      grantee: 'A firm',
      general: true,
      when: null,
      partners: null,
      entities: null,
      replaces: 'k',
      act: 'again',
    });
  });

  it('should tell the terms of what is to come for a licence that is not valid yet', () => {
    const log = logOf(granted({ when: ['certified'], effectiveFrom: '2019-10-01' }));
    expect(one(log, '2019-09-01')).toMatchObject({ status: 'coming', when: ['certified'] });
  });

  it('expires by itself', () => {
    const log = logOf(granted({ grantee: 'A firm', effectiveUntil: '2022-08-07' }));
    expect(one(log, '2022-08-06')).toMatchObject({
      status: 'valid',
      grantee: 'A firm',
    });
    expect(one(log, '2022-08-07').status).toBe('expired');
  });

  it('expires once', () => {
    const found = audit(logOf(granted({ effectiveUntil: '2022-08-07' })));
    expect(found.map(({ _tag }) => _tag)).toEqual(['UnknownMeasure']);
  });

  it('changes nothing of its measure', () => {
    const { measures } = stateOf(logOf(granted()), '2019-08-07');
    expect(measures.ids()).toEqual([]);
  });
});
