import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const installed = '/usr/lib/postgresql';
const newest =
  readdirSync(installed)
    .sort((a, b) => Number(a) - Number(b))
    .at(-1) ?? '';
const bin = join(installed, newest, 'bin');

// The server refuses to run as root.
const isRoot = userInfo().uid === 0;
const idOf = (option: string): number => Number(execFileSync('id', [option, 'postgres']));
const owner = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};

const run = (program: string, args: readonly string[]): void => {
  execFileSync(join(bin, program), [...args], { ...owner, stdio: ['ignore', 'ignore', 'pipe'] });
};

/** A folder for two servers and their sockets. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'failover-'));
  if ('uid' in owner && owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  return folder;
};

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true });

/** A server of PostgreSQL that was started here. */
export type Server = {
  readonly url: string;
  readonly process: ChildProcess;
  readonly data: string;
};

const portOf = { primary: 54_321, standby: 54_322 };

const start = async (
  folder: string,
  name: keyof typeof portOf,
  settings: readonly string[],
): Promise<Server> => {
  const data = join(folder, name);
  const port = portOf[name];
  const options = [
    `port=${port}`,
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    ...settings,
  ];
  const log = openSync(join(folder, `${name}.log`), 'a');
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...options.flatMap((each) => ['-c', each])],
    {
      ...owner,
      stdio: ['ignore', log, log],
      // A group of its own, so that all of its processes can be killed at once.
      detached: true,
    },
  );
  for (let tries = 0; ; tries += 1) {
    try {
      run('pg_isready', ['--host', folder, '--port', `${port}`, '--quiet']);
      break;
    } catch (error) {
      if (tries > 240 || child.exitCode !== null) throw error;
      await pause(250);
    }
  }
  return {
    url: `postgresql://postgres@/postgres?host=${folder}&port=${port}`,
    process: child,
    data,
  };
};

/** Starts a primary that waits with each commit until a standby has it on its disk. */
export const startPrimary = (folder: string): Promise<Server> => {
  run('initdb', [
    '--pgdata',
    join(folder, 'primary'),
    '--auth=trust',
    '--username=postgres',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ]);
  return start(folder, 'primary', [
    'synchronous_standby_names=*',
    'synchronous_commit=on',
    'wal_level=replica',
  ]);
};

/** Starts a standby of the primary. */
export const startStandby = (folder: string): Promise<Server> => {
  const data = join(folder, 'standby');
  mkdirSync(data);
  if ('uid' in owner && owner.uid !== undefined) chownSync(data, owner.uid, owner.gid);
  chmodSync(data, 0o700);
  run('pg_basebackup', [
    '--host',
    folder,
    '--port',
    `${portOf.primary}`,
    '--username=postgres',
    '--pgdata',
    data,
    '--write-recovery-conf',
    '--checkpoint=fast',
  ]);
  return start(folder, 'standby', ['hot_standby=on']);
};

/** Kills all processes of a server, as a loss of power would. */
export const kill = ({ process: { pid } }: Server): void => {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
};

/** Makes a standby a server that takes writes. */
export const promote = ({ data }: Server): void => run('pg_ctl', ['promote', '-D', data, '--wait']);

/** Ends a server at once. */
export const stop = ({ data }: Server): void =>
  run('pg_ctl', ['stop', '-D', data, '--mode=immediate', '--wait']);
