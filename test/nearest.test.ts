import { expect, it } from 'vitest';
import { nearest } from '../src/nearest';

it.each([
  ['licences', 'licence'],
  ['lisense', 'licence'],
  ['liecnce', 'licence'],
  ['flow', 'flow'],
  ['flw', 'flow'],
  ['FLOW', 'flow'],
  ['LICE-NCE', 'licence'],
  ['--', undefined],
  ['x', undefined],
  ['something', undefined],
])('%s was meant to be %s', (word, meant) => {
  expect(nearest(word, ['id', 'flow', 'licence'])).toBe(meant);
});
