import { readdirSync, readFileSync } from 'node:fs';
import { catalogue } from 'bilateral';
import { expect, it } from 'vitest';
import { doors, main, namesOf, root, textOf } from '../support/examples/public-names';

const typeTests = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test-d.ts'))
  .map((path) => readFileSync(`${root}test/${path}`, 'utf8'));

const isTested = (name: string): boolean => {
  const word = new RegExp(`\\b${name}\\b`);
  return typeTests.some((text) => word.test(text) && text.includes('@ts-expect-error'));
};

// Handed on as they are, with the types that fp-ts gives them.
const helpers = namesOf(main).filter(({ from }) => from === 'src/fp.ts');

it.each([main, ...doors])('every value of $specifier is in a test of types', (door) => {
  const values = namesOf(door).filter(
    ({ name, isType }) => !isType && !helpers.some((helper) => helper.name === name),
  );
  expect(values.length).toBeGreaterThan(0);
  expect(values.map(({ name }) => name).filter((name) => !isTested(name))).toEqual([]);
});

it('every type of event is a name of the main entry point', () => {
  const named = new Set(namesOf(main).map(({ name }) => name));
  expect(Object.keys(catalogue).filter((type) => !named.has(type))).toEqual([]);
});

// The types of the package as built take every name for a value that is not said to be a type.
it('the main entry point names what it exports beside the core', () => {
  expect(textOf(main.entry).match(/export (type )?\*.*/g)).toEqual([
    "export * from './core';",
    "export type * from './relations/rows';",
  ]);
});
