/** Appends one event to a log file, and writes that it did. */
import { writeSync } from 'node:fs';
import { orThrow } from 'bilateral';
import { openLogFile } from 'bilateral/node';
import { boycottWith } from './event-at';

const [path = ''] = process.argv.slice(2);
const create = { parties: ['JPN', 'KOR'], offset: '+09:00' } as const;
const file = orThrow(await openLogFile(path, { create }));
writeSync(1, 'appending\n');
orThrow(await file.append([boycottWith('traced')]));
writeSync(1, 'resolved\n');
