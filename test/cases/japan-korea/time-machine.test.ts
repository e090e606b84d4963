import {
  agreement,
  asKnownAt,
  asOf,
  certainty,
  changes,
  cite,
  type EventOf,
  eventsBetween,
  history,
  intervalsWhen,
  isSome,
  type Option,
  type PointLiteral,
  pipe,
  question,
  type Relations,
  relatedTo,
  revisions,
  suppose,
  tradeRegime,
  trustedPartner,
  unsettled,
  upcoming,
  why,
} from 'bilateral';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';

const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);
const hydrogenFluoride = tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' });
const held = <A>(found: Option<A>): A | undefined => (isSome(found) ? found.value : undefined);

describe('why', () => {
  const { value, events, grounds, sources, fired, superseded } = pipe(
    japanKorea,
    why(hydrogenFluoride, '2020-01-01'),
  );

  it('rests the regime of hydrogen fluoride on the baseline, the act of July 2019, its codes and what is covered', () => {
    expect(held(value)?.licence).toBe('individual');
    expect(ids(events)).toEqual([
      'jp-kr-bulk-licences-baseline',
      'hydrogen-fluoride-codes',
      'hydrofluoric-acid-codes',
      'jp-individual-licences-2019',
      'jp-kr-coverage-goods',
    ]);
    expect(ids(grounds)).toEqual(['jp-individual-licences-2019', 'jp-kr-coverage-goods']);
    expect(superseded).toEqual([]);
  });

  it('says that the measure came into force by itself on 4 July', () => {
    expect(fired.map(({ on, event }) => [on, event.id])).toEqual([
      ['2019-07-04', 'jp-individual-licences-2019'],
    ]);
  });

  it('cites METI, and only what the grounds cite', () => {
    const cited = grounds.flatMap((event) => event.sources.map((source) => JSON.stringify(source)));
    expect(sources.map((source) => JSON.stringify(source))).toEqual([...new Set(cited)]);
    expect(sources.map(({ publisher }) => publisher)).toContain('METI');
    expect(pipe(japanKorea, cite(hydrogenFluoride, '2020-01-01'))).toEqual(sources);
  });
});

describe('changes', () => {
  it('of March 2023 are the plan, the talks, the pause, the lifting and the withdrawal', () => {
    const { world, learned } = pipe(japanKorea, changes('2023-03-05', '2023-03-24'));
    expect(learned).toEqual([]);
    const tables = new Set(world.map(({ table }) => table));
    for (const table of ['compensationPlans', 'talks', 'disputes', 'measures'])
      expect(tables).toContain(table);
    expect(tables).not.toContain('trustedPartners');
    const acts = new Set(world.flatMap(({ events }) => ids(events)));
    for (const act of [
      'kr-compensation-plan-2023',
      'export-talks-agreed-2023',
      'ds590-paused-2023',
      'jp-lifts-2023',
      'ds590-withdrawn-2023',
    ])
      expect(acts).toContain(act);
  });
});

describe('revisions', () => {
  it('show that the first licence, of 7 August 2019, became known the day after', () => {
    const granted = question<Relations>()((state) => state.licences.ids().length);
    expect(pipe(japanKorea, revisions(granted, '2019-08-07'))).toEqual([
      { to: '2019-08-08', value: 0 },
      { from: '2019-08-08', value: 1 },
    ]);
  });
});

