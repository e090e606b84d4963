import { audit } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, japan, logOf, stateOf } from '../../support/policy';

const announced = act('announced', 'ReviewAnnounced', '2019-07-01', {
  review: 'r',
  subject: 'the list',
  lists: ['table'],
  commentsUntil: '2019-07-24',
});
const concluded = (id: string, occurred: string, outcome: string) =>
  act(id, 'ReviewConcluded', occurred, { review: 'r', outcome });

describe('a review', () => {
  it('should be open, and stay open after the time for comments', () => {
    expect(held(stateOf(logOf(announced), '2019-08-01').reviews.get('r'))).toEqual({
      review: 'r',
      by: japan,
      subject: 'the list',
      measures: [],
      lists: ['table'],
      status: 'open',
      opened: '2019-07-01',
      commentsUntil: '2019-07-24',
      outcome: null,
      act: 'announced',
    });
  });

  it('should be able to concern measures, without time for comments', () => {
    const ofMeasures = act('announced', 'ReviewAnnounced', '2019-07-01', {
      review: 'r',
      subject: 'the rates',
      measures: ['m'],
    });
    expect(held(stateOf(logOf(ofMeasures), '2019-08-01').reviews.get('r'))).toMatchObject({
      measures: ['m'],
      lists: [],
      commentsUntil: null,
    });
    expect(audit(logOf(ofMeasures, concluded('c', '2019-08-02', 'kept')))).toEqual([]);
  });

  it('should be concluded once', () => {
    const log = logOf(
      announced,
      concluded('first', '2019-08-02', 'strike it'),
      concluded('second', '2019-08-03', 'keep it'),
    );
    expect(held(stateOf(log, '2019-08-03').reviews.get('r'))).toMatchObject({
      status: 'concluded',
      outcome: 'strike it',
      opened: '2019-07-01',
      act: 'first',
    });
    expect(audit(log).map(({ event, message }) => [event, message])).toEqual([
      [
        'second',
        'Event "second" (ReviewConcluded) at reviews "r": the review is already concluded; announce a new review, or correct the id.',
      ],
    ]);
  });
});
