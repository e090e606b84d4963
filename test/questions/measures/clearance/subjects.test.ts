import { expect, it } from 'vitest';
import { act } from '../../../support/policy';
import { ask, covered } from './asked';

const declares = (data: object) =>
  act('covered', 'CoverageDeclared', '2021-01-01', {
    ...(covered as { data: object }).data,
    ...data,
  } as never);

it('should name the subjects that no declaration covers, for a refusal outside coverage', () => {
  const reasonsOf = (...events: Parameters<typeof ask>[1][]) =>
    ask({ product: '8542' }, ...events).reasons;
  expect(reasonsOf()).toMatchObject([
    {
      because: 'outside-coverage',
      message: expect.stringContaining('"licensing" and "sanctions"'),
      subjects: ['licensing', 'sanctions'],
    },
  ]);
  expect(reasonsOf(declares({ subjects: ['licensing'] }))).toMatchObject([
    { message: expect.stringContaining('covers "sanctions" for'), subjects: ['sanctions'] },
  ]);
  expect(reasonsOf(declares({ subjects: ['duty', 'sanctions'] }))).toMatchObject([
    { message: expect.stringContaining('covers "licensing" for'), subjects: ['licensing'] },
  ]);
  expect(reasonsOf(declares({ extent: 'sample' }))[0]).not.toHaveProperty('subjects');
});
