import { describe, expect, it } from 'vitest';
import { act, held, japan, korea, logOf, stateOf } from '../../support/policy';

const about = { talks: 't', with: [korea], subject: 'export control' } as const;
const agreed = act('agreed', 'TalksAgreed', '2023-03-06', about);
const heldOn = (id: string, occurred: string, more: object = {}) =>
  act(id, 'TalksHeld', occurred, { ...about, ...more });

describe('talks', () => {
  it('are agreed, and then held', () => {
    const log = logOf(
      agreed,
      heldOn('first', '2023-03-14/2023-03-16', { outcome: 'to go on' }),
      heldOn('second', '2023-04-10'),
    );
    expect(held(stateOf(log, '2023-03-06').talks.get('t'))).toEqual({
      talks: 't',
      subject: 'export control',
      parties: [japan, korea],
      status: 'agreed',
      rounds: 0,
      since: '2023-03-06',
      outcome: null,
      act: 'agreed',
    });
    expect(held(stateOf(log, '2023-03-14').talks.get('t'))).toMatchObject({
      status: 'held',
      rounds: 1,
      since: '2023-03-14/2023-03-16',
      outcome: 'to go on',
      act: 'first',
    });
    expect(held(stateOf(log, '2023-04-10').talks.get('t'))).toMatchObject({
      rounds: 2,
      outcome: null,
      act: 'second',
    });
  });

  it('may be held without having been agreed', () => {
    const log = logOf(heldOn('first', '2019-12-24'));
    expect(held(stateOf(log, '2019-12-24').talks.get('t'))).toEqual({
      talks: 't',
      subject: 'export control',
      parties: [japan, korea],
      status: 'held',
      rounds: 1,
      since: '2019-12-24',
      outcome: null,
      act: 'first',
    });
    const fruitful = logOf(heldOn('first', '2019-12-24', { outcome: 'to go on' }));
    expect(held(stateOf(fruitful, '2019-12-24').talks.get('t')).outcome).toBe('to go on');
  });

  it('may be agreed anew with another subject, and have been held', () => {
    const anew = act('anew', 'TalksAgreed', '2023-04-01', { ...about, subject: 'the lists' });
    const log = logOf(heldOn('first', '2023-03-14'), anew);
    expect(held(stateOf(log, '2023-04-01').talks.get('t'))).toMatchObject({
      status: 'held',
      rounds: 1,
      subject: 'the lists',
    });
  });
});
