import type {
  Either,
  EventLog,
  OwnEvent,
  ParseFailure,
  Projection,
  Relations,
  Vocabulary,
} from 'bilateral';
import {
  type LogFile,
  type LogFileError,
  type LogItem,
  openLogFile,
  parseLogStream,
  readLogStream,
} from 'bilateral/node';
import { expectTypeOf, test } from 'vitest';

test('a log file is opened or the reason why not', () => {
  expectTypeOf(openLogFile('a')).toEqualTypeOf<Promise<Either<LogFileError, LogFile>>>();
  // @ts-expect-error the parties are two
  openLogFile('a', { create: { parties: ['JPN'], offset: 'Z' } });
});

type Held = OwnEvent<'ShipmentHeld', { readonly port: string }>;
declare const customs: Vocabulary<Held>;
declare const ports: Projection<{ readonly ports: number }, Held>;

test('a file and a stream of other events have their types', () => {
  expectTypeOf(openLogFile('a', { vocabulary: customs })).toEqualTypeOf<
    Promise<Either<LogFileError, LogFile<Relations, Held>>>
  >();
  expectTypeOf(openLogFile('a', { vocabulary: customs, projection: ports })).toEqualTypeOf<
    Promise<Either<LogFileError, LogFile<{ readonly ports: number }, Held>>>
  >();
  expectTypeOf(parseLogStream(['a'], { vocabulary: customs })).toEqualTypeOf<
    AsyncGenerator<LogItem<Held>, void>
  >();
  // @ts-expect-error tables of other events need the vocabulary of these
  openLogFile('a', { projection: ports });
});

test('a stream is text or bytes', () => {
  expectTypeOf(parseLogStream(['a'])).toEqualTypeOf<AsyncGenerator<LogItem, void>>();
  expectTypeOf(readLogStream([new Uint8Array()])).toEqualTypeOf<
    Promise<Either<ParseFailure, EventLog>>
  >();
  // @ts-expect-error not numbers
  parseLogStream([1]);
});
