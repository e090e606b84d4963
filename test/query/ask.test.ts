import { asKnownAt, asOf, changes, isLeft, isRight, pipe, suppose, upcoming } from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { ask, questions } from 'bilateral/query';
import { describe, expect, it } from 'vitest';
import { idsOf, plain } from './by-hand';

const asked = ask(japanKorea);

/** The answer to a query that must have one. */
const answered = (query: unknown, of = asked) => {
  const answer = of(query);
  if (isLeft(answer)) throw new Error(answer.left.message);
  return answer.right;
};

/** The paths of what is wrong with a query. */
const flawed = (query: unknown) => {
  const answer = asked(query);
  if (isRight(answer)) throw new Error('it has an answer');
  return answer.left.flaws.map(({ path }) => path);
};

const hf = { from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' };

describe('the catalogue of questions', () => {
  it.each(Object.entries(questions))('should run both examples of %s', (name, entry) => {
    expect(entry.examples.length).toBe(2);
    expect(entry.sentence).toMatch(/^[A-Z].*\.$/);
    for (const example of entry.examples) {
      expect(example.question).toBe(name);
      expect(answered(example).verb).toBe(example.verb);
    }
  });
});

describe('an answer', () => {
  it('should say for which points it is, and cite the events that it names', () => {
    const query = { verb: 'answer', question: 'tradeRegime', args: hf, asOf: '2019-07-03' };
    const answer = answered({ ...query, knownAt: '2019-07-02' });
    expect(answer).toMatchObject({ verb: 'answer', asOf: '2019-07-03', knownAt: '2019-07-02' });
    expect(Object.keys(answer.events)).toContain('jp-individual-licences-2019');
    expect(answered(query).knownAt).toBeNull();
  });

  it('should be null where there is none', () => {
    const query = { verb: 'answer', question: 'dispute', asOf: '2019-01-01' };
    expect(answered({ ...query, args: { id: 'DS590' } }).value).toBeNull();
  });

  it('should be plain JSON, frozen', () => {
    for (const { examples } of Object.values(questions))
      for (const example of examples) {
        const answer = answered(example);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
        expect(Object.isFrozen(answer.value) || answer.value === null).toBe(true);
      }
  });

  it('should see a supposition', () => {
    const drop = ['gsomia-notice-suspended-2019'];
    const query = { verb: 'upcoming', asOf: '2019-11-01', suppose: { drop } };
    const byHand = pipe(japanKorea, suppose({ drop }), upcoming('2019-11-01'));
    expect(answered(query).value).toEqual(
      plain(byHand.map((each) => ({ ...each, event: each.event.id }))),
    );
  });

  it('should give a long list in pages that make the whole', () => {
    const query = { verb: 'events', from: '2019-07-01', to: '2020-01-01' };
    const whole = answered(query).value as readonly string[];
    const pages: string[] = [];
    let after: string | null = '0';
    for (let page = 0; after !== null; page += 1) {
      const answer = answered({ ...query, limit: 7, after });
      const ids = answer.value as readonly string[];
      expect(Object.keys(answer.events).sort()).toEqual([...ids].sort());
      pages.push(...ids);
      after = answer.next;
      expect(page).toBeLessThan(20);
    }
    expect(pages).toEqual(whole);
    expect(whole.length).toBeGreaterThan(7);
  });

  it('should give changes in pages, those of the world first', () => {
    const query = {
      verb: 'changes',
      from: { asOf: '2019-07-01', knownAt: '2019-07-01' },
      to: { asOf: '2019-08-28' },
      internals: true,
    };
    const byHand = changes({ asOf: '2019-07-01', knownAt: '2019-07-01' }, '2019-08-28')(japanKorea);
    const ids = ({ events, ...rest }: { readonly events: readonly { readonly id: string }[] }) => ({
      ...rest,
      events: idsOf(events),
    });
    const whole = { world: byHand.world.map(ids), learned: byHand.learned.map(ids) };
    expect(answered(query).value).toEqual(plain(whole));
    const one = answered({ ...query, limit: 1, after: String(byHand.world.length) });
    expect(one.value).toEqual(plain({ world: [], learned: whole.learned.slice(0, 1) }));
  });

  it('should leave out of changes what only the library reads', () => {
    const query = { verb: 'changes', from: '2023-03-20', to: '2023-03-22' };
    const texts = (given: unknown) => JSON.stringify(given);
    expect(texts(answered({ ...query, internals: true }).value)).toContain('"path":["act"]');
    expect(texts(answered(query).value)).not.toMatch(/"(scheduled|act|layers|decisions)"[:\]]/);
  });

  it('should find events by id, by type, and by when they became known', () => {
    expect(answered({ verb: 'events', args: { id: 'gsomia-notice-2019' } }).value).toEqual([
      'gsomia-notice-2019',
    ]);
    expect(answered({ verb: 'events', args: { id: 'unheard-of' } }).value).toEqual([]);
    const known = {
      verb: 'events',
      args: { clock: 'system' },
      from: '2019-08-01',
      to: '2019-08-08',
    };
    expect(answered({ ...known, args: { clock: 'system', type: 'LicenceGranted' } }).value).toEqual(
      [],
    );
    expect((answered(known).value as readonly string[]).length).toBeGreaterThan(1);
  });

  it('should give one row, and all rows of a table', () => {
    const query = { verb: 'rows', asOf: '2020-01-01', args: { table: 'disputes' } };
    const { disputes } = asOf('2020-01-01')(japanKorea);
    expect(answered(query).value).toEqual(
      plain(disputes.entries().map(([row, value]) => ({ row, value }))),
    );
    const one = answered({ ...query, args: { table: 'disputes', row: 'DS590' } });
    expect(one.value).toEqual(plain(disputes.get('DS590')));
    expect(answered({ ...query, args: { table: 'disputes', row: 'DS1' } }).value).toBeNull();
  });

  it('should be of earlier knowledge where the query says so', () => {
    const query = { verb: 'events', knownAt: '2019-07-01' };
    const byHand = asKnownAt('2019-07-01')(japanKorea);
    expect(answered(query).value).toEqual(answered({ verb: 'events' }, ask(byHand)).value);
  });
});

