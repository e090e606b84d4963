import { audit, type EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

const concluded = (id: string, occurred: string, dates: object = {}) =>
  act(id, 'AgreementConcluded', occurred, {
    agreement: 'pact',
    title: 'A pact',
    parties: ['JPN', 'KOR'],
    ...dates,
  });
const pact = (day: `${number}-${number}-${number}`, ...events: readonly EventInput[]) =>
  held(stateOf(logOf(...events), day).agreements.get('pact'));

describe('an agreement', () => {
  it('should be in force when it is concluded, or on its date of effect', () => {
    expect(pact('2016-11-23', concluded('c', '2016-11-23'))).toEqual({
      agreement: 'pact',
      title: 'A pact',
      parties: ['JPN', 'KOR'],
      stage: 'in-force',
      scheduled: [],
      pending: [],
      act: 'c',
      since: '2016-11-23',
    });
    const later = concluded('c', '1965-06-22', { effectiveFrom: '1965-12-18' });
    expect(pact('1965-12-17', later)).toMatchObject({ stage: 'concluded', since: '1965-06-22' });
    expect(pact('1965-12-18', later)).toMatchObject({ stage: 'in-force', since: '1965-12-18' });
  });

  it('should expire with its own term, for good', () => {
    const dated = concluded('c', '2016-11-23', { effectiveUntil: '2017-11-23' });
    expect(pact('2017-11-22', dated).stage).toBe('in-force');
    expect(pact('2017-11-23', dated)).toMatchObject({ stage: 'expired', since: '2017-11-23' });
    const late = concluded('late', '2018-01-01', { completes: 'c' });
    expect(pact('2018-01-01', dated, late).stage).toBe('expired');
    expect(audit(logOf(dated, late)).map(({ message }) => message)).toEqual([
      'Event "late" (AgreementConcluded) at agreements "pact": the agreement has expired, which is final; conclude a new agreement, or correct the id.',
    ]);
  });

  it('should be prolonged, and in force since it first was', () => {
    const dated = concluded('c', '2016-11-23', { effectiveUntil: '2017-11-23' });
    const longer = concluded('longer', '2017-10-01', {
      completes: 'c',
      effectiveUntil: '2018-11-23',
    });
    expect(pact('2017-11-23', dated, longer)).toMatchObject({
      stage: 'in-force',
      act: 'c',
      since: '2016-11-23',
    });
    expect(pact('2018-11-23', dated, longer)).toMatchObject({ stage: 'expired', act: 'longer' });
    expect(audit(logOf(dated, longer))).toEqual([]);
  });

  it('should be in force with the act that completes it if it was signed without a date', () => {
    const signed = concluded('signed', '2016-11-23', { effectiveFrom: null });
    const ratified = concluded('ratified', '2017-02-01', { completes: 'signed' });
    expect(pact('2017-01-31', signed)).toMatchObject({ stage: 'concluded', pending: [{}] });
    expect(pact('2017-02-01', signed, ratified)).toMatchObject({
      stage: 'in-force',
      act: 'ratified',
      pending: [],
    });
  });

  it('should be concluded once', () => {
    const [first, again] = [concluded('c', '2016-11-23'), concluded('again', '2017-01-01')];
    expect(pact('2017-01-01', first, again)).toEqual(pact('2016-12-01', first));
    expect(audit(logOf(first, again)).map(({ message }) => message)).toEqual([
      'Event "again" (AgreementConcluded) at agreements "pact": the agreement is already concluded; to change its dates, name the act that set them in "completes"; where another country joins, or a party that left comes back, name it in "parties".',
    ]);
  });

  it('should get no end from an act that completes nothing', () => {
    const first = concluded('c', '2016-11-23');
    const ending = concluded('ending', '2017-01-01', { effectiveUntil: '2017-06-01' });
    expect(pact('2017-06-01', first, ending)).toEqual(pact('2016-12-01', first));
  });

  it('should not complete an act that is not pending', () => {
    const [first, again] = [
      concluded('c', '2016-11-23'),
      concluded('again', '2017-01-01', { completes: 'c' }),
    ];
    expect(pact('2017-01-01', first, again)).toEqual(pact('2016-12-01', first));
    expect(audit(logOf(first, again)).map(({ message }) => message)).toEqual([
      'Event "again" (AgreementConcluded) at agreements "pact": it completes "c", of which nothing is waiting here.',
    ]);
  });

  it('should never be in force if it expires on the day on which it was to begin', () => {
    const void_ = concluded('c', '2016-11-23', {
      effectiveFrom: '2017-01-01',
      effectiveUntil: '2017-01-01',
    });
    expect(pact('2016-12-31', void_).stage).toBe('concluded');
    expect(pact('2017-01-01', void_)).toMatchObject({ stage: 'expired', since: '2017-01-01' });
  });
});
