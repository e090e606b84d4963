import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getInMemoryEventStore } from '@event-driven-io/emmett';
import { pgDefinition, pgEventStore } from 'bilateral/postgres';
import type { EventStore } from 'bilateral/testing';
import { emptySchema, serverUrl } from '../postgres/server';
import { pageValues } from '../support/examples/page-values';
import { emptyDatabase } from '../support/stores/empty-database';
import { folderStore } from '../support/stores/folder-store';
import { emmettDatabase } from './emmett-database';

/** Makes an empty store; `end` closes what all stores of a kind share. */
export type StoreKind = {
  readonly make: () => EventStore | Promise<EventStore>;
  readonly end?: () => Promise<void>;
};

const inFolder = async <A extends EventStore>(make: (folder: string) => A): Promise<EventStore> => {
  const folder = await mkdtemp(join(tmpdir(), 'bilateral-'));
  const store = make(folder);
  return {
    ...store,
    close: async () => {
      await store.close?.();
      await rm(folder, { recursive: true });
    },
  };
};

/** Emmett's store on a server. */
const emmettOnServer = async (
  emmettStore: (store: unknown) => EventStore,
  url: string,
): Promise<StoreKind> => {
  const { store, pool, close } = await emmettDatabase(url);
  return {
    make: async () => {
      await pool.query('truncate emt_streams, emt_messages');
      return emmettStore(store);
    },
    end: close,
  };
};

const onPglite = async (): Promise<StoreKind> => {
  const database = await emptyDatabase();
  await database.exec(pgDefinition);
  return {
    make: async () => {
      await database.exec('truncate bilateral_events');
      return pgEventStore((text, values) => database.query(text, values));
    },
  };
};

const onServer = async (url: string): Promise<StoreKind> => {
  const { pool, close } = await emptySchema(url, pgDefinition);
  return {
    make: async () => {
      await pool.query('truncate bilateral_events');
      return pgEventStore((text, values) => pool.query(text, values));
    },
    end: close,
  };
};

type PageStores = {
  readonly sqliteStore: (path: string) => EventStore;
  readonly emmettStore: (store: unknown) => EventStore;
};

/**
 * The stores of the pages and, where there is a server, those on PostgreSQL, by the names in the table.
 * Each function starts the database that the stores of its kind share.
 */
export const storeKinds = async (): Promise<ReadonlyMap<string, () => Promise<StoreKind>>> => {
  const folder = 'docs/how-to/stores';
  // The pages declare these.
  const { sqliteStore, emmettStore } = {
    ...(await pageValues(`${folder}/keep-logs-in-sqlite.md`, ['sqliteStore'])),
    ...(await pageValues(`${folder}/keep-logs-in-emmett.md`, ['emmettStore'])),
  } as PageStores;
  const sqlite = () => inFolder((at) => sqliteStore(join(at, 'logs.sqlite')));
  const kinds = new Map<string, () => Promise<StoreKind>>([
    ['a folder of log files', async () => ({ make: () => inFolder(folderStore) })],
    ['PGlite', onPglite],
    ['SQLite', async () => ({ make: sqlite })],
    ['Emmett in memory', async () => ({ make: () => emmettStore(getInMemoryEventStore()) })],
  ]);
  if (serverUrl === undefined) return kinds;
  const url = serverUrl;
  kinds.set('PostgreSQL', () => onServer(url));
  kinds.set('Emmett on PostgreSQL', () => emmettOnServer(emmettStore, url));
  return kinds;
};
