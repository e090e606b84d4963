import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { catalogue, type EventType, isRight, parseLog } from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { type JsonSchema, questions, schemaOf } from 'bilateral/query';
import { arbitraryPlainEvent, event } from 'bilateral/testing';
import { usChinaChips } from 'bilateral/us-china-chips';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampled } from '../support/holds';

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const shipped = (name: string): JsonSchema => JSON.parse(textOf(`schemas/${name}`));

const log = shipped('log.schema.json');
const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  code: { optimize: false },
});
ajv.addSchema(log, 'log');

const accepts = (type: string, value: unknown): boolean => {
  const validate = ajv.getSchema(`log#/$defs/${type}`);
  if (validate === undefined) throw new Error(`there is no schema of ${type}`);
  errors = validate(value) === true ? [] : validate.errors;
  return errors?.length === 0;
};

/** What was wrong with the value that was looked at last. */
let errors: unknown[] | null | undefined = [];

// The keys of the catalogue are the types of events.
const types = Object.keys(catalogue) as EventType[];

describe('the page on events', () => {
  it('should show for each type a line that parses', () => {
    const lines = [...textOf('docs/reference/events.md').matchAll(/```json\n(.*)\n```/g)].map(
      ([, line = '']) => line,
    );
    expect(lines.map((line) => JSON.parse(line).type)).toEqual(types);
    for (const line of lines) {
      const { type } = JSON.parse(line);
      // An act on the record needs its target in the same log.
      if (type === 'EventCorrected' || type === 'EventRetracted') continue;
      const header =
        '{"format":"bilateral-log","formatVersion":1,"parties":["XAA","XBB"],"offset":"+00:00"}';
      const parsed = parseLog(`${header}\n${line}\n`);
      const problems = isRight(parsed)
        ? []
        : parsed.left.problems.filter(({ _tag }) => _tag !== 'DanglingReference');
      expect(problems).toEqual([]);
    }
  });
});

describe('a schema', () => {
  it.each(types)(
    'should accept the smallest %s, and refuse it without a field or with another',
    (type) => {
      const whole = event(type);
      expect(accepts(type, whole)).toBe(true);
      for (const key of ['id', 'occurred', 'by', 'data', 'sources']) {
        const { [key as 'id']: _, ...less } = whole;
        expect([accepts(type, less), catalogue[type].is(less)]).toEqual([false, false]);
      }
      for (const wrong of [
        { ...whole, odd: 1 },
        { ...whole, id: 'a b' },
        { ...whole, data: { ...whole.data, odd: 1 } },
        { ...whole, schemaVersion: 99 },
      ])
        expect([accepts(type, wrong), catalogue[type].is(wrong)]).toEqual([false, false]);
    },
  );

  it('should accept every event that the codec accepts', () => {
    fc.assert(
      fc.property(arbitraryPlainEvent(), (each) => {
        expect(accepts(each.type, each) ? [] : errors).toEqual([]);
      }),
      { numRuns: sampled(500) },
    );
  });

  it('should accept no event with a field that the codec refuses for its kind', () => {
    const wrong = fc.constantFrom<unknown>(null, 1.5, true, [], {}, '', [[]]);
    fc.assert(
      fc.property(arbitraryPlainEvent(), fc.nat(), wrong, (each, pick, value) => {
        const keys = Object.keys(each.data);
        const key = keys[pick % Math.max(keys.length, 1)];
        if (key === undefined) return;
        const other = { ...each, data: { ...each.data, [key]: value } };
        // A schema looks at each field alone, and only the codec compares these two.
        if ('complied' in other.data && 'toConform' in other.data) return;
        if (accepts(each.type, other)) expect(catalogue[each.type].is(other)).toBe(true);
      }),
      { numRuns: sampled(500) },
    );
  });

  it('should refuse an object without fields where the codec wants at least one', () => {
    const whole = event('MeasureAnnounced');
    for (const field of ['duty', 'except']) {
      const empty = { ...whole, data: { ...whole.data, [field]: {} } };
      expect([accepts('MeasureAnnounced', empty), catalogue.MeasureAnnounced.is(empty)]).toEqual([
        false,
        false,
      ]);
    }
  });

  it('should accept every line of the cases', () => {
    for (const each of [...japanKoreaLog.events, ...usChinaChips.log.events])
      expect(accepts(each.type, each) ? [] : [each.id, errors]).toEqual([]);
  });

  it('should accept the examples of the catalogue, and refuse what is no query', () => {
    const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(
      shipped('query.schema.json'),
    );
    for (const { examples, args } of Object.values(questions)) {
      const ofArgs = new Ajv2020({ strictTypes: false }).compile(schemaOf(args as never));
      for (const example of examples) {
        expect(validate(example) ? [] : validate.errors).toEqual([]);
        expect(ofArgs(example.args ?? {}) ? [] : ofArgs.errors).toEqual([]);
      }
    }
    for (const wrong of [
      {},
      { verb: 'anser' },
      { verb: 'answer' },
      { verb: 'upcoming', asOf: 'soon' },
      { verb: 'events', limit: 0 },
    ])
      expect(validate(wrong)).toBe(false);
  });
});
