import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, japan, korea, logOf, stateOf } from '../../support/policy';

const ruling = act('ruling', 'BackgroundNoted', '2018-10-30', { says: 'A ruling.' });
const say = (
  id: string,
  type: 'CauseAsserted' | 'CauseDenied',
  occurred: string,
  by: EventInput['by'],
  says = 'It did.',
) =>
  act(
    id,
    type,
    occurred,
    { claim: 'c', cause: ['ruling'], effect: [], says },
    { by, sources: [{ publisher: id }] },
  );
const stance = (day: `${number}-${number}-${number}`, ...events: readonly EventInput[]) =>
  held(stateOf(logOf(ruling, ...events), day).claims.get('c/KOR/GOV/'));

describe('a stance on a claim', () => {
  it('is one row for each actor', () => {
    const motie = { ...korea, name: 'MOTIE' };
    const agency = { sector: 'MED', name: 'An agency' } as const;
    const log = logOf(
      ruling,
      say('a', 'CauseAsserted', '2019-07-01', korea),
      say('b', 'CauseDenied', '2019-07-02', japan),
      say('c', 'CauseAsserted', '2019-07-03', motie),
      say('d', 'CauseAsserted', '2019-07-04', agency),
    );
    const { claims } = stateOf(log, '2019-07-04');
    expect(claims.ids()).toEqual([
      'c//MED/An agency',
      'c/JPN/GOV/',
      'c/KOR/GOV/',
      'c/KOR/GOV/MOTIE',
    ]);
    expect(claims.keyed('c')).toHaveLength(4);
  });

  it('is kept with what was said, and by which sources', () => {
    expect(stance('2019-07-01', say('a', 'CauseAsserted', '2019-07-01', korea))).toEqual({
      claim: 'c',
      by: korea,
      stance: 'asserts',
      says: 'It did.',
      attributedTo: [],
      cause: ['ruling'],
      effect: [],
      since: '2019-07-01',
      act: 'a',
      sources: [{ publisher: 'a' }],
    });
  });

  it('said again is no newer, though the latest words are kept', () => {
    const events = [
      say('a', 'CauseAsserted', '2019-07-01', korea),
      say('b', 'CauseAsserted', '2019-07-24', korea, 'It surely did.'),
    ];
    expect(stance('2019-07-24', ...events)).toMatchObject({
      stance: 'asserts',
      says: 'It surely did.',
      since: '2019-07-01',
      act: 'b',
      sources: [{ publisher: 'b' }],
    });
  });

  it('may be changed, and changed back', () => {
    const events = [
      say('a', 'CauseAsserted', '2019-07-01', korea),
      say('b', 'CauseDenied', '2019-07-10', korea, 'It did not.'),
      say('c', 'CauseAsserted', '2019-07-20', korea),
    ];
    expect(stance('2019-07-10', ...events)).toMatchObject({
      stance: 'denies',
      says: 'It did not.',
      since: '2019-07-10',
    });
    expect(stance('2019-07-20', ...events)).toMatchObject({
      stance: 'asserts',
      since: '2019-07-20',
    });
  });
});
