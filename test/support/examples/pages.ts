import { readdirSync } from 'node:fs';
import { type Fence, fencesIn } from './fences';
import { textOf } from './public-names';

/** A page of documentation as a program: its blocks of TypeScript, run in order in one scope. */
export type Page = {
  readonly path: string;
  /** The blocks where they stand, so that a line of the code is that line of the page. */
  readonly code: string;
  readonly blocks: number;
  /** The files that the page shows, by their names. */
  readonly files: ReadonlyMap<string, string>;
  /** Those of them that are for a test runner. */
  readonly tests: readonly Fence[];
  /** All blocks of TypeScript but those, one after another, as a reader would run them. */
  readonly whole: string;
  readonly text: string;
};

const root = new URL('../../../', import.meta.url);

/** The paths of the README and of all pages in `docs/`. */
export const pagePaths = (): readonly string[] => [
  'README.md',
  ...readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' })
    // What the site generates is no page of ours.
    .filter((path) => path.endsWith('.md') && !/^(?:reference\/api|\.vitepress)\//.test(path))
    .map((path) => `docs/${path}`)
    .sort(),
];

/** Whether a reader works through a page from top to bottom. */
export const isToFollow = (path: string): boolean =>
  /^docs\/(?:how-to|readers|tutorial)\//.test(path);

/** Reads a page. */
export const pageAt = (path: string): Page => {
  const text = textOf(path);
  const fences = fencesIn(text);
  const ts = fences.filter(({ language }) => language === 'ts');
  const tests = ts.filter(({ file }) => file?.endsWith('.test.ts'));
  const code = ts.filter((fence) => !tests.includes(fence));
  return {
    path,
    code: inTheirLines(code, text.split('\n').length),
    blocks: code.length,
    tests,
    whole: code.map(({ text }) => text).join('\n'),
    text,
    files: new Map(
      fences.flatMap(({ file, text }) => (file === undefined ? [] : [[file, `${text}\n`]])),
    ),
  };
};

const inTheirLines = (blocks: readonly Fence[], length: number): string => {
  const lines = Array.from({ length }, () => '');
  for (const { text, line } of blocks)
    text.split('\n').forEach((each, at) => {
      lines[line - 1 + at] = each;
    });
  return lines.join('\n');
};
