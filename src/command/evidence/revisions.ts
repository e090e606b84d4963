import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import type { EventLog } from 'bilateral';
import type { Asked } from '../contract/command';
import { misused, unreadable } from '../contract/failure';
import { textGiven } from '../contract/options';
import { pathOf } from '../input/files';
import { logAt, logFrom } from '../input/log-source';

/** One of the two logs that are compared. */
export type Side = { readonly name: string; readonly log: EventLog };

/**
 * Opens the two logs that a command line names. The logs are two files, or two versions of one file. If they are
 * two versions, the first is the git revision of `--before`. The second is the git revision of `--after` or, without
 * `--after`, the file as it is now.
 */
export const sidesOf = async (
  asked: Asked,
): Promise<{ readonly before: Side; readonly after: Side; readonly rest: readonly string[] }> => {
  const [first, ...others] = asked.operands;
  if (first === undefined) throw misused('Name two logs, or one log and --before REVISION.');
  const [before, after] = ['before', 'after'].map((side) => textGiven(asked.given, side));
  if (before !== undefined)
    return {
      before: await atRevision(asked, first, before),
      after:
        after === undefined ? await logAt(asked, first) : await atRevision(asked, first, after),
      rest: others,
    };
  const [second, ...rest] = others;
  if (second === undefined || after !== undefined)
    throw misused('Name a second log, or --before REVISION to compare with the log as it was.');
  return { before: await logAt(asked, first), after: await logAt(asked, second), rest };
};

const mostBytes = 2 ** 31 - 1;

const atRevision = async (asked: Asked, file: string, revision: string): Promise<Side> => {
  const path = pathOf(asked.io, file);
  const name = `${file} at ${revision}`;
  try {
    const { stdout } = await promisify(execFile)(
      'git',
      ['show', '--end-of-options', `${revision}:./${basename(path)}`],
      { cwd: dirname(path), encoding: 'buffer', maxBuffer: mostBytes },
    );
    return await logFrom(asked, name, [stdout]);
  } catch (error) {
    const { stderr } = error as { readonly stderr?: Buffer };
    if (stderr === undefined) throw error;
    throw unreadable(`${name}: git says: ${stderr.toString('utf8').trim()}`);
  }
};
