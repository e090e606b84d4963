import { describe, expect, it } from 'vitest';
import { act, held, japan, korea, logOf, stateOf } from '../../support/policy';

const first = act('first', 'StatementMade', '2019-07-01', {
  act: 'justify',
  says: 'Trust is damaged.',
  to: [korea],
  quote: 'inadequate management',
  claim: 'c',
});
const second = act('second', 'CooperationReported', '2023-03-06', {
  field: 'security',
  between: [japan, korea],
  says: 'They cooperate more.',
  attributedTo: ['A newspaper', 'officials'],
  about: ['first'],
});
const third = act('third', 'BackgroundNoted', '2023-03-06', {
  says: 'Ties were never strained.',
  departs: { recordSays: 'They were.', events: ['first'] },
});

describe('a statement', () => {
  const { statements } = stateOf(logOf(first, second, third), '2023-03-06');

  it('is kept with what the speaker does by it', () => {
    expect(held(statements.get('first'))).toEqual({
      act: 'first',
      by: japan,
      speech: 'justify',
      says: 'Trust is damaged.',
      quote: 'inadequate management',
      attributedTo: [],
      about: [],
      claim: 'c',
      departs: null,
      made: '2019-07-01',
      sources: [{ publisher: 'A newspaper' }],
    });
  });

  it('may be in no words of the speaker, and on no claim', () => {
    const bare = act('bare', 'StatementMade', '2019-07-01', { act: 'deny', says: 'It is not so.' });
    const { statements } = stateOf(logOf(bare), '2019-07-01');
    expect(held(statements.get('bare'))).toMatchObject({
      speech: 'deny',
      quote: null,
      claim: null,
    });
  });

  it('may report cooperation, on the word of others', () => {
    expect(held(statements.get('second'))).toMatchObject({
      speech: 'cooperation',
      attributedTo: ['A newspaper', 'officials'],
      about: ['first'],
      quote: null,
      claim: null,
    });
  });

  it('may report conflict in deeds, with the codes of a data set', () => {
    const conflict = act('fourth', 'ConflictReported', '2019-07-02', {
      field: 'trade',
      between: [japan, korea],
      says: 'They restrict each other.',
      coded: [{ scheme: 'cameo', code: '163' }],
    });
    const { statements } = stateOf(logOf(conflict), '2019-07-02');
    expect(held(statements.get('fourth'))).toMatchObject({ speech: 'conflict', by: japan });
  });

  it('may note a background, and depart from the record', () => {
    expect(held(statements.get('third'))).toMatchObject({
      speech: 'background',
      departs: { recordSays: 'They were.', events: ['first'] },
    });
  });

  it('is a row of its own, however often the same is said', () => {
    const log = logOf(first, { ...first, id: 'again' });
    expect(stateOf(log, '2019-07-01').statements.ids()).toEqual(['again', 'first']);
  });
});