describe('a problem', () => {
  it('should name the path, what was expected and what was probably meant', () => {
    const problem = asked({ verb: 'answer', question: 'tradeRegim', args: hf, asOf: '2020-01-01' });
    expect(isLeft(problem) && problem.left.message).toMatch(
      /^question: expected a question of the catalogue: .*, found "tradeRegim". Did you mean "tradeRegime"\? /,
    );
  });

  it.each([
    [undefined, ['']],
    [null, ['']],
    ['answer', ['']],
    [{}, ['verb']],
    [{ verb: 'answers' }, ['verb']],
    [{ verb: 'answer', question: 'rulings' }, ['asOf']],
    [{ verb: 'answer', question: 'rulings', asOf: '2020-02-30' }, ['asOf']],
    [{ verb: 'answer', question: 'rulings', asOf: '2020-01-01', from: '2019-01-01' }, ['from']],
    [{ verb: 'answer', question: '__proto__', asOf: '2020-01-01' }, ['question']],
    [{ verb: 'answer', question: 'dispute', asOf: '2020-01-01' }, ['args.id']],
    [{ verb: 'answer', question: 'rulings', asOf: '2020-01-01', args: { id: 1 } }, ['args.id']],
    [
      { verb: 'history', question: 'tradeRegime', args: { ...hf, from: 'JAP', product: 'a b' } },
      ['args.from', 'args.product'],
    ],
    [{ verb: 'rows', asOf: '2020-01-01', args: { table: 'dispute' } }, ['args.table']],
    [{ verb: 'rows', asOf: '2020-01-01', args: { table: 'constructor' } }, ['args.table']],
    [
      { verb: 'events', suppose: { drop: ['gsomia-notice-2019', 'unheard-of'] } },
      ['suppose.drop[1]'],
    ],
    [{ verb: 'events', suppose: { add: [{ type: 'RulingIssued' }] } }, ['suppose.add[0]']],
    [{ verb: 'events', args: { type: 'RulingIsued' } }, ['args.type']],
    [{ verb: 'events', limit: 0 }, ['limit']],
    [{ verb: 'events', after: 'x' }, ['after']],
    [{ verb: 'events', knownAt: 3n }, ['knownAt']],
  ])('should have the paths of %o', (query, paths) => {
    expect(flawed(query)).toEqual(paths);
  });

  it('should not speak of notes, which events have and queries have not', () => {
    const problem = asked({ verb: 'answer', question: 'rulings', asOf: '2020-01-01', form: 1 });
    expect(isLeft(problem) && problem.left.message).toMatch(
      /found an unknown field "form"\. .*Correct the name, or leave the field out\. See bilateral\/errors\.md#queryproblem$/,
    );
  });

  it('should come of a query that throws when it is read', () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(flawed(trap)).toEqual(['']);
    const getter = Object.defineProperty({}, 'verb', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(flawed(getter)).toEqual(['']);
  });
});
