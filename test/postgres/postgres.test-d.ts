import {
  type PgAppendedEvent,
  type PgEventStore,
  type PgQuery,
  pgDefinition,
  pgEventStore,
} from 'bilateral/postgres';
import { expectTypeOf, test } from 'vitest';

declare const query: PgQuery;

test('a store runs its statements by a function', () => {
  expectTypeOf(pgDefinition).toEqualTypeOf<string>();
  expectTypeOf(pgEventStore(query)).toEqualTypeOf<PgEventStore>();
  expectTypeOf(pgEventStore(query).tail()).toEqualTypeOf<Promise<readonly PgAppendedEvent[]>>();
  // @ts-expect-error a connection text is no function
  pgEventStore('postgres://localhost');
});
