import { isRight } from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { ask, questions } from 'bilateral/query';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from '../support/holds';
import { asByHand, point, supposedByHand } from './by-hand-laws';

describe('ask', () => {
  it('should give what the verbs give by hand', () => {
    holds(asByHand(ask));
  });

  it('should give what a supposition gives by hand, and pages that make the whole', () => {
    holds(supposedByHand(ask));
  });

  it('should never throw, and say of every refusal where and what was expected', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'answer',
        'history',
        'rows',
        'events',
        'changes',
        'related',
        'dispute',
        '__proto__',
      ),
      fc.string(),
      point,
    );
    const field = fc.oneof(
      word,
      fc.anything(),
      fc.record(
        { id: word, from: word, to: word, product: word, table: word },
        { requiredKeys: [] },
      ),
      fc.record({ drop: fc.array(word), add: fc.array(fc.anything()) }, { requiredKeys: [] }),
    );
    const malformed = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
      fc.record(
        {
          verb: fc.oneof(
            {
              weight: 4,
              arbitrary: fc.constantFrom(
                'answer',
                'history',
                'why',
                'revisions',
                'certainty',
                'changes',
                'upcoming',
                'events',
                'unsettled',
                'related',
                'rows',
              ),
            },
            { weight: 1, arbitrary: word },
          ),
          question: fc.oneof(fc.constantFrom(...Object.keys(questions)), field),
          args: field,
          asOf: fc.oneof(point, field),
          knownAt: fc.oneof(point, field),
          from: fc.oneof(point, field),
          to: fc.oneof(point, field),
          suppose: field,
          limit: fc.oneof(fc.nat(), field),
          after: field,
        },
        { requiredKeys: ['verb'] },
      ),
    );
    holds(
      fc.property(malformed, (query) => {
        const answer = ask(japanKorea)(query);
        if (isRight(answer)) return;
        const { flaws, message } = answer.left;
        expect(flaws.length).toBeGreaterThan(0);
        for (const { path, expected, found, advice } of flaws) {
          expect(typeof path).toBe('string');
          expect([expected, found, advice].every((each) => each !== '')).toBe(true);
        }
        expect(message.split('\n').length).toBeGreaterThanOrEqual(flaws.length);
      }),
    );
  });
});
