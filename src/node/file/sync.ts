import { open } from 'node:fs/promises';

/**
 * Makes the file names in a folder durable. Windows has no call for this, and makes them durable by
 * itself.
 */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
