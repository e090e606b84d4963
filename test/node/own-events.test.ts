import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  asOf,
  type EventsIn,
  orThrow,
  pipe,
  policyEvents,
  projection,
  table,
  vocabulary,
} from 'bilateral';
import { openLogFile } from 'bilateral/node';
import * as t from 'io-ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventLine } from '../support/lines';

let folder = '';
let path = '';
const create = { parties: ['JPN', 'KOR'], offset: '+09:00' } as const;
const boycott = (id: string) =>
  JSON.parse(eventLine({ id, data: { boycott: id, against: 'JPN' } }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bilateral-'));
  path = join(folder, 'log.ndjson');
});
afterEach(() => rm(folder, { recursive: true }));

describe('a log file of events of one’s own', () => {
  const customs = vocabulary(
    { ShipmentHeld: { codec: t.type({ port: t.string, days: t.number }) } },
    { name: 'customs-office', version: 1, joins: policyEvents },
  );
  const held = {
    id: 'held',
    type: 'ShipmentHeld',
    schemaVersion: 1,
    occurred: '2019-07-05',
    recordedAt: '2019-07-05',
    data: { days: 3, port: 'Busan' },
  } as const;
  const ports = table<{ readonly days: number }, EventsIn<typeof customs>>()({
    ShipmentHeld: { row: ({ data }) => data.port, begin: ({ data }) => ({ days: data.days }) },
  });

  it('should name their vocabulary in its header, and check and write them by it', async () => {
    const file = orThrow(await openLogFile(path, { create, vocabulary: customs }));
    const wrong = { ...held, data: { port: 'Busan', days: 'three' } };
    expect(await file.append([wrong as never])).toMatchObject({ left: { _tag: 'EventsRefused' } });
    orThrow(await file.append([held, boycott('a')]));
    const [first, second] = (await readFile(path, 'utf8')).split('\n');
    expect(JSON.parse(first ?? '').vocabulary).toEqual({ name: 'customs-office', version: 1 });
    expect(second).toContain('"data":{"port":"Busan","days":3}');
    const again = orThrow(await openLogFile(path, { vocabulary: customs }));
    expect(again.timeline().log.events.map(({ type }) => type)).toEqual([
      'ShipmentHeld',
      'BoycottStarted',
    ]);
    expect(asOf('2020-01-01')(again.timeline()).boycotts.ids()).toEqual(['a']);
  });

  it('should replay them through tables of one’s own, whose events are checked all the same', async () => {
    // This projection has no domain of its own.
    const how = { create, vocabulary: customs, projection: projection({ ports }) };
    const file = orThrow(await openLogFile(path, how));
    expect(await file.append([{ ...held, data: {} } as never])).toMatchObject({
      left: { _tag: 'EventsRefused' },
    });
    const after = orThrow(await file.append([held]));
    expect(pipe(after, asOf('2020-01-01')).ports.ids()).toEqual(['Busan']);
  });

  it('should yield them to a follower, and as lines to a reader without their vocabulary', async () => {
    const file = orThrow(await openLogFile(path, { create, vocabulary: customs }));
    orThrow(await file.append([held]));
    const without = orThrow(await openLogFile(path));
    const tagsOf = async (follow: typeof file.follow | typeof without.follow) => {
      const stop = new AbortController();
      const tags: string[] = [];
      for await (const item of follow({ every: 5, signal: stop.signal })) {
        tags.push(item._tag);
        if (item._tag === 'Event' || item._tag === 'UnknownLine') stop.abort();
      }
      return tags;
    };
    expect(await tagsOf(file.follow)).toEqual(['Header', 'Event']);
    expect(await tagsOf(without.follow)).toEqual(['Header', 'Warning', 'Warning', 'UnknownLine']);
    expect(without.timeline().log.warnings.map(({ _tag }) => _tag)).toEqual([
      'UnknownVocabulary',
      'UnknownType',
    ]);
  });
});
