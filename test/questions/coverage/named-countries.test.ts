import {
  agreement,
  coverage,
  diplomaticRelations,
  dispute,
  disputes,
  groupsOf,
  pipe,
  withCoverage,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { logOf, stateOf } from '../../support/policy';
import { declared } from './declared';

const bothWays = (from: string, to: string) => [
  { from, to },
  { from: to, to: from },
];
const between = bothWays('JPN', 'KOR');
const everywhere = [{ from: '*', to: '*' }];
/** The state of a log of Japan and Korea that claims to hold all acts of these subjects on these routes. */
const covering = (subject: string, routes: readonly object[]) =>
  stateOf(logOf(declared('d', { subjects: [subject], products: '*', routes })), '2019-08-01');

describe('a question that names a country', () => {
  it('should say outside for groups of a country that no declaration covers', () => {
    expect(pipe(covering('memberships', between), withCoverage(groupsOf('GBR')))).toMatchObject({
      found: false,
      coverage: { status: 'outside', complete: false },
    });
  });

  it.each([
    ['JPN', between, 'complete'],
    ['JPN', [{ from: 'JPN', to: 'KOR' }], 'complete'],
    ['KOR', [{ from: 'JPN', to: 'KOR' }], 'complete'],
    ['GBR', bothWays('GBR', 'KOR'), 'complete'],
    ['JPN', bothWays('GBR', 'KOR'), 'outside'],
    ['GBR', [{ from: '*', to: 'KOR' }], 'complete'],
    ['GBR', everywhere, 'complete'],
  ])('should be covered for groups of %s by routes that have it, or not', (country, routes, is) => {
    expect(coverage(groupsOf(country))(covering('memberships', routes)).status).toBe(is);
  });

  it.each([
    ['JPN', 'KOR', between, 'complete'],
    ['KOR', 'JPN', between, 'complete'],
    ['JPN', 'KOR', [{ from: 'JPN', to: 'KOR' }], 'outside'],
    ['USA', 'DEU', between, 'outside'],
    ['JPN', 'DEU', between, 'outside'],
    ['JPN', 'DEU', bothWays('JPN', '*'), 'complete'],
    ['USA', 'DEU', bothWays('USA', 'DEU'), 'complete'],
    ['USA', 'DEU', everywhere, 'complete'],
  ])(
    'should be covered for relations of %s with %s by both routes, or not',
    (of, other, routes, is) => {
      const asked = diplomaticRelations({ of, with: other });
      expect(coverage(asked)(covering('diplomacy', routes)).status).toBe(is);
    },
  );

  it.each([
    ['KOR', between, 'complete'],
    ['KOR', [{ from: 'JPN', to: 'KOR' }], 'outside'],
    ['USA', between, 'outside'],
    ['USA', bothWays('USA', 'CHN'), 'outside'],
    ['USA', bothWays('USA', '*'), 'complete'],
    ['USA', everywhere, 'complete'],
  ])(
    'should be covered for disputes of %s as of a party, or with all others',
    (party, routes, is) => {
      expect(coverage(disputes({ party }))(covering('disputes', routes)).status).toBe(is);
    },
  );

  it('should mean the parties of the log where it names an id instead', () => {
    expect(coverage(dispute('DS1'))(covering('disputes', between)).status).toBe('complete');
    expect(coverage(agreement('USMCA'))(covering('agreements', between)).status).toBe('complete');
  });
});