describe('GSOMIA', () => {
  const status = question<Relations>()((state) => held(agreement('GSOMIA')(state))?.status);
  const isOver = intervalsWhen((state: Relations) => status(state) === 'terminated');
  const statusOn = (point: PointLiteral) => pipe(japanKorea, asOf(point), status);

  it('was to end on 23 November 2019, until Korea suspended its notice the day before', () => {
    const due = (point: PointLiteral) =>
      pipe(japanKorea, upcoming(point)).filter(({ table }) => table === 'notices');
    expect(
      due('2019-11-01').map(({ on, event, stoppedBy }) => [on, event.id, stoppedBy?.id]),
    ).toEqual([['2019-11-23', 'gsomia-notice-2019', 'gsomia-notice-suspended-2019']]);
    expect(due('2019-11-22')).toEqual([]);
    expect(statusOn('2019-11-21')).toBe('termination-notified');
    expect(statusOn('2019-11-22')).toBe('notice-suspended');
    const then = pipe(japanKorea, asKnownAt('2019-11-21'), upcoming('2019-11-01'));
    expect(then.map(({ on, stoppedBy }) => [on, stoppedBy])).toContainEqual([
      '2019-11-23',
      undefined,
    ]);
  });

  it('had the suspension not been, would have ended by itself, and stayed ended', () => {
    const unsaved = pipe(japanKorea, suppose({ drop: ['gsomia-notice-suspended-2019'] }));
    expect(pipe(unsaved, isOver)).toEqual([{ from: '2019-11-23' }]);
    expect(pipe(unsaved, history(status)).at(-1)).toEqual({
      from: '2019-11-23',
      value: 'terminated',
    });
    expect(pipe(unsaved, asOf('2023-12-31'), status)).toBe('terminated');
    expect(pipe(unsaved, asKnownAt('2020-01-01'), isOver)).toEqual([{ from: '2019-11-23' }]);
    expect(pipe(unsaved, certainty(status, '2020-01-01'))).toEqual({
      certainty: 'certain',
      value: 'terminated',
    });
    expect(pipe(japanKorea, isOver)).toEqual([]);
  });

  it('had Korea withdrawn only the suspension, would have ended on that day', () => {
    const withdrawal = japanKoreaLog.events.find(
      (event): event is EventOf<'NoticesWithdrawn'> => event.type === 'NoticesWithdrawn',
    );
    const suspension = japanKoreaLog.events.find(({ type }) => type === 'NoticeSuspended');
    if (withdrawal === undefined || suspension === undefined) throw new Error('the acts are gone');
    const { data } = withdrawal;
    const onlyIt = { ...withdrawal, data: { ...data, withdraws: [suspension.id] } };
    const revived = pipe(japanKorea, suppose({ drop: [withdrawal.id], add: [onlyIt] }));
    const day = withdrawal.occurred.slice(0, 10);
    expect(day).toBe('2023-03-21');
    expect(pipe(revived, isOver)).toEqual([{ from: day }]);
    expect(pipe(revived, asOf('2023-03-20'), status)).toBe('notice-suspended');
    expect(pipe(revived, asOf('2023-03-21'), status)).toBe('terminated');
    expect(pipe(revived, why(status, '2023-12-31')).fired.map(({ on }) => on)).toEqual([day]);
    expect(statusOn('2023-03-21')).toBe('in-force');
  });

  it('knows which acts act on which', () => {
    const { actsOn, actedOnBy } = pipe(japanKorea, relatedTo('gsomia-notice-2019'));
    expect(ids(actsOn)).toEqual(['gsomia-2016', 'jp-delists-kr-2019']);
    expect(actedOnBy.map(({ type }) => type)).toEqual([
      'NoticeSuspended',
      'StatementMade',
      'NoticesWithdrawn',
    ]);
  });
});

describe('imprecise dates', () => {
  const licences = question<Relations>()((state) => state.licences.ids());
  const named = 'jp-licence-fluorinated-polyimide-1';

  it('leave the licence of September 2019 open within its month', () => {
    const open = (point: PointLiteral) => ids(pipe(japanKorea, unsettled(point)));
    expect(open('2019-08-31')).not.toContain(named);
    expect(open('2019-09-15')).toContain(named);
    expect(open('2019-09-30')).not.toContain(named);
    const found = pipe(japanKorea, certainty(licences, '2019-09-15'));
    expect(found.certainty).toBe('depends');
    expect('on' in found && ids(found.on)).toEqual([named]);
    expect('answers' in found && found.answers.map((each) => each.length)).toEqual([4, 3]);
    expect(pipe(japanKorea, certainty(licences, '2019-09-30')).certainty).toBe('certain');
  });

  it('leave the regime of hydrogen fluoride certain throughout', () => {
    for (const point of ['2019-07-03', '2019-10-15', '2023-03-06', '2023-03-31'] as const)
      expect(pipe(japanKorea, certainty(hydrogenFluoride, point)).certainty).toBe('certain');
  });
});

describe('compositions', () => {
  it('ask of a supposition as it could have been made in August 2019', () => {
    const trusted = trustedPartner({ by: 'JPN', of: 'KOR' });
    const kept = pipe(
      japanKorea,
      asKnownAt('2019-08-10'),
      suppose({ drop: ['jp-delists-kr-2019'] }),
      asOf('2019-08-28'),
      trusted,
    );
    const was = pipe(japanKorea, asOf('2019-07-01'), trusted);
    expect(held(kept)?.tier).toBe(held(was)?.tier);
    expect(held(pipe(japanKorea, asOf('2019-08-28'), trusted))?.tier).not.toBe(held(was)?.tier);
    const unsaved = pipe(japanKorea, suppose({ drop: ['gsomia-notice-suspended-2019'] }));
    expect(pipe(unsaved, upcoming('2019-11-01')).map(({ on }) => on)).toContain('2019-11-23');
    expect(ids(pipe(unsaved, eventsBetween('2019-11-22', '2019-11-23')))).not.toContain(
      'gsomia-notice-suspended-2019',
    );
  });
});
