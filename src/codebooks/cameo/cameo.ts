import type { Option } from '../../fp';
import { type Book, lookUp } from '../codebook';
import { codes01To05 } from './codes-01-05';
import { codes06To08 } from './codes-06-08';
import { codes09To13 } from './codes-09-13';
import { codes14To20 } from './codes-14-20';
import { type Quad, quadOfRoot } from './quad-classes';

const rows = [...codes01To05, ...codes06To08, ...codes09To13, ...codes14To20] as const;

/** A code of CAMEO 1.1b3. A code is a string because `010` (make statement) and `10` (demand) differ. */
export type CameoCode = (typeof rows)[number][0];

/** One code of CAMEO. */
export type CameoEntry = {
  readonly code: CameoCode;
  readonly name: string;
  /** The two-digit root to which the code belongs. A root belongs to itself. */
  readonly root: string;
  /** 0 for a root, 1 for a code of three digits, 2 for a code of four digits. */
  readonly level: 0 | 1 | 2;
  /**
   * The class that GDELT assigns to the code, and the class that users of ICEWS assign to it. The
   * two classes differ for roots 09 and 14.
   */
  readonly quad: { readonly gdelt: Quad; readonly icews: Quad };
};

const levelOf = (code: CameoCode): CameoEntry['level'] => {
  if (code.length === 2) return 0;
  return code.length === 3 ? 1 : 2;
};

const entryOf = (code: CameoCode, name: string): CameoEntry => {
  const root = code.slice(0, 2);
  const quad = {
    gdelt: quadOfRoot('gdelt', Number(root)),
    icews: quadOfRoot('icews', Number(root)),
  };
  return Object.freeze({ code, name, root, level: levelOf(code), quad: Object.freeze(quad) });
};

const entries: readonly CameoEntry[] = Object.freeze(
  rows.map(([code, name]) => entryOf(code, name)),
);

/**
 * CAMEO, *Conflict and Mediation Event Observations*, by Gerner, Schrodt and Yilmaz: all codes of
 * the manual 1.1b3 of 2012, which are 20 roots and 296 codes below them.
 *
 * @example
 * cameo.codes.length; // => 316
 * cameo.version; // => '1.1b3'
 */
export const cameo: Book & { readonly codes: readonly CameoEntry[] } = Object.freeze({
  name: 'CAMEO',
  version: '1.1b3',
  sources: Object.freeze([
    'Gerner, Schrodt and Yilmaz, CAMEO Event and Actor Codebook, 1.1b3, March 2012, as transcribed',
    'the event types of ICEWS (doi:10.7910/DVN/28075), which lack 155, 176, 1834, 1951 and 1952',
  ]),
  complete: true,
  notes: Object.freeze([
    'Codes are strings: as numbers, 010 (make statement) and 10 (demand) would be the same code.',
    'ICEWS has one code more, 1213 (reject judicial cooperation), which the manual lacks.',
    'The lookup file of GDELT names 101 to 108 wrongly; the names here are those of the manual.',
  ]),
  codes: entries,
});

const byCode: ReadonlyMap<string, CameoEntry> = new Map(entries.map((each) => [each.code, each]));

/**
 * Looks up a CAMEO code.
 *
 * @returns its entry, or `none` if CAMEO 1.1b3 has no such code.
 * @example
 * cameoEntry('163');
 * // => some({ code: '163', name: 'Impose embargo, boycott, or sanctions', root: '16', level: 1,
 * //   quad: { gdelt: 4, icews: 4 } })
 * cameoEntry('1213'); // => none
 */
export const cameoEntry = (code: string): Option<CameoEntry> => lookUp(byCode, code);
