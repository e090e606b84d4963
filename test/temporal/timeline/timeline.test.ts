import { timeline } from 'bilateral';
import { expect, it } from 'vitest';
import { domain } from '../../support/domain';
import { granted, logOf } from '../../support/small-logs';

it('a timeline should show its log and nothing else', () => {
  const log = logOf(granted('g', { occurred: '2019-07-01' }));
  const built = timeline(domain)(log);
  expect(Object.keys(built)).toEqual(['log']);
  expect(JSON.parse(JSON.stringify(built))).toEqual({ log });
});
