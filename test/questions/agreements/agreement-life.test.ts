import { agreement, audit, type EventInput, type PointLiteral } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

const id = 'pact';
const signed = act('signed', 'AgreementConcluded', '2015-01-01', {
  agreement: id,
  title: 'A pact',
  parties: ['CHN', 'JPN', 'KOR'],
  effectiveFrom: null,
});
const inForce = act('in-force', 'AgreementConcluded', '2017-01-01', {
  agreement: id,
  title: 'A pact',
  parties: ['CHN', 'JPN', 'KOR'],
  completes: 'signed',
});
const ratified = (party: string, on: string) =>
  act(`ratified-${party}`, 'AgreementRatified', on, { agreement: id, party });
const applied = act('applied', 'AgreementAppliedProvisionally', '2015-06-01', { agreement: id });
const suspended = act('suspended', 'AgreementSuspended', '2018-01-01', {
  agreement: id,
  effectiveUntil: '2019-01-01',
});
const resumed = act('resumed', 'AgreementResumed', '2018-06-01', { agreement: id });
const left = (party: string, on: string, effectiveFrom: string) =>
  act(`left-${party}`, 'AgreementLeft', on, { agreement: id, party, effectiveFrom });

const at = (point: PointLiteral, ...events: readonly EventInput[]) =>
  held(agreement(id)(stateOf(logOf(...events), point)));
const objections = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).map(({ event, message }) => [event, message]);

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

  it('refuses what makes no sense, and says what to do', () => {
    const early = act('early', 'AgreementSuspended', '2016-01-01', { agreement: id });
    const idle = act('idle', 'AgreementResumed', '2017-06-01', { agreement: id });
    const twice = act('twice', 'AgreementRatified', '2016-02-01', { agreement: id, party: 'JPN' });
    const stranger = ratified('USA', '2016-03-01');
    const steps = [signed, ratified('JPN', '2015-02-01'), early, twice, stranger];
    expect(objections(...steps)).toEqual([
      ['early', expect.stringContaining('add its entry into force')],
      ['twice', expect.stringContaining('JPN has already ratified')],
      ['ratified-USA', expect.stringContaining('name it in "parties" of AgreementConcluded')],
    ]);
    expect(objections(signed, inForce, idle)).toEqual([
      ['idle', expect.stringContaining('add AgreementSuspended')],
    ]);
  });
});
