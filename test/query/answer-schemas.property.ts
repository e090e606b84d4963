import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { isLeft, relations, timeline } from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { type Answer, ask, candidates, openapi, questions } from 'bilateral/query';
import { arbitraryHostileLog } from 'bilateral/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from '../support/holds';

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/answer.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  code: { optimize: false },
});
ajv.addSchema(schema, 'answer');

/** What the schema says is wrong with a value. */
const wrongIn = (value: unknown, reference = ''): readonly unknown[] => {
  const validate = ajv.getSchema(`answer${reference}`);
  if (validate === undefined) throw new Error(`there is no schema ${reference}`);
  return validate(value) === true ? [] : (validate.errors ?? ['refused']);
};

const answerTo = (whole: typeof japanKorea, query: object): Answer => {
  const answer = ask(whole)(query);
  if (isLeft(answer)) throw new Error(answer.left.message);
  return answer.right;
};

const logs = fc.oneof(
  { weight: 1, arbitrary: fc.constant(japanKorea) },
  { weight: 2, arbitrary: arbitraryHostileLog().map((log) => timeline(relations)(log)) },
);

const day = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2024-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const asked = Object.values(questions).flatMap(({ examples }) =>
  examples.map(({ question, args }) => ({ question, args })),
);

describe('the schema of answers', () => {
  it('should accept every answer of every verb to every question', () => {
    holds(
      fc.property(logs, day, day, fc.nat(), (whole, asOf, to, pick) => {
        const own = candidates(whole).map(({ question, args }) => ({ question, args }));
        const all = [...asked, ...own];
        const { question, args } = all[pick % all.length] ?? {};
        const given = args === undefined ? { question } : { question, args };
        const answer = answerTo(whole, { verb: 'answer', ...given, asOf });
        expect(wrongIn(answer)).toEqual([]);
        expect(wrongIn(answer.value, `#/$defs/${String(question)}`)).toEqual([]);
        const ids = whole.log.events.map(({ id }) => id);
        // One verb in each case, since some take long on a long log.
        const query = [
          { verb: 'history', ...given },
          { verb: 'why', ...given, asOf },
          { verb: 'revisions', ...given, asOf },
          { verb: 'certainty', ...given, asOf },
          { verb: 'changes', from: asOf, to: { asOf: to, knownAt: to } },
          { verb: 'upcoming', asOf },
          { verb: 'events', from: asOf },
          { verb: 'unsettled', asOf },
          { verb: 'related', args: { id: ids[pick % Math.max(ids.length, 1)] ?? 'none' } },
          { verb: 'rows', asOf, args: { table: 'disputes' } },
        ][pick % 10];
        if (query === undefined) return;
        const other = answerTo(whole, query);
        expect(wrongIn(other)).toEqual([]);
        if (query.verb !== 'history') return;
        for (const { value } of other.value as never[])
          expect(wrongIn(value, `#/$defs/${String(question)}`)).toEqual([]);
      }),
      2,
    );
  });

  it('should refuse an answer without a field, or with another', () => {
    holds(
      fc.property(logs, day, fc.constantFrom(...asked), (whole, asOf, { question, args = {} }) => {
        const answer = answerTo(whole, { verb: 'answer', question, args, asOf });
        for (const field of ['verb', 'knownAt', 'value', 'events', 'next'] as const) {
          const { [field]: _, ...less } = answer;
          expect(wrongIn(less)).not.toEqual([]);
        }
        expect(wrongIn({ ...answer, odd: 1 })).not.toEqual([]);
        expect(wrongIn({ ...answer, verb: 'anser' })).not.toEqual([]);
        const { value } = answer;
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
        const reference = `#/$defs/${String(question)}`;
        expect(wrongIn({ ...value, odd: 1 }, reference)).not.toEqual([]);
        expect(wrongIn({}, reference)).not.toEqual([]);
      }),
      2,
    );
  });
});

/** Every reference in some JSON. */
const referencesIn = (json: unknown): readonly string[] =>
  typeof json !== 'object' || json === null
    ? []
    : Object.entries(json).flatMap(([key, each]) =>
        key === '$ref' ? [String(each)] : referencesIn(each),
      );

describe('openapi', () => {
  const described = openapi(questions, { answers: schema, url: 'https://example.org' });
  const paths = Object.entries(Object(described.paths));
  const { schemas } = Object(described.components);

  it('should describe each question of the catalogue with its parameters', () => {
    expect(paths.map(([path]) => path)).toEqual([
      '/ask',
      '/ask-many',
      ...Object.keys(questions).map((name) => `/questions/${name}`),
    ]);
    const { parameters, operationId } = Object(described.paths)['/questions/tradeRegime'].get;
    expect(operationId).toBe('tradeRegime');
    expect(parameters.map(({ name, required }: never) => [name, required])).toEqual([
      ['from', true],
      ['to', true],
      ['product', true],
      ['entity', false],
      ['when', false],
      ['asOf', true],
      ['knownAt', false],
    ]);
  });

  it('should refer only to what it holds, and hold only schemas that ajv compiles', () => {
    for (const reference of referencesIn(described)) {
      const name = reference.replace('#/components/schemas/', '');
      expect(Object.keys(schemas)).toContain(name);
    }
    const whole = new Ajv2020({ strict: false, code: { optimize: false } });
    whole.addSchema({ $id: 'api', components: described.components });
    for (const name of Object.keys(schemas))
      expect(whole.getSchema(`api#/components/schemas/${name}`)).toBeDefined();
  });

  it('should give each operation an id of its own, an answer and its errors', () => {
    const operations = paths.flatMap(([, item]) => Object.values(Object(item)));
    const ids = operations.map((each) => Object(each).operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const operation of operations)
      expect(Object.keys(Object(operation).responses)).toEqual(['200', '304', '400', '413', '429']);
  });

  it('should tell the shape of answers without their schema in words', () => {
    const { get } = Object(openapi(questions).paths)['/questions/licences'];
    expect(get.description).toContain('readonly Licence[]');
    expect(referencesIn(openapi(questions))).toContain('#/components/schemas/Answer');
  });
});
