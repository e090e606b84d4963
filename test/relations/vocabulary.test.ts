import {
  append,
  asOf,
  audit,
  emptyLog,
  formatLog,
  isLeft,
  isRight,
  merge,
  orThrow,
  parseLog,
  pipe,
  policyEvents,
  projection,
  record,
  relatedTo,
  suppose,
  table,
  timeline,
  upcastFrom,
  vocabulary,
} from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { logSchemaOf, schemaOf } from 'bilateral/query';
import { arbitraryEvent, event, logOf } from 'bilateral/testing';
import * as fc from 'fast-check';
import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';

const visas = vocabulary(
  {
    Granted: {
      codec: t.type({ visa: t.string, until: t.string }),
      upcasters: [
        upcastFrom(t.type({ id: t.string, until: t.string }), ({ id, until }) => ({
          visa: id,
          until,
        })),
      ],
    },
    Extended: {
      codec: t.intersection([t.type({ visa: t.string }), t.partial({ of: t.string })]),
      references: ({ of }) => (of === undefined ? [] : [of]),
    },
  },
  { name: 'visas', version: 2 },
);

const header =
  '{"format":"bilateral-log","formatVersion":1,"parties":["*","*"],"offset":"+01:00","vocabulary":{"name":"visas","version":2}}';
const granted =
  '{"id":"a","type":"Granted","schemaVersion":2,"occurred":"2024-01-10","recordedAt":"2024-01-10","data":{"visa":"V1","until":"2024-04-10"}}';
const extended =
  '{"id":"b","type":"Extended","schemaVersion":1,"occurred":"2024-04-02","recordedAt":"2024-04-02","data":{"visa":"V1","of":"a"}}';
const text = `${[header, granted, extended].join('\n')}\n`;

const read = (lines: string) => parseLog(lines, { vocabulary: visas });

const joined = vocabulary(
  { ShipmentHeld: { codec: t.type({ port: t.string }) } },
  { name: 'customs-office', version: 1, joins: policyEvents },
);
const held = event(
  'ShipmentHeld',
  { id: 'held', occurred: '2019-07-05', recordedAt: '2030-01-01', data: { port: 'Busan' } },
  { vocabulary: joined },
);

describe('a vocabulary of its own', () => {
  it('should be read, and written as it was', () => {
    const log = orThrow(read(text));
    expect(log.warnings).toEqual([]);
    expect(log.events.map(({ type }) => type)).toEqual(['Granted', 'Extended']);
    expect(formatLog(log, { vocabulary: visas })).toBe(text);
  });

  it('should keep fields that an open codec lets pass', () => {
    const odd = granted.replace('"visa":"V1"', '"visa":"V1","desk":[7,{"x":null}]');
    const log = orThrow(read(`${header}\n${odd}\n`));
    expect(formatLog(log, { vocabulary: visas })).toContain('"desk":[7,{"x":null}]');
  });

  it('should name the line and path of what is wrong', () => {
    const wrong = read(`${header}\n${granted.replace('"V1"', '1')}\n`);
    expect(isLeft(wrong) && wrong.left.problems.map(({ line, path }) => [line, path])).toEqual([
      [2, 'data.visa'],
    ]);
    const dangling = read(`${header}\n${extended}\n`);
    expect(
      isLeft(dangling) && dangling.left.problems.map(({ _tag, path }) => [_tag, path]),
    ).toEqual([['DanglingReference', 'data']]);
  });

  it('should bring older versions to the current one, and refuse data of neither shape', () => {
    const old = granted.replace('"schemaVersion":2', '"schemaVersion":1').replace('visa', 'id');
    const [first] = orThrow(read(`${header}\n${old}\n`)).events;
    expect([first?.schemaVersion, first?.data]).toEqual([2, { visa: 'V1', until: '2024-04-10' }]);
    const neither = read(`${header}\n${old.replace('"V1"', '1')}\n`);
    expect(isLeft(neither) && neither.left.problems[0]?.path).toBe('data.id');
  });

  it('should be corrected and retracted', () => {
    const corrected =
      '{"id":"c","type":"EventCorrected","schemaVersion":1,"occurred":"2024-05-01","recordedAt":"2024-05-01","data":{"target":"a","replacement":{"type":"Granted","schemaVersion":2,"occurred":"2024-01-11","data":{"visa":"V1","until":"2024-04-10"}}}}';
    expect(isRight(read(`${text}${corrected}\n`))).toBe(true);
    const foreign = corrected.replace('"Granted"', '"RulingIssued"');
    expect(isLeft(read(`${text}${foreign}\n`))).toBe(false);
    expect(orThrow(read(`${text}${foreign}\n`)).unknown.length).toBe(1);
  });

  it('should leave its lines to a reader without it, who is told', () => {
    const log = orThrow(parseLog(text));
    expect(log.warnings.map(({ _tag, line }) => [_tag, line])).toEqual([
      ['UnknownVocabulary', 1],
      ['UnknownType', 2],
      ['UnknownType', 3],
    ]);
    expect(log.warnings[0]?.message).toContain('"visas", version 2');
    expect(formatLog(log)).toBe(text);
    expect(isLeft(parseLog(text, { strict: true }))).toBe(true);
  });

  it('should tell a reader with an earlier version of it', () => {
    const older = vocabulary(
      { Granted: { codec: t.type({ visa: t.string }) } },
      { name: 'visas', version: 1 },
    );
    const log = orThrow(parseLog(text, { vocabulary: older }));
    expect(log.warnings.map(({ _tag }) => _tag)).toEqual([
      'UnknownVocabulary',
      'UnknownType',
      'UnknownType',
    ]);
    expect(formatLog(log, { vocabulary: older })).toBe(text);
  });

  it('should be appended, recorded and supposed with its checks', () => {
    const empty = emptyLog({ parties: ['*', '*'], offset: '+01:00', vocabulary: visas });
    const lines = [granted, extended].map((line) => JSON.parse(line));
    const log = orThrow(append(lines, { vocabulary: visas })(empty));
    expect(formatLog(log, { vocabulary: visas })).toBe(text);
    const counted = table<{ readonly count: number }, (typeof log)['events'][number]>()({
      Granted: { row: ({ data }) => data.visa, begin: () => ({ count: 1 }) },
    });
    const built = pipe(log, timeline(projection({ counted }, visas)));
    expect(isLeft(record([{ ...lines[0], id: 'x', data: {} }])(built))).toBe(true);
    expect(
      isRight(record([{ ...lines[0], id: 'x', data: { visa: 'V2', until: '2024-05-01' } }])(built)),
    ).toBe(true);
    expect(relatedTo('b')(built).actsOn.map(({ id }) => id)).toEqual(['a']);
    expect(() => suppose({ add: [{ ...lines[0], id: 'x', data: {} }] })(built)).toThrow(
      'data.visa',
    );
    expect(asOf('2024-02-01')(built).counted.ids()).toEqual(['V1']);
  });

  it('should have schemas, samples and arbitraries', () => {
    const { anyOf, properties } = Object(schemaOf(visas.codecs.Extended)).properties.data;
    expect(anyOf).toBeUndefined();
    expect(properties).toEqual({ visa: { type: 'string' }, of: { type: 'string' } });
    expect(Object.keys(Object(logSchemaOf(visas).$defs))).toEqual(
      expect.arrayContaining(['LogHeader', 'Granted', 'Extended', 'EventCorrected']),
    );
    expect(event('Granted', {}, { vocabulary: visas }).data.visa).toBe('visa');
    fc.assert(
      fc.property(arbitraryEvent('Granted', { vocabulary: visas }), (each) =>
        visas.codecs.Granted.is(each),
      ),
      { numRuns: 50 },
    );
  });
});

