import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFolder } from './claim';

type Locks = {
  readonly tryLock: (fd: number) => boolean;
  readonly unlock: (fd: number) => void;
};

/** A lock that the kernel holds for a process and releases when the process ends. */
export type KernelLock = { readonly release: () => Promise<void> };

/** This package is native code, and need not be installed. */
const packageName = 'fs-native-extensions';

let locks: Promise<Locks | undefined> | undefined;

const loadLocks = (): Promise<Locks | undefined> => {
  locks ??= import(packageName).then(
    (loaded: { readonly default: Locks }) => loaded.default,
    () => undefined,
  );
  return locks;
};

export const hasKernelLocks = async (): Promise<boolean> => (await loadLocks()) !== undefined;

export const tryKernelLock = async (path: string): Promise<KernelLock | undefined> => {
  const { tryLock, unlock } = (await loadLocks()) ?? {};
  if (tryLock === undefined || unlock === undefined)
    throw new Error(`${packageName} is not installed, so there is no lock of the kernel.`);
  const handle = await open(join(lockFolder(path), 'kernel'), 'a+');
  try {
    if (tryLock(handle.fd))
      return {
        release: async () => {
          unlock(handle.fd);
          await handle.close();
        },
      };
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return undefined;
};
