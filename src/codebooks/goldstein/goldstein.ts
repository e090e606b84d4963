import type { Option } from '../../fp';
import { type Book, lookUp } from '../codebook';
import { gdeltScores, icewsScores, type ScoreRow, sharedScores } from './scores';

/** The two tables that score CAMEO codes on Goldstein's scale. Some of their scores differ. */
export type GoldsteinTableName = 'icews' | 'gdelt';

/** A score, with the table that gives it. */
export type GoldsteinScore = {
  readonly table: GoldsteinTableName;
  readonly code: string;
  /** From −10 (conflict) to 10 (cooperation). */
  readonly score: number;
};

/** One table of scores. */
export type GoldsteinTable = Book & {
  readonly table: GoldsteinTableName;
  readonly scores: readonly GoldsteinScore[];
};

const scoresOf = (
  table: GoldsteinTableName,
  rows: readonly ScoreRow[],
): readonly GoldsteinScore[] =>
  Object.freeze(
    rows
      .flatMap(([score, codes]) => codes.split(' ').map((code) => ({ table, code, score })))
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map((each) => Object.freeze(each)),
  );

const scale =
  'The scale is that of Goldstein (1992) for the codes of WEIS, extended to CAMEO by its authors.';

/**
 * The two published tables of Goldstein scores for CAMEO codes. They score 016, 022, 164 and 165
 * differently, and only the table of ICEWS scores 106 and 1213.
 *
 * @example
 * goldsteinTables.icews.scores.length; // => 312
 * goldsteinTables.gdelt.scores.length; // => 310
 */
export const goldsteinTables: Readonly<Record<GoldsteinTableName, GoldsteinTable>> = Object.freeze({
  icews: Object.freeze({
    table: 'icews',
    name: 'Goldstein scores of ICEWS',
    version: 'ICEWS Coded Event Data (doi:10.7910/DVN/28075), as in the R package icews, 2020',
    sources: Object.freeze([
      'the event types of ICEWS as in the R package icews (Beger), data-raw/cameo-codes.csv',
      'the 4,993 events of ICEWS of 1 to 3 June 2018, whose 122 codes all have these scores',
    ]),
    complete: true,
    notes: Object.freeze([
      scale,
      'It scores 1213, which CAMEO 1.1b3 lacks, and not 155, 176, 1834, 1951 and 1952.',
    ]),
    scores: scoresOf('icews', [...sharedScores, ...icewsScores]),
  }),
  gdelt: Object.freeze({
    table: 'gdelt',
    name: 'Goldstein scores of GDELT',
    version: 'CAMEO.goldsteinscale.txt, as stored in 2020',
    sources: Object.freeze([
      'GDELT, data/lookups/CAMEO.goldsteinscale.txt',
      '999 rows of GDELT of January 1979, whose 84 codes all have these scores',
    ]),
    complete: true,
    notes: Object.freeze([
      scale,
      'It lacks 106 (demand meeting, negotiation), which a copy of 2013 has at −5, and 155, 176, 1834, 1951 and 1952.',
    ]),
    scores: scoresOf('gdelt', [...sharedScores, ...gdeltScores]),
  }),
});

const index = (table: GoldsteinTableName): ReadonlyMap<string, GoldsteinScore> =>
  new Map(goldsteinTables[table].scores.map((each) => [each.code, each]));

const byCode = { icews: index('icews'), gdelt: index('gdelt') };

/**
 * The Goldstein score of a CAMEO code in the table you name.
 *
 * @returns the score with the name of its table, or `none` if that table does not score the code.
 * @example
 * goldstein('gdelt')('163'); // => some({ table: 'gdelt', code: '163', score: -8 })
 * goldstein('icews')('016'); // => some({ table: 'icews', code: '016', score: -5 })
 * goldstein('gdelt')('106'); // => none
 */
export const goldstein =
  (table: GoldsteinTableName) =>
  (code: string): Option<GoldsteinScore> =>
    lookUp(byCode[table], code);
