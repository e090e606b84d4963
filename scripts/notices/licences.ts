import { readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';

/** A package of which a bundle has a copy. */
export type Bundled = {
  readonly name: string;
  readonly version: string;
  /** The text of its licence. */
  readonly licence: string;
};

/** The packages of which a bundle has copies, by name. */
export const packagesIn = ({ inputs, outputs }: Metafile): readonly Bundled[] => {
  // What is left of a file that no part of is used has no bytes.
  const used = Object.values(outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 && path in inputs ? [path] : [],
    ),
  );
  const names = used.flatMap((path) => {
    const [, name] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)].sort().map(bundled);
};

const bundled = (name: string): Bundled => {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  if (license !== 'MIT')
    throw new Error(`${name} is under ${license}: read that licence before it is bundled`);
  return { name, version, licence: readFileSync(`${folder}/LICENSE`, 'utf8').trim() };
};

const copyrightOf = ({ licence }: Bundled): string =>
  /^Copyright .*$/m.exec(licence)?.[0].replace(/ <.*>$/, '') ?? '';

/** The notices of several packages under the MIT licence, with its text once. */
export const licenceComment = (packages: readonly Bundled[]): string => {
  const [, permission = ''] =
    /(Permission is hereby granted[\s\S]*)/.exec(readFileSync('LICENSE', 'utf8')) ?? [];
  const notices = packages.map((each) => `${each.name} ${each.version}: ${copyrightOf(each)}`);
  const contents = ['With copies of these packages, under the MIT License:', ...notices];
  return `/*\n${contents.join('\n')}\n\n${permission.trim()}\n*/`;
};
