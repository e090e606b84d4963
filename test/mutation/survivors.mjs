/**
 * The list of known survivors: changes to the code that no test notices, each with the kind of reason
 * why none can. `npm run mutation` compares it with the survivors that it finds.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('survivors.json', import.meta.url);

/** Why no test can notice a change. `docs/explanation/trust.md` explains the three kinds. */
const kinds = ['unreachable', 'shortcut', 'equivalent'];

/** The known survivors by source file, each as `{ code, becomes, times, kind }`. */
export const readSurvivors = () => JSON.parse(readFileSync(path, 'utf8'));

const keyOf = ({ code, becomes }) => `\`${code}\` → \`${becomes}\``;

/** Counts equal changes in a file, since the list has no line numbers. */
const countOf = (survivors) => {
  const counts = new Map();
  for (const each of survivors)
    counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + (each.times ?? 1));
  return counts;
};

/** What the second list has more often than the first. */
const surplus = (file, fewer, more) =>
  [...countOf(more)].flatMap(([key, times]) => {
    const extra = times - (countOf(fewer).get(key) ?? 0);
    return extra > 0 ? [`${file} ${key}${extra > 1 ? `, ${extra} times` : ''}`] : [];
  });

/**
 * Compares the survivors found in some files with those listed for these files.
 *
 * @returns lines that name each new survivor, each listed one that a test now notices, and each listed
 * one without a kind.
 */
export const compareSurvivors = (listed, found) =>
  Object.entries(found).flatMap(([file, survivors]) => {
    const known = listed[file] ?? [];
    return [
      ...surplus(file, known, survivors).map((each) => `new: ${each}`),
      ...surplus(file, survivors, known).map((each) => `vanished: ${each}`),
      ...known
        .filter(({ kind }) => !kinds.includes(kind))
        .map((each) => `without a kind (${kinds.join(', ')}): ${file} ${keyOf(each)}`),
    ];
  });

/** The list with the survivors found in some files in place of those listed; known ones keep their kind. */
export const updateSurvivors = (listed, found) => {
  const updated = Object.entries(found).map(([file, survivors]) => {
    const kindOf = new Map((listed[file] ?? []).map((each) => [keyOf(each), each.kind]));
    const entries = new Map(survivors.map((each) => [keyOf(each), each]));
    return [
      file,
      [...entries].map(([key, { code, becomes }]) => ({
        code,
        becomes,
        times: countOf(survivors).get(key),
        kind: kindOf.get(key) ?? 'unjudged',
      })),
    ];
  });
  const all = Object.entries({ ...listed, ...Object.fromEntries(updated) });
  return Object.fromEntries(
    all.filter(([, survivors]) => survivors.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

export const writeSurvivors = (survivors) => {
  const files = Object.entries(survivors).map(([file, entries]) => {
    const lines = entries.map((each) => `    ${JSON.stringify(each)}`);
    return `  ${JSON.stringify(file)}: [\n${lines.join(',\n')}\n  ]`;
  });
  writeFileSync(path, `{\n${files.join(',\n')}\n}\n`);
};
