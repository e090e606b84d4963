import {
  asOf,
  contested,
  history,
  intervalsWhen,
  pipe,
  positions,
  relations,
  timeline,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, japan, korea, logOf } from '../../support/policy';

const claim = 'rulings-caused-it';
const cause = (
  id: string,
  type: 'CauseAsserted' | 'CauseDenied',
  on: string,
  by = korea as object,
) => act(id, type, on, { claim, cause: [], effect: [], says: id }, { by: by as typeof korea });
const spoken = (id: string, speech: 'accuse' | 'deny' | 'urge', on: string, by: object) =>
  act(
    id,
    'StatementMade',
    on,
    { act: speech, says: id, claim },
    { by: by as typeof korea, sources: [{ publisher: 'The Times' }] },
  );

const replayed = timeline(relations)(
  logOf(
    cause('korea-asserts', 'CauseAsserted', '2019-07-01'),
    spoken('america-urges', 'urge', '2019-07-02', { country: 'USA', sector: 'GOV' }),
    spoken('japan-denies', 'deny', '2019-07-03', japan),
    spoken('america-denies', 'deny', '2019-07-04', { country: 'USA', sector: 'GOV' }),
    cause('japan-denies-again', 'CauseDenied', '2019-07-05', japan),
    cause('japan-comes-round', 'CauseAsserted', '2019-07-08', japan),
  ),
);
const stances = (day: '2019-07-02' | '2019-07-03' | '2019-07-04') =>
  pipe(replayed, asOf(day), positions()).map(({ by, stance, act: event }) => [
    'country' in by ? by.country : by.name,
    stance,
    event,
  ]);

describe('positions', () => {
  it('says of everybody who has spoken what they hold', () => {
    expect(stances('2019-07-02')).toEqual([
      ['KOR', 'asserts', 'korea-asserts'],
      ['USA', 'speaks', 'america-urges'],
    ]);
    expect(stances('2019-07-04')).toEqual([
      ['JPN', 'denies', 'japan-denies'],
      ['KOR', 'asserts', 'korea-asserts'],
      ['USA', 'denies', 'america-denies'],
    ]);
  });

  it('names the source', () => {
    const [first] = pipe(replayed, asOf('2019-07-04'), positions());
    expect(first).toMatchObject({ since: '2019-07-03', sources: [{ publisher: 'The Times' }] });
  });

  it('gives the intervals of agreement and disagreement', () => {
    const disagree = intervalsWhen<Parameters<ReturnType<typeof positions>>[0]>((state) => {
      const held = positions()(state).map(({ stance }) => stance);
      return held.includes('asserts') && held.includes('denies');
    });
    expect(pipe(replayed, disagree)).toEqual([{ from: '2019-07-03' }]);
    expect(
      pipe(replayed, history(contested())).map(({ from, value }) => [from, value.length]),
    ).toEqual([
      [undefined, 0],
      ['2019-07-05', 1],
      ['2019-07-08', 0],
    ]);
  });
});
