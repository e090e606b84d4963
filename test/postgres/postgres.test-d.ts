import type { OwnEvent, Vocabulary } from 'bilateral';
import {
  type PgAppendedEvent,
  type PgEventStore,
  type PgListen,
  type PgMigration,
  type PgQuery,
  type PgRefreshed,
  type PgTransaction,
  pgDefinition,
  pgEventStore,
  pgMigrations,
  pgVersionTables,
} from 'bilateral/postgres';
import { expectTypeOf, test } from 'vitest';

declare const query: PgQuery;
declare const transaction: PgTransaction;
declare const listen: PgListen;

type Held = OwnEvent<'ShipmentHeld', { readonly port: string }>;
declare const customs: Vocabulary<Held>;

test('a store runs its statements by a function', () => {
  expectTypeOf(pgDefinition).toEqualTypeOf<string>();
  expectTypeOf(pgEventStore(query)).toEqualTypeOf<PgEventStore>();
  expectTypeOf(pgEventStore(query).tail()).toEqualTypeOf<Promise<readonly PgAppendedEvent[]>>();
  // @ts-expect-error a connection text is no function
  pgEventStore('postgres://localhost');
});

test('a store of other events has their types', () => {
  const store = pgEventStore(query, { vocabulary: customs });
  expectTypeOf(store).toEqualTypeOf<PgEventStore<Held>>();
  // @ts-expect-error a vocabulary stands under its name
  pgEventStore(query, customs);
});

test('a store is followed, with or without notifications', () => {
  const { follow } = pgEventStore(query);
  expectTypeOf(follow({ listen, every: 10 })).toEqualTypeOf<
    AsyncGenerator<PgAppendedEvent, void>
  >();
  // @ts-expect-error a channel is not enough
  follow({ listen: 'bilateral_events' });
});

test('version tables run in transactions', () => {
  const tables = pgVersionTables(transaction);
  expectTypeOf(tables.refresh()).toEqualTypeOf<Promise<PgRefreshed | null>>();
  // @ts-expect-error a query alone is no transaction
  pgVersionTables(query);
  // @ts-expect-error a log has two parties
  tables.keep('a', { parties: ['JPN'], offset: '+09:00' });
});

test('migrations are text', () => {
  expectTypeOf(pgMigrations).toEqualTypeOf<readonly PgMigration[]>();
  // @ts-expect-error they are not to be changed
  pgMigrations.push({ name: '0004', sql: '' });
});
