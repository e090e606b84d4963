/**
 * What is written from the sources' types says what they say. These tests stand in one file, so that the
 * compiler reads the sources once for all of them.
 */
import { readFileSync } from 'node:fs';
import { catalogue } from 'bilateral';
import type { JsonSchema } from 'bilateral/query';
import { describe, expect, it } from 'vitest';
import { fieldsPage } from '../../scripts/schemas/fields-page';
import { schemas } from '../../scripts/schemas/schemas';
import { hovers, hoversText } from '../support/hovers';

const all = hovers();
const text = hoversText(all);

describe('what an editor shows for the public values', () => {
  // `npm run hovers` writes what has changed, for a person to read before it is committed.
  it('should be what hovers.txt says', async () => {
    await expect(text).toMatchFileSnapshot('hovers.txt');
  });

  // `<...>` may stay: compilers before 5.9 write it for the type arguments of a long signature.
  it('should leave out no field, no member of a union and no end of a signature', () => {
    const cut = text.split('\n').filter((line) => /\d+ more|\{ \.\.\.|\.\.\.$/.test(line));
    expect(cut).toEqual([]);
  });

  it('should name only types that an entry point exports', () => {
    const unexported = all
      .filter((each) => each.unexported.length > 0)
      .map(({ name, unexported }) => `${name}: ${unexported.join(', ')}`);
    expect(unexported).toEqual([]);
  });

  it('should show the exported name of a type, not what it stands for', () => {
    for (const line of [
      'arbitraryEvent: <Type extends EventType = EventType>(type?: Type | undefined) => Arbitrary<EventOf<Type>>',
      'catalogue: Catalogue',
      'disputeSteps: DisputeSteps',
      'instruments: Instruments',
      'japanKorea: Timeline<Relations, EventLog>',
      'kinds: readonly Kind[]',
      'kindsOf: (event: PolicyEvent, { events, offset }?: Reading) => readonly Kind[]',
      'relations: Projection<Relations, PlainEvent>',
    ])
      expect(text).toContain(`${line}\n`);
  });
});

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const shipped = (name: string): JsonSchema => JSON.parse(textOf(`schemas/${name}`));

/** Every field of a schema that has no description, by its path. */
const undescribed = (schema: unknown, path: string): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const fields = 'properties' in schema ? Object.entries(Object(schema.properties)) : [];
  return [
    ...fields
      .filter(([, each]) => !Object.hasOwn(Object(each), 'description'))
      .map(([key]) => `${path}.${key}`),
    ...Object.entries(schema).flatMap(([key, each]) => undescribed(each, `${path}/${key}`)),
  ];
};

describe('the shipped schemas', () => {
  const made = schemas();

  it.each(Object.keys(made))('should be up to date: %s (else run npm run schemas)', (name) => {
    expect(shipped(name)).toEqual(JSON.parse(JSON.stringify(made[name])));
  });

  it('should be on the page on events as well', () => {
    const page = textOf('docs/reference/events.md');
    expect(page).toBe(fieldsPage(page, made));
  });

  it.each(Object.keys(made))('should describe every field: %s', (name) => {
    expect(undescribed(made[name], '')).toEqual([]);
  });

  it('should describe every type of event, and every type in answers', () => {
    const events = Object(shipped('log.schema.json').$defs);
    expect(
      Object.keys(catalogue).filter((type) => typeof events[type].description !== 'string'),
    ).toEqual([]);
    const shapes = Object.entries<JsonSchema>(Object(shipped('answer.schema.json').$defs));
    expect(shapes.flatMap(([name, { description }]) => (description ? [] : [name]))).toEqual([]);
  });
});
