import { readFileSync } from 'node:fs';
import { questions } from 'bilateral/query';
import { expect, it } from 'vitest';

/** Functions beside the questions: they take a question, or many timelines. */
const noQuestions = ['coverage', 'restrictions', 'withCoverage'];

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
