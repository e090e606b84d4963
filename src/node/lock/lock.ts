import { mkdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Claim, type Held, lockFolder, tryClaim } from './claim';
import { hasKernelLocks, tryKernelLock } from './kernel-lock';

/** Until `release`, no other process writes to the file. */
export type Lock = { readonly release: () => Promise<void> };

/** The shortest and the longest delay between two tries to get the lock, in milliseconds. */
const [shortest, longest] = [1, 50];

/**
 * Waits until this process is the only writer of a file, among all processes that use this library,
 * whether or not they have the package fs-native-extensions (see `hasKernelLocks`). If `wait`
 * milliseconds are not enough, returns who holds the file.
 */
export const lock = async (path: string, wait: number): Promise<Lock | Held> => {
  await mkdir(lockFolder(path), { recursive: true });
  const until = Date.now() + wait;
  for (let delay = shortest; ; delay = Math.min(longest, delay * 2)) {
    const got = await tryOnce(path);
    if ('release' in got || Date.now() >= until) return got;
    await pause(delay * (0.5 + Math.random()));
  }
};

const tryOnce = async (path: string): Promise<Lock | Held> => {
  if (!(await hasKernelLocks())) return tryClaim(path, false);
  const kernelLock = await tryKernelLock(path);
  if (kernelLock === undefined)
    return { heldBy: 'a process that holds the lock of the kernel', claim: lockFolder(path) };
  let claim: Claim | Held;
  try {
    claim = await tryClaim(path, true);
  } catch (error) {
    await kernelLock.release();
    throw error;
  }
  if (!('release' in claim)) {
    await kernelLock.release();
    return claim;
  }
  const { release } = claim;
  return {
    release: async () => {
      await release();
      await kernelLock.release();
    },
  };
};
