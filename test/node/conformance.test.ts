import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, storeConformance } from 'bilateral/testing';
import { describe, it } from 'vitest';
import { folderStore } from '../support/stores/folder-store';

const emptyFolder = async (): Promise<EventStore> => {
  const folder = await mkdtemp(join(tmpdir(), 'bilateral-'));
  return { ...folderStore(folder), close: () => rm(folder, { recursive: true }) };
};

describe('log files as an event store', () => {
  for (const { name, run } of storeConformance(emptyFolder)) it(name, run);
});
