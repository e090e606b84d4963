import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { parsedJson } from '../../json';
import { isRecord } from '../../object';
import { codeOf } from '../error-code';

/**
 * A claim on a file, made of hard links in the folder `PATH.lock`: `claim.1`, `claim.2`, and so on.
 * A process claims the file by creating the link with the next number, which fails if that name
 * exists. The link with the highest number is never removed. A process that has finished writes
 * `free` into its link. If another process makes a link after this process has read the folder, the
 * number that this process tries is taken, so this process gets no claim.
 */
export type Claim = { readonly release: () => Promise<void> };

/** The process that holds a claim, and whether it also holds the kernel's lock. */
type Holder = { readonly pid: number; readonly host: string; readonly hasKernelLock: boolean };

/**
 * Another process holds the file. `heldBy` says in words which process, and `claim` is the path of the
 * link or folder that claims the file.
 */
export type Held = { readonly heldBy: string; readonly claim: string };

export const lockFolder = (path: string): string => `${path}.lock`;

const prefix = 'claim.';

const fileOf = (folder: string, number: number): string => join(folder, `${prefix}${number}`);

const numbersIn = async (folder: string): Promise<readonly number[]> =>
  (await readdir(folder))
    .filter((file) => /^claim\.\d+$/.test(file))
    .map((file) => Number(file.slice(prefix.length)));

/**
 * Claims a file, unless another process holds it. If the process that holds the claim has ended, this process takes
 * the claim over. If both processes use the kernel's lock, the holder must have ended, since this process has that
 * lock now. Otherwise the process id shows whether the holder has ended. The id works only on the same host, so a
 * holder on another host counts as running.
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

// Writes `free` into a claim. The text goes to a draft first, which is then renamed, so that no
// reader finds half of it.
const free = async (claim: string): Promise<void> => {
  const draft = join(dirname(claim), `draft.${randomUUID()}`);
  await writeFile(draft, 'free');
  await rename(draft, claim);
};

/**
 * `nobody` means that the claim says `free` or is incomplete. `unknown` means that the claim
 * disappeared after the folder was read.
 */
const holderOf = async (claim: string): Promise<Holder | 'nobody' | 'unknown'> => {
  try {
    const held = parsedJson(await readFile(claim, 'utf8'));
    // A claim appears under its name only once its file is complete. So an incomplete claim was
    // left by a loss of power.
    if (!isRecord(held)) return 'nobody';
    const { pid, host, hasKernelLock } = held;
    return { pid: Number(pid), host: String(host), hasKernelLock: hasKernelLock === true };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'unknown';
    throw error;
  }
};

const isAlive = (holder: Holder, hasKernelLock: boolean): boolean => {
  // This process has the kernel's lock now. If the holder had the kernel's lock too, it must have
  // ended.
  if (holder.hasKernelLock && hasKernelLock) return false;
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};