describe('a vocabulary joined with the built-in one', () => {
  it('should hold events of both', () => {
    const log = logOf(
      { parties: ['JPN', 'KOR'], offset: '+09:00', vocabulary: joined },
      held,
      event('EventRetracted', { data: { target: 'held' } }),
    );
    const again = orThrow(parseLog(formatLog(log, { vocabulary: joined }), { vocabulary: joined }));
    expect(again.events).toEqual(log.events);
    expect(again.header.vocabulary).toEqual({ name: 'customs-office', version: 1 });
  });

  it('should read a log of the built-in events, and name itself when it is written', () => {
    const log = orThrow(parseLog(formatLog(japanKoreaLog), { vocabulary: joined }));
    expect(log.events).toEqual(japanKoreaLog.events);
    const more = orThrow(append([held], { vocabulary: joined })(log));
    expect(formatLog(more, { vocabulary: joined }).split('\n')[0]).toContain('customs-office');
    expect(audit(more, { vocabulary: joined }).map(({ event: id }) => id)).toEqual([]);
  });

  it('should merge with a log of the built-in events, and with no other vocabulary', () => {
    const own = logOf({ parties: ['JPN', 'KOR'], offset: '+09:00', vocabulary: joined }, held);
    const merged = orThrow(merge(japanKoreaLog)(own));
    expect(merged.events.length).toBe(japanKoreaLog.events.length + 1);
    expect(merged.header.vocabulary?.name).toBe('customs-office');
    const clash = merge(orThrow(read(text)))(own);
    expect(isLeft(clash) && clash.left._tag).toBe('VocabulariesDiffer');
  });

  it('should refuse what the built-in rules refuse', () => {
    const late = event('ProceedingResumed', {
      occurred: '2024-01-15',
      by: { country: 'KOR', sector: 'GOV' },
      data: { dispute: 'DS590' },
    });
    const log = orThrow(parseLog(formatLog(japanKoreaLog), { vocabulary: joined }));
    expect(isLeft(append([late], { vocabulary: joined })(log))).toBe(true);
  });

  it('should throw for a name that an event has, and for a malformed name', () => {
    const codec = t.type({});
    const about = { name: 'mine', version: 1 };
    expect(() => vocabulary({ RulingIssued: { codec } }, about)).toThrow('"RulingIssued"');
    expect(() => vocabulary({ ShipmentHeld: { codec } }, { ...about, joins: joined })).toThrow(
      '"ShipmentHeld"',
    );
    expect(() => vocabulary({ Held: { codec } }, { name: 'no name', version: 0 })).toThrow(
      'the name of a vocabulary',
    );
  });
});
