/**
 * The index of the cases that ship: as data (`docs/cases/cases.json`) and as the table of their page.
 * `npm run cases` writes both.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Told = { readonly title: string; readonly about: string; readonly reviewed: string };

/** What no log says of itself; `reviewed` is the day on which somebody last went through the sources. */
const told: Readonly<Record<string, Told>> = {
  'japan-korea': {
    title: 'Japan and South Korea',
    about:
      'export licences for chip materials, lists of trusted partners, a complaint at the WTO, an intelligence pact, wartime labour',
    reviewed: '2026-11-24',
  },
  'us-china-chips': {
    title: 'United States and China: semiconductors',
    about:
      'tariffs and exclusions, chip controls, the Entity List, rare earths, the truces of 2025',
    reviewed: '2026-11-29',
  },
  aircraft: {
    title: 'Airbus and Boeing',
    about:
      'DS316 and DS353 at the WTO: appeals, compliance, authorised retaliation, countermeasures, truce',
    reviewed: '2026-11-29',
  },
  'customs-unions': {
    title: 'Customs unions',
    about: 'who belonged to which customs union on which day; merge it into any log',
    reviewed: '2026-11-29',
  },
};

export type CaseEntry = Told & {
  /** What users import. */
  readonly specifier: string;
  readonly parties: readonly string[];
  /** The first and the last day on which something happened. */
  readonly from: string;
  readonly to: string;
  readonly events: number;
  /** How many different addresses or publications its events cite. */
  readonly sources: number;
  /** Its page on sources, and on what is contested. */
  readonly page: string;
};

type Line = {
  readonly type?: string;
  readonly parties?: readonly string[];
  readonly occurred?: string;
  readonly sources?: readonly {
    readonly publisher: string;
    readonly url?: string;
    readonly title?: string;
  }[];
};

const root = new URL('../', import.meta.url).pathname;

const linesOf = (name: string): readonly Line[] => {
  const folder = join(root, 'src/cases', name);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ndjson'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
    .map((line): Line => JSON.parse(line));
};

const daysIn = (text: string): readonly string[] => text.match(/\d{4}-\d{2}-\d{2}/g) ?? [];

/** The index, in the order of `told`. */
export const cases = (): readonly CaseEntry[] =>
  Object.entries(told).map(([name, { title, about, reviewed }]) => {
    const lines = linesOf(name);
    const events = lines.filter(({ type }) => type !== undefined);
    // A declaration of coverage is about the log, and no act of anybody in it.
    const acts = events.filter(({ type }) => type !== 'CoverageDeclared');
    const days = acts
      .filter(({ occurred = '' }) => !occurred.startsWith('..'))
      .flatMap(({ occurred = '' }) => daysIn(occurred))
      .sort();
    const cited = acts.flatMap(({ sources = [] }) =>
      sources.map((each) => each.url ?? `${each.publisher}: ${each.title}`),
    );
    return {
      specifier: `bilateral/${name}`,
      title,
      about,
      parties: lines.flatMap(({ parties = [] }) => parties),
      from: days[0] ?? '',
      to: days.at(-1) ?? '',
      events: events.length,
      sources: new Set(cited).size,
      reviewed,
      page: `docs/cases/${name}.md`,
    };
  });

const marks = /(<!-- cases -->\n)[\s\S]*?(<!-- \/cases -->)/;

/** A page with the table of the cases between its marks. */
export const withTable = (page: string, entries: readonly CaseEntry[]): string => {
  const rows = entries.map(
    ({ title, specifier, parties, from, to, about, events, sources, page: path, reviewed }) =>
      `| ${title}, \`${specifier}\` | ${parties.join(', ').replaceAll('*', 'any')} | ${from} to ${to} | ${about} | ${events} events, ${sources} sources, reviewed ${reviewed}: [its page](${path.split('/').at(-1)}) |`,
  );
  const head =
    '| case | parties | days | what it is about | sources, and what is contested |\n|---|---|---|---|---|';
  return page.replace(
    marks,
    (_, open: string, close: string) => `${open}${[head, ...rows].join('\n')}\n${close}`,
  );
};
