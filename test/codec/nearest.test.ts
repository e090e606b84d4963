import { expect, it } from 'vitest';
import { nearest } from '../../src/codec/nearest';

it.each([
  ['licences', 'licence'],
  ['lisense', 'licence'],
  ['liecnce', 'licence'],
  ['flow', 'flow'],
  ['flw', 'flow'],
  ['x', undefined],
  ['something', undefined],
])('%s was meant to be %s', (word, meant) => {
  expect(nearest(word, ['id', 'flow', 'licence'])).toBe(meant);
});
