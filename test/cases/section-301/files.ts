import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A rate of one heading, in per cent, and when it was decided. */
export type HeadingRate = {
  readonly heading: string;
  readonly decided: string;
  readonly from: string;
  readonly percent: number;
};

/** A code on the list of a heading. */
export type Listed = { readonly code: string; readonly heading: string };

/** One number, or a described part of one, taken out of the duty of a heading for a time. */
export type Excluded = {
  readonly code: string;
  /** The name of the part; absent: the whole number. */
  readonly part?: string;
  readonly heading: string;
  readonly decided: string;
  readonly from: string;
  readonly until: string;
};

/** The duties of Section 301, as facts. */
export type Section301 = {
  readonly rates: readonly HeadingRate[];
  readonly lists: readonly Listed[];
  readonly exclusions: readonly Excluded[];
};

type RateFile = {
  readonly rates: Readonly<
    Record<string, readonly { decidedOn: string; from: string; percent: number }[]>
  >;
  /** The days of decisions on exclusions that reach back, by the heading of the exclusion. */
  readonly decidedOn: Readonly<Record<string, string>>;
};

type ExclusionFile = readonly {
  readonly heading: string;
  readonly note: string;
  readonly item: number;
  readonly from: string;
  readonly until: string;
  readonly parents: readonly string[];
  readonly codes: readonly string[];
  readonly whole: boolean;
}[];

/** Reads the files of a folder: lists as CSV, rates and exclusions as JSON. */
export const readFiles = (folder: string): Section301 => {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  // The files are those that the folder's own page describes.
  const rates = JSON.parse(text('us301-rates.json')) as RateFile;
  const exclusions = JSON.parse(text('us301-exclusions.json')) as ExclusionFile;
  const [, ...lines] = text('us301-lists.csv').trim().split('\n');
  return {
    rates: Object.entries(rates.rates).flatMap(([heading, steps]) =>
      steps.map(({ decidedOn, from, percent }) => ({ heading, decided: decidedOn, from, percent })),
    ),
    lists: lines.map((line) => {
      const [code = '', , heading = ''] = line.trim().split(',');
      return { code, heading };
    }),
    exclusions: exclusions.flatMap(({ heading, note, item, from, until, parents, codes, whole }) =>
      parents.flatMap((parent) =>
        codes.map((code) => ({
          code,
          ...(whole ? {} : { part: `${heading}-${note}-${item}` }),
          heading: parent,
          decided: rates.decidedOn[heading] ?? from,
          from,
          until,
        })),
      ),
    ),
  };
};
