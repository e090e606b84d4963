// Prints how large and how deep the sources are, and fails where a limit is broken.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const limits = {
  filesInFolder: 16,
  linesInFile: 300,
  medianLines: 80,
  chain: 12,
  chainWithoutTypes: 9,
};

// The entry point and the folders' indexes are lists of public names, not code to be read.
const isList = (path) => path.endsWith('/index.ts');

const filesIn = (folder, ending = /\.ts$/) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && ending.test(each.name))
    .map((each) => join(each.parentPath, each.name));

const lengthsOf = (paths) =>
  paths
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines);

const files = filesIn('src');
const lengths = lengthsOf(files);

/** What people read besides src/; decisions are a numbered series, and the reference of names is generated. */
const others = ['bench/src', 'docs', 'examples', 'scripts', 'test']
  .flatMap((folder) => filesIn(folder, /\.(?:ts|mts|mjs|md)$/))
  .filter(
    (path) => !/^docs\/(?:decisions|reference\/api|\.vitepress\/(?:cache|dist))\//.test(path),
  );

const counts = new Map();
for (const path of [...files, ...others])
  counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);

const importStatement =
  /^(?:import|export)\s+(type\s+)?(\{[^}]*\}|[^;'{]*?)\s*from\s+'(\.[^']+)'/gm;

/** The files that a file imports, and whether for more than types. */
const importsOf = (path) =>
  [...readFileSync(path, 'utf8').matchAll(importStatement)].map(([, type, names, from]) => {
    const areTypes = names
      .replace(/[{}]/g, '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .every((name) => name.startsWith('type '));
    return {
      path: `${join(dirname(path), from)}.ts`,
      isOfTypes: type !== undefined || areTypes,
    };
  });

/** The longest chain of files of which each imports the next, all in one folder. */
const deepestChain = (folder, withTypes) => {
  const found = new Map();
  const chainFrom = (path) => {
    const made = found.get(path);
    if (made !== undefined) return made;
    let longest = [];
    for (const each of importsOf(path)) {
      if (!each.path.startsWith(`${folder}/`) || (each.isOfTypes && !withTypes)) continue;
      const chain = chainFrom(each.path);
      if (chain.length > longest.length) longest = chain;
    }
    const chain = [path, ...longest];
    found.set(path, chain);
    return chain;
  };
  return filesIn(folder)
    .map(chainFrom)
    .reduce((longest, chain) => (chain.length > longest.length ? chain : longest), []);
};

const broken = [];
const hold = (what, figure, limit) => {
  console.log(`${what}: ${figure} (at most ${limit})`);
  if (figure > limit) broken.push(what);
};

for (const [folder, count] of [...counts].sort())
  if (count > limits.filesInFolder) hold(`files in ${folder}`, count, limits.filesInFolder);
hold('most files in one folder', Math.max(...counts.values()), limits.filesInFolder);
const longest = lengthsOf([...files, ...others.filter((path) => !path.endsWith('.md'))])
  .filter(({ path }) => !isList(path))
  .at(-1);
hold(`lines of the longest file, ${longest.path}`, longest.lines, limits.linesInFile);
hold('lines of the median file', lengths[lengths.length >> 1].lines, limits.medianLines);
for (const [withTypes, limit] of [
  [true, limits.chain],
  [false, limits.chainWithoutTypes],
]) {
  const chain = deepestChain('src/temporal', withTypes);
  hold(
    `deepest imports in src/temporal, ${withTypes ? 'types too' : 'without types'}`,
    chain.length,
    limit,
  );
  console.log(chain.map((path) => `  ${path.replace('src/temporal/', '')}`).join('\n'));
}
console.log(
  `src/ has ${lengths.reduce((sum, { lines }) => sum + lines, 0)} lines in ${files.length} files.`,
);
if (broken.length > 0) {
  console.error(`Too much: ${broken.join('; ')}.`);
  process.exitCode = 1;
}
