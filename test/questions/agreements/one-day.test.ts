import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act } from '../../support/policy';
import { at, by, id } from './pact';

const on = { agreement: id } as const;
const between = (...parties: readonly string[]) =>
  act('concluded', 'AgreementConcluded', '2010-01-01', { ...on, title: 'A pact', parties });
const notice = (party: string, occurred: string, effectiveFrom: string) =>
  act(
    `notice-${party}`,
    'TerminationNotified',
    occurred,
    { ...on, notice: party, effectiveFrom },
    by(party),
  );
const leaves = (party: string, occurred: string, dates: object = {}) =>
  act(`leaves-${party}`, 'AgreementLeft', occurred, { ...on, party, ...dates }, by(party));
const joins = (party: string, occurred: string, dates: object = {}) =>
  act(
    `joins-${party}`,
    'AgreementConcluded',
    occurred,
    { ...on, title: 'Accession', parties: [party], ...dates },
    by(party),
  );
const from = (effectiveFrom: string) => ({ effectiveFrom });
const day = '2015-07-01';

describe('a departure and an accession of one day', () => {
  it.each<readonly [string, readonly EventInput[]]>([
    [
      'notice given first',
      [notice('JPN', '2015-01-01', day), joins('CHN', '2015-03-01', from(day))],
    ],
    [
      'notice given last',
      [joins('CHN', '2015-01-01', from(day)), notice('JPN', '2015-03-01', day)],
    ],
    [
      'departure decided first',
      [leaves('JPN', '2015-01-01', from(day)), joins('CHN', '2015-03-01', from(day))],
    ],
    [
      'departure decided last',
      [joins('CHN', '2015-01-01', from(day)), leaves('JPN', '2015-03-01', from(day))],
    ],
    ['departure at once', [joins('CHN', '2015-01-01', from(day)), leaves('JPN', day)]],
  ])('should end an agreement between two, for a %s', (_, acts) => {
    const last = '2015-06-30';
    const steps = [between('JPN', 'KOR'), ...acts];
    const isAhead = acts.every(({ occurred }) => occurred !== day);
    expect(at(last, ...steps).endsOn).toBe(isAhead ? day : null);
    expect(at(day, ...steps)).toMatchObject({ status: 'terminated', since: day });
  });

  it('should end an agreement of which another party has left before', () => {
    const steps = [
      between('JPN', 'KOR', 'USA'),
      notice('JPN', '2015-01-01', '2015-07-01'),
      notice('KOR', '2015-02-01', '2015-08-01'),
      joins('CHN', '2015-03-01', from('2015-08-01')),
    ];
    expect(at('2015-03-01', ...steps).endsOn).toBe('2015-08-01');
    expect(at('2015-08-01', ...steps)).toMatchObject({ status: 'terminated', since: '2015-08-01' });
  });

  it('should leave a country out that joins and leaves on that day', () => {
    const steps = [between('JPN', 'KOR'), joins('CHN', day), leaves('CHN', day)];
    expect(at(day, ...steps)).toMatchObject({
      status: 'in-force',
      parties: ['JPN', 'KOR'],
      left: ['CHN'],
    });
  });

  it('should keep a party that leaves and comes back on that day', () => {
    const steps = [
      between('JPN', 'KOR', 'USA'),
      leaves('JPN', '2015-01-01', from(day)),
      joins('JPN', '2015-03-01', from(day)),
    ];
    expect(at(day, ...steps)).toMatchObject({ status: 'in-force', left: [] });
  });
});

describe('an accession before a notice takes effect', () => {
  it('should leave the agreement without an end, from its decision on', () => {
    const steps = [
      between('JPN', 'KOR'),
      notice('JPN', '2015-01-01', day),
      joins('CHN', '2015-02-01', from('2015-06-01')),
    ];
    expect(at('2015-01-31', ...steps).endsOn).toBe(day);
    expect(at('2015-02-01', ...steps)).toMatchObject({
      status: 'termination-notified',
      endsOn: null,
    });
    expect(at(day, ...steps)).toMatchObject({ status: 'in-force', parties: ['KOR', 'CHN'] });
  });

  it('should not avert the end for a notice that is for all', () => {
    const ofAll = act(
      'notice',
      'TerminationNotified',
      '2015-01-01',
      { ...on, notice: 'all', effectiveFrom: day },
      { by: { sector: 'IGO', name: 'UN' } },
    );
    const steps = [between('JPN', 'KOR'), ofAll, joins('CHN', '2015-02-01', from('2015-06-01'))];
    expect(at('2015-06-30', ...steps).endsOn).toBe(day);
    expect(at(day, ...steps).status).toBe('terminated');
  });
});
