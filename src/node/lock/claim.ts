import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { codeOf } from '../error-code';

/**
 * A claim on a file, made of hard links in the folder `PATH.lock`: `claim.1`, `claim.2`, … Whoever links the next
 * number has the file, since a link to a name that exists fails. The highest number is never removed: whoever
 * has done writes `free` into it. So a process that read the folder too early can only lose.
 */
export type Claim = { readonly release: () => Promise<void> };

/** Who holds a claim: a process, with or without the kernel's lock. */
type Holder = { readonly pid: number; readonly host: string; readonly hasKernelLock: boolean };

/** Another process holds the file: its claim, and who holds it in words. */
export type Held = { readonly heldBy: string; readonly claim: string };

/** The folder of what locks a file. */
export const lockFolder = (path: string): string => `${path}.lock`;

const prefix = 'claim.';

const fileOf = (folder: string, number: number): string => join(folder, `${prefix}${number}`);

const numbersIn = async (folder: string): Promise<readonly number[]> =>
  (await readdir(folder))
    .filter((file) => /^claim\.\d+$/.test(file))
    .map((file) => Number(file.slice(prefix.length)));

/**
 * Tries once to claim a file. The claim of a process that has ended is taken over. That is known for certain
 * where both processes hold the kernel's lock too, otherwise by the process id, on the same host only.
 */
export const tryClaim = async (path: string, hasKernelLock: boolean): Promise<Claim | Held> => {
  const folder = lockFolder(path);
  const last = Math.max(0, ...(await numbersIn(folder)));
  if (last > 0) {
    const claim = fileOf(folder, last);
    const holder = await holderOf(claim);
    if (holder === 'unknown') return { heldBy: 'another process', claim };
    if (holder !== 'nobody' && isAlive(holder, hasKernelLock))
      return { heldBy: `process ${holder.pid} on ${holder.host}`, claim };
  }
  const mine = fileOf(folder, last + 1);
  const lost: Held = { heldBy: 'another process', claim: mine };
  const me: Holder = { pid: process.pid, host: hostname(), hasKernelLock };
  const draft = join(folder, `draft.${randomUUID()}`);
  await writeFile(draft, JSON.stringify(me));
  try {
    await link(draft, mine);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return lost;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const numbers = await numbersIn(folder);
  if (numbers.some((number) => number > last + 1)) {
    await rm(mine, { force: true });
    return lost;
  }
  for (const number of numbers)
    if (number <= last) await rm(fileOf(folder, number), { force: true });
  return { release: () => free(mine) };
};

// Renamed into place, so that no reader finds half of it.
const free = async (claim: string): Promise<void> => {
  const draft = join(dirname(claim), `draft.${randomUUID()}`);
  await writeFile(draft, 'free');
  await rename(draft, claim);
};

/** Who holds a claim; `unknown` where it went while the folder was read. */
const holderOf = async (claim: string): Promise<Holder | 'nobody' | 'unknown'> => {
  try {
    const text = await readFile(claim, 'utf8');
    // A claim is linked when it is whole, and says who holds it, or `free`.
    return text === 'free' ? 'nobody' : (JSON.parse(text) as Holder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'unknown';
    throw error;
  }
};

const isAlive = (holder: Holder, hasKernelLock: boolean): boolean => {
  // We have the kernel's lock, so a holder that took it too has ended.
  if (holder.hasKernelLock && hasKernelLock) return false;
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};
