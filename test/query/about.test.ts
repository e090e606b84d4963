import { isNone, isRight, isSome, relations, suppose, timeline } from 'bilateral';
import { aircraftLog } from 'bilateral/aircraft';
import { japanKorea } from 'bilateral/japan-korea';
import {
  about,
  ask,
  askMany,
  candidates,
  digest,
  digestMarkdown,
  recordedBetween,
} from 'bilateral/query';
import { usChinaChips } from 'bilateral/us-china-chips';
import { describe, expect, it } from 'vitest';

const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('about', () => {
  const found = about({ kind: 'dispute', id: 'DS590' })(japanKorea);
  const ds590 = isSome(found) ? found.value : undefined;

  it('should have the rows and events of a dispute, and what acts on them', () => {
    expect(ds590?.rows.map(({ table }) => table)).toEqual([
      'disputes',
      'proceedings',
      'thirdParties',
    ]);
    expect(idsOf(ds590?.events ?? [])).toContain('ds590-paused-2019');
    expect(idsOf(ds590?.actsOn ?? [])).toEqual(['jp-individual-licences-2019']);
    expect(idsOf(ds590?.actedOnBy ?? [])).toContain('kr-promises-withdrawal-2023');
  });

  it('should have each version of its rows, without what only the library reads', () => {
    const stages = ds590?.history.filter(({ table }) => table === 'disputes') ?? [];
    expect(stages[0]).toMatchObject({
      from: '2019-09-11',
      value: { stage: 'consultations-requested' },
    });
    expect(stages.at(-1)).toMatchObject({ to: null, value: { stage: 'withdrawn' } });
    for (const [at, { to }] of stages.slice(0, -1).entries()) expect(to).toBe(stages[at + 1]?.from);
    expect(JSON.stringify(ds590?.history)).not.toContain('"progress"');
  });

  it('should say who claims what about its events', () => {
    const measure = about({ kind: 'measure', id: 'jp-individual-licences' })(japanKorea);
    expect(isSome(measure) && measure.value.claims.map(({ claim }) => claim)).toContain(
      'rulings-caused-export-measures',
    );
  });

  it('should find a firm under the measures that name it, and nothing of what nobody names', () => {
    expect(isSome(about({ kind: 'person', id: 'HUAWEI' })(usChinaChips))).toBe(
      isSome(about({ kind: 'person', id: 'Huawei' })(usChinaChips)),
    );
    expect(isNone(about({ kind: 'ruling', id: 'unheard-of' })(japanKorea))).toBe(true);
  });
});

describe('candidates', () => {
  it.each([
    ['Japan and Korea', japanKorea],
    ['the United States and China', usChinaChips],
    ['aircraft', timeline(relations)(aircraftLog)],
  ])('should each be answered when asked as they say (%s)', (_, whole) => {
    const all = candidates(whole);
    expect(all.length).toBeGreaterThan(5);
    for (const { question, args, last } of all) {
      const answer = ask(whole)({ verb: 'answer', question, args, asOf: last ?? '2000-01-01' });
      expect(isRight(answer) ? [] : answer.left.flaws).toEqual([]);
    }
  });
});

it('about should have every candidate, by its id', () => {
  for (const { kind, id } of candidates(japanKorea))
    if (kind !== 'route')
      expect([kind, id, isSome(about({ kind, id })(japanKorea))]).toContain(true);
});

it('a candidate should reach from its first to its last change, in whichever table', () => {
  const all = candidates(japanKorea);
  const reach = (kind: string, id: string) =>
    all
      .filter((each) => each.kind === kind && each.id === id)
      .map(({ first, last }) => [first, last]);
  expect(reach('agreement', 'GSOMIA')).toEqual([['2016-11-23', '2023-03-21']]);
  expect(reach('dispute', 'DS590')).toEqual([['2019-09-11', '2023-03-23']]);
});

describe('askMany', () => {
  it('should give what ask gives, in order, and answer the same query once', () => {
    const queries = [
      { verb: 'answer', question: 'dispute', args: { id: 'DS590' }, asOf: '2020-01-01' },
      {
        verb: 'answer',
        question: 'dispute',
        args: { id: 'DS590' },
        asOf: '2020-01-01',
        knownAt: '2019-10-01',
      },
      { verb: 'nonsense' },
      { verb: 'events', suppose: { drop: ['unheard-of'] } },
      { verb: 'answer', question: 'dispute', args: { id: 'DS590' }, asOf: '2020-01-01' },
    ];
    const answers = askMany(japanKorea)(queries);
    expect(answers).toEqual(queries.map(ask(japanKorea)));
    expect(answers[4]).toBe(answers[0]);
  });
});

describe('digest', () => {
  it('should tell the acts of March 2023 on one screen', () => {
    const text = digestMarkdown(digest({ from: '2023-03-01', to: '2023-04-01' })(japanKorea));
    expect(text.split('\n').length).toBeLessThan(24);
    expect(text).toContain('- 2023-03-23: Korea withdraws its WTO complaint');
  });

  it('should tell what came due, and what became known later', () => {
    const august = digest({ from: '2019-08-01', to: '2019-09-01' })(japanKorea);
    expect(august.cameDue.map(({ on, event }) => [on, event])).toEqual([
      ['2019-08-28', 'jp-delists-kr-2019'],
    ]);
    const late = japanKorea.log.events.find(({ id }) => id === 'gsomia-notice-2019');
    if (late === undefined) throw new Error('the case has the notice');
    const event = { ...late, id: 'late', occurred: '2019-08-23', recordedAt: '2022-02-03' };
    const learned = digest({ from: '2022-02-01', to: '2022-03-01' })(
      suppose({ drop: ['gsomia-notice-2019'], add: [event as never] })(japanKorea),
    );
    expect(learned.learned.map(({ on, event: id }) => [on, id])).toEqual([['2019-08-23', 'late']]);
  });

  it('should say that nothing changed, and keep markup in a title as text', () => {
    expect(digestMarkdown(digest({ from: '1990-01-01', to: '1990-02-01' })(japanKorea))).toBe(
      '# 1990-01-01 to 1990-02-01\n\nNothing changed.\n',
    );
    const line = { on: null, event: 'x', by: 'y', title: '<b>*hi*\n[x](y)' };
    const text = digestMarkdown({
      from: '1990-01-01',
      to: '1990-02-01',
      acts: [line],
      cameDue: [],
      learned: [],
      said: [],
    });
    expect(text).toContain('- long before: \\<b\\>\\*hi\\* \\[x\\](y) (`x`)');
  });
});

describe('recordedBetween', () => {
  it('should have nothing that is not known', () => {
    expect(recordedBetween('1900-01-01', '2100-01-01')(japanKorea).length).toBeGreaterThan(50);
    expect(recordedBetween('2100-01-01', '2200-01-01')(japanKorea)).toEqual([]);
  });
});
