import {
  asKnownAt,
  type PointLiteral,
  pipe,
  projection,
  relatedTo,
  suppose,
  timeline,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../support/domain';
import { leases } from '../../support/domain/leases';
import { permits } from '../../support/domain/permits';
import { corrected, extended, granted, logOf, retracted, waived } from '../../support/small-logs';

/** The domain again, with its own word for what refers to what: whatever names a permit's grant. */
const referring = projection(
  { permits, leases },
  {
    references: ({ type }) =>
      type === 'PermitExtended' ? ['g'] : type === 'ExpiryWaived' ? ['x', 'gone'] : [],
  },
);

const events: readonly DomainEvent[] = [
  granted('g', { occurred: '2019-07-01' }),
  extended('x', { occurred: '2019-07-02' }, '2019-08-01'),
  corrected('c', 'g', '2019-07-04', granted('g', { occurred: '2019-07-03' })),
  waived('w', { occurred: '2019-07-05' }),
  retracted('r', 'x', '2019-07-06'),
];
const built = timeline(referring)(logOf(...events));
const related = (id: string, known: PointLiteral = '2019-12-31') => {
  const { actsOn, actedOnBy } = pipe(built, asKnownAt(known), relatedTo(id));
  return [actsOn.map((event) => event.id), actedOnBy.map((event) => event.id)];
};

describe('relatedTo', () => {
  it('should follow references both ways, and the targets of corrections and retractions', () => {
    expect(related('g')).toEqual([[], ['x', 'c']]);
    expect(related('x')).toEqual([['g'], ['w', 'r']]);
    expect(related('w')).toEqual([['x'], []]);
    expect(related('c')).toEqual([['g'], []]);
  });

  it('should use what was known at the time', () => {
    expect(related('g', '2019-07-01')).toEqual([[], []]);
    expect(related('g', '2019-07-03')).toEqual([[], ['x']]);
    expect(related('x', '2019-07-05')).toEqual([['g'], ['w']]);
    expect(related('w', '2019-07-04')).toEqual([[], []]);
    expect(related('x', '2019-07-06')).toEqual([['g'], ['w', 'r']]);
  });

  it('should leave out an event that refers to itself', () => {
    const naming = projection({ permits, leases }, { references: () => ['g', 'x'] });
    const { actsOn, actedOnBy } = pipe(logOf(...events), timeline(naming), relatedTo('x'));
    expect(actsOn.map(({ id }) => id)).toEqual(['g']);
    expect(actedOnBy.map(({ id }) => id)).toEqual(['g', 'w', 'r']);
  });

  it('should give events as they are known', () => {
    const { actsOn } = relatedTo('x')(built);
    expect(actsOn.map(({ occurred }) => occurred)).toEqual(['2019-07-03']);
  });

  it('should take an id in another form than NFC', () => {
    const [id, nfd] = ['caf\u00e9', 'cafe\u0301'];
    const accented = timeline(projection({ permits }))(
      logOf(granted(id, { occurred: '2019-07-01' }), retracted('r', id, '2019-07-06')),
    );
    expect(relatedTo(nfd)(accented).actedOnBy.map((event) => event.id)).toEqual(['r']);
    expect(pipe(accented, suppose({ drop: [nfd] }), relatedTo(id)).actedOnBy).toEqual([]);
  });

  it('should be empty for an id that the log does not hold', () => {
    expect(related('nothing')).toEqual([[], []]);
    expect(relatedTo('__proto__')(built)).toEqual({ actsOn: [], actedOnBy: [] });
  });

  it('should follow events that are supposed', () => {
    const { actedOnBy } = pipe(built, suppose({ drop: ['x'] }), relatedTo('g'));
    expect(actedOnBy.map(({ id }) => id)).toEqual(['c']);
  });
});
