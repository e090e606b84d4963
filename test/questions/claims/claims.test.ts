import { contested, positions } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, japan, korea, logOf, stateOf } from '../../support/policy';

const cause = act('cause', 'BackgroundNoted', '2018-10-30', { says: 'A ruling.' });
const say = (
  id: string,
  type: 'CauseAsserted' | 'CauseDenied',
  day: number,
  claim: string,
  by: typeof japan | typeof korea,
) =>
  act(
    id,
    type,
    `2019-07-0${day}`,
    { claim, cause: ['cause'], effect: [], says: 'So it is.' },
    { by, sources: [{ publisher: id }] },
  );
const log = logOf(
  cause,
  say('k', 'CauseAsserted', 1, 'x', korea),
  say('j', 'CauseDenied', 2, 'x', japan),
  say('alone', 'CauseAsserted', 3, 'y', korea),
  say('refusal', 'CauseDenied', 3, 'z', japan),
  say('denial', 'CauseDenied', 4, 'x', korea),
);

describe('contested', () => {
  it('lists what one asserts and another denies, with who, since when and by which source', () => {
    expect(contested()(stateOf(log, '2019-07-03'))).toMatchObject([
      {
        claim: 'x',
        assertedBy: [{ by: korea, since: '2019-07-01', act: 'k', sources: [{ publisher: 'k' }] }],
        deniedBy: [{ by: japan, since: '2019-07-02', act: 'j', sources: [{ publisher: 'j' }] }],
      },
    ]);
  });

  it('lists nothing before it is denied, or once nobody asserts it', () => {
    expect(contested()(stateOf(log, '2019-07-01'))).toEqual([]);
    expect(contested()(stateOf(log, '2019-07-04'))).toEqual([]);
  });
});

describe('positions', () => {
  it('lists who holds what, by claim and then by actor', () => {
    const held = positions()(stateOf(log, '2019-07-04'));
    expect(held.map(({ claim, by, stance }) => [claim, by, stance])).toEqual([
      ['x', japan, 'denies'],
      ['x', korea, 'denies'],
      ['y', korea, 'asserts'],
      ['z', japan, 'denies'],
    ]);
  });
});
