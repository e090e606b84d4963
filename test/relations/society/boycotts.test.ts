import { audit } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

const by = { country: 'KOR', sector: 'CVL', name: 'shoppers' } as const;
const started = act(
  's',
  'BoycottStarted',
  '2019-07-05~',
  { boycott: 'b', against: 'JPN' },
  { by, recordedAt: '2019-07-05' },
);
const ended = (id: string, occurred: string) =>
  act(id, 'BoycottEnded', occurred, { boycott: 'b' }, { by });

describe('a boycott', () => {
  it('is on', () => {
    expect(held(stateOf(logOf(started), '2019-07-05').boycotts.get('b'))).toEqual({
      boycott: 'b',
      by,
      against: 'JPN',
      goods: null,
      status: 'on',
      since: '2019-07-05~',
      act: 's',
    });
  });

  it('may be of some goods alone', () => {
    const beer = act(
      's',
      'BoycottStarted',
      '2019-07-05',
      { boycott: 'b', against: 'JPN', goods: 'beer' },
      { by },
    );
    expect(held(stateOf(logOf(beer), '2019-07-05').boycotts.get('b')).goods).toBe('beer');
    expect(audit(logOf(beer, ended('e', '2020-01-01')))).toEqual([]);
  });

  it('ends once, and for good', () => {
    const again = { ...started, id: 'again', occurred: '2021-01-01', recordedAt: '2021-01-01' };
    const log = logOf(started, ended('e', '2020-01-01'), ended('f', '2020-06-01'), again);
    expect(held(stateOf(log, '2021-01-01').boycotts.get('b'))).toMatchObject({
      status: 'ended',
      since: '2020-01-01',
      act: 'e',
    });
    expect(audit(log).map(({ message }) => message)).toEqual([
      'Event "f" (BoycottEnded) at boycotts "b": the boycott has already ended; start a new boycott, or correct the id.',
      'Event "again" (BoycottStarted) at boycotts "b": an earlier event has begun this row; correct the id, or leave this event out.',
    ]);
  });
});
