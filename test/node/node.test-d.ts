import type { Either, EventLog, ParseFailure } from 'bilateral';
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

test('a stream is text or bytes', () => {
  expectTypeOf(parseLogStream(['a'])).toEqualTypeOf<AsyncGenerator<LogItem, void>>();
  expectTypeOf(readLogStream([new Uint8Array()])).toEqualTypeOf<
    Promise<Either<ParseFailure, EventLog>>
  >();
  // @ts-expect-error not numbers
  parseLogStream([1]);
});
