import { inspect } from 'node:util';
import { asOf, history, snapshot, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type DomainState, domain } from '../../support/domain';
import { granted, inspected, logOf } from '../../support/small-logs';

const first = { occurred: '2019-07-01' };
const built = timeline(domain)(
  logOf(
    granted('g', first, { expiresOn: '2019-07-05' }),
    inspected('i', { occurred: '2019-07-02' }, 'a'),
    ...Array.from({ length: 30 }, (_, n) => granted(`g${n}`, first, { permit: `p${n}` })),
  ),
);
const state = asOf('2019-07-03')(built);

describe('a state', () => {
  it('should be written by JSON.stringify with all rows, as its snapshot is', () => {
    expect(JSON.parse(JSON.stringify(state))).toEqual(snapshot(state));
    expect(Object.keys(JSON.parse(JSON.stringify(state.permits)))).toHaveLength(31);
  });

  it('should be printed with some rows of each table, and how many more there are', () => {
    const printed = inspect(state);
    expect(printed).toContain('permits: Rows(31) {');
    expect(printed).toContain("'harbour' =>");
    expect(printed).toContain('21 more items');
    expect(printed).toContain('leases: Rows(0) {}');
    expect(inspect({ deep: { deeper: { state } } }, { depth: 3 })).toContain('permits: [Rows]');
  });

  it('should count every row as read by a question that writes it as JSON', () => {
    const written = history(({ visits }: DomainState) => JSON.stringify(visits))(built);
    expect(written.map(({ from }) => from)).toEqual([undefined, '2019-07-02']);
  });
});

describe('a timeline', () => {
  it('should be printed with its log, and how many more events there are', () => {
    const printed = inspect(built);
    expect(printed).toMatch(/^Timeline \{\s+log: \{/);
    expect(printed).toContain("offset: '+09:00'");
    expect(printed).toContain('29 more items');
    expect(inspect({ deep: built }, { depth: 0 })).toBe('{ deep: [Timeline] }');
  });

  it('should be written by JSON.stringify with its log', () => {
    expect(JSON.parse(JSON.stringify(built))).toEqual({ log: built.log });
  });
});
