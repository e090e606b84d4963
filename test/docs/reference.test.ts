import { catalogue, type EventType } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { dataFieldsOf } from '../support/examples/event-fields';
import { doors, main, namesOf, textOf } from '../support/examples/public-names';

/** The words that a page sets as code, without what follows a name in them. */
const codeIn = (page: string): ReadonlySet<string> =>
  new Set([...page.matchAll(/`([A-Za-z]\w*)[^`]*`/g)].map(([, name = '']) => name));

const typesIn = (path: string, type: string): readonly string[] => {
  const [, union = ''] = new RegExp(`type ${type} =([^;]*);`).exec(textOf(path)) ?? [];
  return [...union.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
};

describe('the reference', () => {
  it.each(
    [main, ...doors].filter(({ specifier }) =>
      textOf('docs/reference/names.md').includes(specifier),
    ),
  )('should name everything that $specifier exports', (door) => {
    const named = codeIn(textOf('docs/reference/names.md'));
    const missing = namesOf(door).filter(({ name }) => !named.has(name));
    expect(missing).toEqual([]);
  });

  it('should name nothing that no entry point exports', () => {
    const tables = textOf('docs/reference/names.md')
      .split('\n')
      .filter((line) => line.startsWith('| `') || line.startsWith('| *`'))
      .map((line) => line.split('|')[1] ?? '');
    const there = new Set([main, ...doors].flatMap(namesOf).map(({ name }) => name));
    expect([...codeIn(tables.join('\n'))].filter((name) => !there.has(name))).toEqual([]);
  });

  it('should give each name a row of its own', () => {
    const rows = textOf('docs/reference/names.md')
      .split('\n')
      .filter((line) => line.startsWith('| `') || line.startsWith('| *`'))
      .map((line) => [...codeIn(line.split('|')[1] ?? '')]);
    expect(rows.filter((names) => names.length !== 1)).toEqual([]);
    const names = rows.flat();
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('should give every type of event with its fields', () => {
    const rows = new Map(
      textOf('docs/reference/events.md')
        .split('\n')
        .flatMap((line) => {
          const [, type, fields] = /^\| `(\w+)` \|.*\| ([^|]*) \|$/.exec(line) ?? [];
          return type === undefined || fields === undefined ? [] : [[type, fields] as const];
        }),
    );
    const effect = ['effectiveFrom?', 'effectiveUntil?', 'promulgatedOn?', 'completes?'];
    const written = (type: EventType): string => {
      const fields = dataFieldsOf(type);
      const hasEffect = effect.every((name) => fields.includes(name));
      const own = fields.filter((name) => !hasEffect || !effect.includes(name));
      return [...own, ...(hasEffect ? ['Effect'] : [])].map((name) => `\`${name}\``).join(' ');
    };
    // The keys of the catalogue are the types of events.
    for (const type of Object.keys(catalogue) as EventType[])
      expect(`${type}: ${rows.get(type)}`).toBe(`${type}: ${written(type)}`);
  });

  it('should say where to find six common terms', () => {
    const events = textOf('docs/reference/events.md');
    for (const word of [
      'ruling',
      'export ban',
      'white-list removal',
      'WTO filing',
      'compensation plan',
      'review',
    ])
      expect(events).toContain(`| ${word} | [`);
  });

  it.each([
    ['log-format.md', 'src/log/event-log/problem.ts', 'ProblemTag'],
    ['rules.md', 'src/temporal/verbs/record/anomalies.ts', 'Anomaly'],
  ])('should explain in %s every tag of %s', (page, path, type) => {
    const tags = typesIn(path, type);
    expect(tags.length).toBeGreaterThan(5);
    const named = codeIn(textOf(`docs/reference/${page}`));
    expect(tags.filter((tag) => !named.has(tag))).toEqual([]);
  });
});
