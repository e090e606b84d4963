import { readFileSync } from 'node:fs';
import { orThrow } from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { ask, questions } from 'bilateral/query';
import { expect, it } from 'vitest';

/** Functions beside the questions: they take a question, or many timelines. */
const noQuestions = ['clearanceAt', 'coverage', 'restrictions', 'withCoverage'];

it('the catalogue has every question that the library exports', () => {
  const index = readFileSync(new URL('../../src/index.ts', import.meta.url), 'utf8');
  const exported = [...index.matchAll(/export \{([^}]*)\} from '\.\/questions\//g)].flatMap(
    ([, names = '']) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type ')),
  );
  expect(Object.keys(questions).sort()).toEqual(
    exported.filter((name) => !noQuestions.includes(name)).sort(),
  );
});

it('every question that the catalogue answers as JSON says what the log claims to hold of it', () => {
  const asked = Object.entries(questions).flatMap(([name, { examples }]) =>
    examples.map(({ question, args }) => ({
      name,
      query: {
        verb: 'answer',
        question,
        asOf: '2020-01-01',
        ...(args === undefined ? {} : { args }),
      },
    })),
  );
  expect(new Set(asked.map(({ name }) => name)).size).toBe(Object.keys(questions).length);
  for (const { name, query } of asked) {
    const { coverage } = orThrow(ask(japanKorea)(query));
    expect(coverage, name).toEqual({
      status: expect.stringMatching(/^(sample|outside)$/),
      complete: false,
      extent: coverage?.status === 'sample' ? 'sample' : null,
      checkedUntil: coverage?.status === 'sample' ? '2023-12-31' : null,
      act: coverage?.status === 'sample' ? expect.any(String) : null,
    });
  }
});

it('an answer on measures, lists, disputes and entities that is one thing says it itself', () => {
  const goods = { from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' };
  const single = {
    tradeRegime: goods,
    tariffOn: goods,
    clearance: { ...goods, entity: 'Samsung Electronics' },
    trustedPartner: { by: 'JPN', of: 'KOR' },
    dispute: { id: 'DS590' },
    entity: { name: 'Samsung Electronics' },
  };
  for (const [question, args] of Object.entries(single)) {
    const query = { verb: 'answer', question, args, asOf: '2020-01-01' };
    const { value, coverage } = orThrow(ask(japanKorea)(query));
    if (value !== null) expect(JSON.stringify(value), question).toContain(JSON.stringify(coverage));
    else expect(question).toBe('tariffOn');
  }
});
