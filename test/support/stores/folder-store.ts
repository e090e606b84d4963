import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isLeft, orThrow } from 'bilateral';
import { type LogFile, openLogFile } from 'bilateral/node';
import type { EventStore } from 'bilateral/testing';

/** A folder with a log file for each stream. */
export const folderStore = (folder: string): EventStore => {
  const fileOf = async (stream: string): Promise<LogFile> => {
    const path = join(folder, createHash('sha256').update(stream).digest('hex'));
    const create = { parties: ['JPN', 'KOR'], offset: '+09:00' } as const;
    return orThrow(await openLogFile(path, { create }));
  };
  return {
    append: async (stream, events, expectedVersion) => {
      const result = await (await fileOf(stream)).append(events, { expectedVersion });
      if (!isLeft(result)) return 'appended';
      if (result.left._tag === 'VersionConflict') return 'conflict';
      throw new Error(result.left.message);
    },
    read: async (stream, { to } = {}) => (await fileOf(stream)).timeline().log.events.slice(0, to),
  };
};
