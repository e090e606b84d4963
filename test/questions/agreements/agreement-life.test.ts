import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, objections, wto } from '../../support/policy';
import { at, by, id, inForce, ratified, signed } from './pact';

const applied = act('applied', 'AgreementAppliedProvisionally', '2015-06-01', { agreement: id });
// What an international body tells is for all parties.
const suspended = act(
  'suspended',
  'AgreementSuspended',
  '2018-01-01',
  { agreement: id, effectiveUntil: '2019-01-01' },
  { by: wto },
);
const lasting = act('lasting', 'AgreementSuspended', '2018-01-01', { agreement: id }, { by: wto });
const resumed = act('resumed', 'AgreementResumed', '2018-06-01', { agreement: id }, { by: wto });
const left = (party: string, on: string, effectiveFrom: string) =>
  act(`left-${party}`, 'AgreementLeft', on, { agreement: id, party, effectiveFrom }, by(party));

describe('an agreement', () => {
  it('is signed, ratified, applied provisionally and then in force', () => {
    const steps = [
      signed,
      ratified('JPN', '2015-02-01'),
      applied,
      ratified('KOR', '2016-01-01'),
      inForce,
    ];
    expect(objections(...steps)).toEqual([]);
    expect(at('2015-02-01', ...steps)).toMatchObject({ status: 'concluded', ratifiedBy: ['JPN'] });
    expect(at('2015-06-01', ...steps)).toMatchObject({ status: 'applied-provisionally' });
    expect(at('2017-01-01', ...steps)).toMatchObject({
      status: 'in-force',
      since: '2017-01-01',
      ratifiedBy: ['JPN', 'KOR'],
    });
  });

  it('is suspended, and in force again at the end or when it is resumed', () => {
    expect(at('2018-01-01', signed, inForce, suspended)).toMatchObject({
      status: 'suspended',
      act: 'suspended',
    });
    expect(at('2019-01-01', signed, inForce, suspended).status).toBe('in-force');
    expect(at('2018-06-01', signed, inForce, suspended, resumed).status).toBe('in-force');
    expect(objections(signed, inForce, suspended, resumed)).toEqual([]);
  });

  it('goes on for the others where one party leaves, and ends where one alone is left', () => {
    const one = left('CHN', '2018-01-01', '2018-07-01');
    const two = left('KOR', '2019-01-01', '2019-07-01');
    const steps = [signed, inForce, one, two];
    expect(objections(...steps)).toEqual([]);
    expect(at('2018-06-30', ...steps)).toMatchObject({ parties: ['CHN', 'JPN', 'KOR'], left: [] });
    expect(at('2018-07-01', ...steps)).toMatchObject({
      status: 'in-force',
      parties: ['JPN', 'KOR'],
      left: ['CHN'],
    });
    expect(at('2019-07-01', ...steps)).toMatchObject({
      status: 'terminated',
      act: 'left-KOR',
      since: '2019-07-01',
      parties: ['JPN'],
    });
  });

  it('is not left where the decision to leave is withdrawn, nor suspended any longer', () => {
    const back = (withdraws: string, on: string) =>
      act(
        `back-${withdraws}`,
        'DecisionWithdrawn',
        on,
        { agreement: id, withdraws },
        { by: { country: 'CHN', sector: 'GOV' } },
      );
    const leaving = [signed, inForce, left('CHN', '2018-01-01', '2018-07-01')];
    const stays = [...leaving, back('left-CHN', '2018-05-01')];
    expect(objections(...stays)).toEqual([]);
    expect(at('2018-07-01', ...leaving).left).toEqual(['CHN']);
    expect(at('2018-07-01', ...stays).left).toEqual([]);
    const ends = [signed, inForce, suspended, back('suspended', '2018-03-01')];
    expect(at('2018-03-01', ...ends).status).toBe('in-force');
  });

  it('is no longer ratified by a party that takes its ratification back', () => {
    const ratifying = [signed, ratified('CHN', '2015-02-01'), ratified('JPN', '2015-03-01')];
    const back = act(
      'back',
      'DecisionWithdrawn',
      '2015-06-01',
      { agreement: id, withdraws: 'ratified-CHN' },
      { by: { country: 'CHN', sector: 'GOV' } },
    );
    expect(at('2015-05-31', ...ratifying, back).ratifiedBy).toEqual(['CHN', 'JPN']);
    expect(at('2015-06-01', ...ratifying, back).ratifiedBy).toEqual(['JPN']);
    expect(objections(...ratifying, back)).toEqual([]);
  });

  const joined = (on: string, ...parties: string[]) =>
    act(
      `joined-${parties[0]}`,
      'AgreementConcluded',
      on,
      { agreement: id, title: 'A pact', parties },
      { by: { country: parties[0] ?? '', sector: 'GOV' } },
    );

  it('is joined by another country, and by a party that left', () => {
    const steps = [
      signed,
      inForce,
      left('CHN', '2018-01-01', '2018-07-01'),
      joined('2019-01-01', 'USA', 'JPN', 'KOR'),
      joined('2020-01-01', 'CHN', 'JPN', 'KOR', 'USA'),
    ];
    expect(objections(...steps)).toEqual([]);
    expect(at('2018-12-31', ...steps).parties).toEqual(['JPN', 'KOR']);
    expect(at('2019-01-01', ...steps).parties).toEqual(['JPN', 'KOR', 'USA']);
    expect(at('2020-01-01', ...steps)).toMatchObject({
      status: 'in-force',
      since: '2017-01-01',
      parties: ['CHN', 'JPN', 'KOR', 'USA'],
      left: [],
    });
    // Nobody joins twice.
    const again = {
      ...steps[4],
      id: 'again',
      occurred: '2021-01-01',
      recordedAt: '2021-01-01',
    } as EventInput;
    expect(objections(...steps, again)).toEqual([
      ['again', expect.stringContaining('already concluded')],
    ]);
    const ratifies = ratified('USA', '2019-02-01');
    expect(
      objections(signed, inForce, joined('2019-01-01', 'USA', 'JPN', 'KOR'), ratifies),
    ).toEqual([]);
  });

  it('tells of its end while it is suspended or applied provisionally, and where all but one leave', () => {
    const notice = (on: string) =>
      act(
        'notice',
        'TerminationNotified',
        on,
        { agreement: id, notice: 'n', effectiveFrom: '2019-03-01' },
        // The notice of one of its three parties would not end it.
        { by: wto },
      );
    const leaving = [
      left('CHN', '2018-01-01', '2019-03-01'),
      left('KOR', '2018-02-01', '2018-08-01'),
    ];
    for (const [steps, status] of [
      [[signed, inForce, lasting, notice('2018-03-01')], 'suspended'],
      [[signed, applied, notice('2018-03-01')], 'applied-provisionally'],
      [[signed, inForce, ...leaving], 'in-force'],
    ] as const) {
      expect(at('2018-04-01', ...steps)).toMatchObject({ status, endsOn: '2019-03-01' });
      expect(at('2019-03-01', ...steps)).toMatchObject({
        status: 'terminated',
        since: '2019-03-01',
      });
    }
  });

  it('is suspended until further notice, whatever an earlier suspension planned', () => {
    const again = act('again', 'AgreementSuspended', '2018-08-01', { agreement: id }, { by: wto });
    const later = act(
      'later',
      'AgreementResumed',
      '2018-03-01',
      {
        agreement: id,
        effectiveFrom: '2018-05-01',
      },
      { by: wto },
    );
    for (const steps of [
      [signed, inForce, suspended, later, again],
      [
        signed,
        inForce,
        act(
          'later',
          'AgreementSuspended',
          '2017-06-01',
          {
            agreement: id,
            effectiveFrom: '2018-09-01',
            effectiveUntil: '2019-01-01',
          },
          { by: wto },
        ),
        again,
      ],
    ]) {
      expect(objections(...steps)).toEqual([]);
      expect(at('2020-01-01', ...steps)).toMatchObject({ status: 'suspended', act: 'again' });
    }
  });

  it('is given an end where it lasts until further notice', () => {
    const until = { agreement: id, effectiveUntil: '2019-10-19' };
    for (const [steps, status, then] of [
      [
        [
          signed,
          inForce,
          lasting,
          act('end', 'AgreementSuspended', '2018-02-01', { ...until, completes: 'lasting' }),
        ],
        'suspended',
        'in-force',
      ],
      [
        [
          signed,
          applied,
          act('end', 'AgreementAppliedProvisionally', '2018-02-01', {
            ...until,
            completes: 'applied',
          }),
        ],
        'applied-provisionally',
        'concluded',
      ],
      [
        [
          signed,
          inForce,
          act('end', 'AgreementConcluded', '2018-02-01', {
            ...until,
            title: 'A pact',
            parties: ['CHN', 'JPN', 'KOR'],
            completes: 'in-force',
          }),
        ],
        'in-force',
        'expired',
      ],
    ] as const) {
      expect(objections(...steps)).toEqual([]);
      expect(at('2018-03-01', ...steps).status).toBe(status);
      expect(at('2019-10-19', ...steps).status).toBe(then);
    }
  });

  it('is no longer applied provisionally where that is withdrawn', () => {
    const back = act('back', 'DecisionWithdrawn', '2016-01-01', {
      agreement: id,
      withdraws: 'applied',
    });
    expect(objections(signed, applied, back)).toEqual([]);
    expect(at('2015-12-31', signed, applied, back).status).toBe('applied-provisionally');
    expect(at('2016-01-01', signed, applied, back)).toMatchObject({
      status: 'concluded',
      act: 'back',
    });
  });
});
