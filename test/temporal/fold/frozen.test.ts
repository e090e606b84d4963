import {
  applyChanges,
  asOf,
  certainty,
  changes,
  cite,
  eventsBetween,
  history,
  intervalsWhen,
  isLeft,
  isSome,
  record,
  relatedTo,
  revisions,
  snapshot,
  suppose,
  timeline,
  unsettled,
  upcoming,
  why,
} from 'bilateral';
import { setAutoFreeze } from 'immer';
import { afterEach, describe, expect, it } from 'vitest';
import { anomalies } from '../../../src/temporal/verbs/record/anomalies';
import { type DomainEvent, type DomainState, domain } from '../../support/domain';
import {
  alarmNoted,
  alarmSet,
  corrected,
  granted,
  inspected,
  logOf,
  revoked,
  signed,
} from '../../support/small-logs';

const first = { occurred: '2019-07-01' };
const events = (): DomainEvent[] => [
  granted('g', first, { expiresOn: '2019-07-05' }),
  inspected('i', { occurred: '2019-07-02' }, 'a'),
  signed('s', first, '2019-07-03', 2, 9),
  alarmSet('a', first, '2019-07-30'),
  alarmNoted('n', { occurred: '2019-07-03' }, 'heard'),
  corrected('c', 'i', '2019-07-04', inspected('i', { occurred: '2019-07-02' }, 'b')),
  revoked('r', { occurred: '2019-07-09', recordedAt: '2019-07-08' }, 'harbour'),
];

/** The paths of all in a value that can be changed. */
const loose = (value: unknown, path = ''): readonly string[] => {
  if (typeof value === 'function' || typeof value !== 'object' || value === null) return [];
  const inside = Reflect.ownKeys(value)
    .filter((key) => typeof key === 'string')
    .flatMap((key) => loose(Reflect.get(value, key), `${path}.${key}`));
  return Object.isFrozen(value) ? inside : [path, ...inside];
};

afterEach(() => setAutoFreeze(true));

describe('frozen results', () => {
  const built = timeline(domain)(logOf(...events()));
  const state = asOf('2019-07-04')(built);

  it('should include timelines, states and rows', () => {
    expect(loose(built)).toEqual([]);
    expect(loose(state)).toEqual([]);
    expect(loose(state.permits.get('harbour'))).toEqual([]);
    expect(loose(state.permits.get('nowhere'))).toEqual([]);
    expect(loose(state.alarms.entries())).toEqual([]);
    expect(loose(state.alarms.ids())).toEqual([]);
    expect(loose(state.alarms.where(() => true))).toEqual([]);
    expect(loose(state.visits.keyed('harbour'))).toEqual([]);
    expect(loose(snapshot(state))).toEqual([]);
  });

  it('should include the answers of the verbs', () => {
    expect(loose(history((s: DomainState) => snapshot(s))(built))).toEqual([]);
    expect(loose(intervalsWhen((s: DomainState) => s.permits.ids().length > 0)(built))).toEqual([]);
    expect(loose(upcoming('2019-07-01')(built))).toEqual([]);
    expect(loose(eventsBetween('2019-07-01', '2019-07-30')(built))).toEqual([]);
    expect(loose(anomalies(built))).toEqual([]);
    const whole = (s: DomainState) => snapshot(s);
    const learned = { asOf: '2019-07-30', knownAt: '2019-07-02' } as const;
    const moves = changes(learned, '2019-07-30')(built);
    expect(loose(moves)).toEqual([]);
    expect(loose(applyChanges(moves)(snapshot(state)))).toEqual([]);
    expect(loose(why(whole, '2019-07-30')(built))).toEqual([]);
    expect(loose(cite(whole, '2019-07-30')(built))).toEqual([]);
    expect(loose(revisions(whole, '2019-07-30')(built))).toEqual([]);
    expect(loose(unsettled('2019-07-02')(built))).toEqual([]);
    expect(loose(relatedTo('i')(built))).toEqual([]);
    for (const add of [[], [granted('m', { ...first, occurred: '2019-07' })]]) {
      const supposed = suppose({ add })(built);
      expect(loose(supposed)).toEqual([]);
      expect(loose(certainty(whole, '2019-07-04')(supposed))).toEqual([]);
    }
    const longer = record([granted('h', first)])(built);
    expect(isLeft(longer)).toBe(false);
    expect(isLeft(longer) || loose(longer.right)).toEqual([]);
  });

  it('should include snapshots, which JSON keeps unchanged', () => {
    const whole = snapshot(state);
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
    expect(Object.keys(whole)).toEqual(['permits', 'visits', 'leases', 'alarms']);
  });

  it('should be frozen even if the application told immer not to freeze', () => {
    setAutoFreeze(false);
    const { permits, alarms } = asOf('2019-07-08')(timeline(domain)(logOf(...events())));
    expect(loose(permits.entries())).toEqual([]);
    expect(loose(alarms.entries())).toEqual([]);
  });
});

describe('changing an argument later', () => {
  const lastOf = (built: ReturnType<ReturnType<typeof timeline<DomainState, DomainEvent>>>) => {
    const permit = asOf('2019-07-02')(built).permits.get('harbour');
    return isSome(permit) ? permit.value.expiresOn : undefined;
  };

  it.each([
    ['nothing', (given: DomainEvent[]) => given],
    ['only the list of events', (given: DomainEvent[]) => Object.freeze(given)],
  ])('where %s was frozen', (_, prepared) => {
    const given = events();
    const log = { header: { offset: '+09:00' as const }, events: prepared(given) };
    const built = timeline(domain)(log);
    Object.assign(given[0]?.data ?? {}, { permit: 'quarry', expiresOn: '2030-01-01' });
    if (!Object.isFrozen(given)) given.length = 0;
    log.events = [];
    Object.assign(log.header, { offset: '-05:00' });
    expect(lastOf(built)).toBe('2019-07-05');
    expect(built.log.events).toHaveLength(7);
    expect(built.log.header.offset).toBe('+09:00');
  });

  it('should not copy a log that is frozen throughout', () => {
    const { log } = timeline(domain)(logOf(...events()));
    expect(timeline(domain)(log).log).toBe(log);
  });

  it('should not change answers on events that were recorded', () => {
    const given = granted('h', first, { permit: 'quarry' });
    const longer = record([given])(timeline(domain)(logOf()));
    if (isLeft(longer)) throw new Error(longer.left.message);
    Object.assign(given.data, { permit: 'canal' });
    expect(asOf('2019-07-01')(longer.right).permits.ids()).toEqual(['quarry']);
  });
});
