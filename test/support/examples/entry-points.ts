import { doors, main, root } from './public-names';

/** Every entry point by what users write to import it. */
export const entryPoints = async (): Promise<Readonly<Record<string, object>>> => {
  const modules = [main, ...doors].map(
    async ({ specifier, entry }): Promise<readonly [string, object]> => [
      specifier,
      await import(root + entry),
    ],
  );
  return Object.fromEntries(await Promise.all(modules));
};
