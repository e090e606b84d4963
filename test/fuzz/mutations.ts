import { hostileJson, oddCharacters, trapNames } from './hostile';
import type { Random } from './random';

/** What a mutation may draw on: lines that are sound, and lines already in the text. */
export type Material = {
  readonly sound: readonly [string, ...(readonly string[])];
  readonly written: readonly string[];
};

type Mutation = (line: string, random: Random, material: Material) => string;

const cutAt = (line: string, random: Random) => random.below(line.length + 1);

const spliced = (line: string, from: number, to: number, text: string): string =>
  line.slice(0, from) + text + line.slice(to);

/** Replaces one match of a pattern, chosen at random. */
const exchange = (line: string, pattern: RegExp, random: Random, by: (match: string) => string) => {
  const matches = [...line.matchAll(pattern)];
  const match = matches[random.below(matches.length)];
  if (match === undefined) return line;
  return spliced(line, match.index, match.index + match[0].length, by(match[0]));
};

const strings = /"(?:[^"\\]|\\.)*"/g;
const scalars = /(?<=[:[,])(?:"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null)(?=[,\]}])/g;
const keys = /"(?:[^"\\]|\\.)*"(?=:)/g;
const members = /,"(?:[^"\\]|\\.)*":(?:"(?:[^"\\]|\\.)*"|-?\d+)/g;

/** Ways to spoil one line, each by its name. */
const mutations = {
  'left as it is': (line) => line,
  'cut off': (line, random) => line.slice(0, cutAt(line, random)),
  'a part lost': (line, random) => {
    const from = cutAt(line, random);
    return spliced(line, from, from + 1 + random.below(20), '');
  },
  'a part twice': (line, random) => {
    const from = cutAt(line, random);
    return spliced(line, from, from, line.slice(from, from + 1 + random.below(40)));
  },
  'an odd character': (line, random) => {
    const at = cutAt(line, random);
    return spliced(line, at, at + random.below(2), random.oneOf(oddCharacters));
  },
  'another character in a string': (line, random) =>
    exchange(line, strings, random, (text) => {
      const at = 1 + random.below(text.length - 1);
      return spliced(text, at, at + random.below(2), random.oneOf(oddCharacters));
    }),
  'two lines in one': (line, random, { sound }) =>
    line.slice(0, cutAt(line, random)) + random.oneOf(sound).slice(random.below(50)),
  'a hostile value': (line, random) => exchange(line, scalars, random, () => hostileJson(random)),
  'a value of elsewhere': (line, random, { sound }) =>
    exchange(line, scalars, random, () => {
      const others = random.oneOf(sound).match(scalars) ?? ['null'];
      return others[random.below(others.length)] ?? 'null';
    }),
  'a field lost': (line, random) => exchange(line, members, random, () => ''),
  'a field more': (line, random) =>
    exchange(line, /[{]/g, random, () => {
      const name = random.oneOf([...trapNames, 'polluted', 'ID', 'id', 'data', '']);
      return `{"${name}":${hostileJson(random)},`;
    }),
  'a field renamed': (line, random) =>
    exchange(line, keys, random, (key) =>
      random.oneOf([key.toUpperCase(), `"${random.oneOf(trapNames)}"`, '"polluted"', '"id"']),
    ),
  'another type or version': (line, random) =>
    random.chance(0.5)
      ? line.replace(/"type":"\w+"/, `"type":"${random.oneOf(['Strange', ...trapNames])}"`)
      : line.replace(
          /"schemaVersion":\d/,
          `"schemaVersion":${random.oneOf(['9', '0', '1.5', '"1"', '-1', '1e300'])}`,
        ),
  'the same again': (line, random, { written }) => written[random.below(written.length)] ?? line,
  'the same id again': (line, random, { written }) => {
    const id = /"id":"[^"]*"/.exec(written[random.below(written.length)] ?? '')?.[0];
    return id === undefined ? line : line.replace(/"id":"[^"]*"/, id);
  },
  'an act on another line': (line, random, { written }) => {
    const id = /"id":"([^"]*)"/.exec(written[random.below(written.length)] ?? '')?.[1] ?? 'x';
    return random.chance(0.5)
      ? line.replace(/"target":"[^"]*"/, `"target":"${id}"`)
      : line.replace(/"sources":/, `"actsOn":["${id}"],"sources":`);
  },
  'odd white space': (line, random) =>
    exchange(
      line,
      /[,:{}[\]]/g,
      random,
      (mark) => mark + random.oneOf([' ', '\t', '\r', '\u00a0', '  ']),
    ),
  'an end of line of another kind': (line, random) =>
    line + random.oneOf(['\r', '\r\r', ' \r', '\u2028', '\ufeff', '\t']),
  'nothing on it': (_, random) => random.oneOf(['', ' ', '\t', '\r', '\u00a0', '\ufeff', '\r\r']),
  'no event at all': (_, random) => hostileJson(random),
  noise: (_, random) =>
    Array.from({ length: random.below(40) }, () =>
      random.chance(0.5) ? random.oneOf(oddCharacters) : String.fromCharCode(random.below(0x10000)),
    )
      .join('')
      .replaceAll('\n', ' '),
} satisfies Readonly<Record<string, Mutation>>;

const all = Object.values(mutations) as readonly Mutation[] as readonly [Mutation, ...Mutation[]];

/** How many ways there are to spoil a line. */
export const waysToSpoil = all.length;

/** Spoils a line, sometimes more than once. */
export const spoiled: Mutation = (line, random, material) => {
  let text = line;
  do text = random.oneOf(all)(text, random, material);
  while (random.chance(0.25));
  return text;
};
