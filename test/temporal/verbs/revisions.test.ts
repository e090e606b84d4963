import { asKnownAt, question, revisions, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type DomainState, domain } from '../../support/domain';
import { corrected, granted, inspected, logOf, retracted } from '../../support/small-logs';

const first = { occurred: '2019-07-01' };
const permits = question<DomainState>()((state) => state.permits.ids().join());
const inspections = question<DomainState>()(({ visits }) => visits.ids().length);

describe('revisions', () => {
  const built = timeline(domain)(
    logOf(
      granted('g', { ...first, recordedAt: '2019-07-02' }),
      corrected('c', 'g', '2019-07-05', granted('g', first, { permit: 'quarry' })),
      retracted('r', 'g', '2019-07-09T12:00:00+09:00'),
    ),
  );

  it('should give each answer with the days on which it was the one known', () => {
    expect(revisions(permits, '2019-07-01')(built)).toEqual([
      { to: '2019-07-02', value: '' },
      { from: '2019-07-02', to: '2019-07-05', value: 'harbour' },
      { from: '2019-07-05', to: '2019-07-09', value: 'quarry' },
      { from: '2019-07-09', value: '' },
    ]);
    expect(revisions(permits, '2019-06-30')(built)).toEqual([{ value: '' }]);
  });

  it('should count an event recorded on a date from the end of that day when asked by instant', () => {
    expect(revisions(permits, '2019-07-01', { by: 'instant' })(built)).toEqual([
      { to: '2019-07-03T00:00:00+09:00', value: '' },
      { from: '2019-07-03T00:00:00+09:00', to: '2019-07-06T00:00:00+09:00', value: 'harbour' },
      { from: '2019-07-06T00:00:00+09:00', to: '2019-07-09T12:00:00+09:00', value: 'quarry' },
      { from: '2019-07-09T12:00:00+09:00', value: '' },
    ]);
  });

  it('should join what became known within one day, or one instant', () => {
    const busy = timeline(domain)(
      logOf(
        inspected('a', { ...first, recordedAt: '2019-07-02' }, 'a'),
        inspected('b', { ...first, recordedAt: '2019-07-03T00:00:00+09:00' }, 'b'),
        inspected('c', { ...first, recordedAt: '2019-07-03T09:00:00+09:00' }, 'c'),
      ),
    );
    expect(revisions(inspections, '2019-07-01')(busy)).toEqual([
      { to: '2019-07-02', value: 0 },
      { from: '2019-07-02', to: '2019-07-03', value: 1 },
      { from: '2019-07-03', value: 3 },
    ]);
    expect(revisions(inspections, '2019-07-01', { by: 'instant' })(busy)).toEqual([
      { to: '2019-07-03T00:00:00+09:00', value: 0 },
      { from: '2019-07-03T00:00:00+09:00', to: '2019-07-03T09:00:00+09:00', value: 2 },
      { from: '2019-07-03T09:00:00+09:00', value: 3 },
    ]);
  });

  it('should merge by a given equality', () => {
    const eq = (a: string, b: string) => (a === '') === (b === '');
    expect(revisions(permits, '2019-07-01', { eq })(built)).toEqual([
      { to: '2019-07-02', value: '' },
      { from: '2019-07-02', to: '2019-07-09', value: 'harbour' },
      { from: '2019-07-09', value: '' },
    ]);
  });

  it('should end with what was known after asKnownAt', () => {
    const then = asKnownAt('2019-07-06')(built);
    expect(revisions(permits, '2019-07-01')(then)).toEqual([
      { to: '2019-07-02', value: '' },
      { from: '2019-07-02', to: '2019-07-05', value: 'harbour' },
      { from: '2019-07-05', value: 'quarry' },
    ]);
    const within = asKnownAt('2019-07-09T12:00:00+09:00')(built);
    expect(revisions(permits, '2019-07-01')(within).at(-1)).toEqual({
      from: '2019-07-09',
      value: '',
    });
  });

  it('should give what was always known from the unbounded past', () => {
    const always = timeline(domain)(logOf(granted('g', { ...first, recordedAt: '../2019-06-30' })));
    expect(revisions(permits, '2019-07-01')(always)).toEqual([{ value: 'harbour' }]);
  });
});
