import { cite, pipe, relations, tariffOn, timeline, why } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { announce, type Fact } from './facts';
import { logFrom } from './machine';

const facts: readonly Fact[] = [
  announce('eo-14193', '2025-02-01', 'Federal Register', {
    measure: 'us-canada-duty',
    goods: ['*'],
    by: 'USA',
    flow: 'import',
    instrument: 'import-tariff',
    against: ['CAN'],
    duty: { percent: 25 },
    from: '2025-03-04',
  }),
  announce('sor-2025-66', '2025-03-03', 'Canada Gazette', {
    measure: 'ca-surtax',
    goods: ['*'],
    by: 'CAN',
    flow: 'import',
    instrument: 'import-tariff',
    against: ['USA'],
    duty: { percent: 25 },
    from: '2025-03-04',
  }),
];

describe('the duty of the United States on goods of Canada, and the surtax of Canada', () => {
  const replayed = timeline(relations)(logFrom(facts));
  const grounds = (from: string, to: string) => {
    const question = tariffOn({ from, to, product: { scheme: 'HS', code: '440710' } });
    return {
      events: pipe(replayed, why(question, '2025-03-05')).events.map(({ id }) => id),
      sources: pipe(replayed, cite(question, '2025-03-05')).map(({ publisher }) => publisher),
    };
  };

  it('do not rest on each other', () => {
    expect(grounds('CAN', 'USA')).toEqual({ events: ['eo-14193'], sources: ['Federal Register'] });
    expect(grounds('USA', 'CAN')).toEqual({ events: ['sor-2025-66'], sources: ['Canada Gazette'] });
  });
});
