import { describe, expect, it } from 'vitest';
import { act, objections } from '../../support/policy';
import { id, inForce, ratified, signed } from './pact';

describe('an act on an agreement', () => {
  it('should be refused for what makes no sense, with advice', () => {
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

  it('should be refused for a country that is no party', () => {
    const us = { by: { country: 'USA', sector: 'GOV' } } as const;
    const stranger = act('s', 'AgreementSuspended', '2018-01-01', { agreement: id }, us);
    expect(objections(signed, inForce, stranger)).toEqual([
      ['s', expect.stringContaining('USA is no party of the agreement')],
    ]);
  });
});
