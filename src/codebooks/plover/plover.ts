import type { Option } from '../../fp';
import type { Quad } from '../cameo/quad-classes';
import { type Book, lookUp } from '../codebook';
import { contexts, type PloverContext } from './contexts';
import { modes, type PloverCode } from './modes';
import { type PloverType, type TypeRow, types } from './types';

/** One code of PLOVER: a type, or a type with one of its modes. */
export type PloverEntry = {
  readonly code: PloverCode;
  readonly type: PloverType;
  readonly mode?: string;
  readonly quad: Quad;
  /** From −10 (conflict) to 10 (cooperation). `null` if the manual gives no score. */
  readonly score: number | null;
  /** The table that gives the score. */
  readonly table: 'plover-2.0';
  /** The CAMEO roots that the type covers. */
  readonly cameo: readonly string[];
  readonly note?: string;
};

const entriesOf = (type: PloverType): readonly PloverEntry[] => {
  const { score, ...row }: TypeRow = types[type];
  const shared = { type, table: 'plover-2.0', ...row } as const;
  const ofModes = Object.entries<number | null>(modes[type]).map(([mode, score]) => ({
    ...shared,
    // The cast is safe: the text joins a type and one of that type's modes, as `PloverCode` requires.
    code: `${type}:${mode}` as PloverCode,
    mode,
    score,
  }));
  return [{ ...shared, code: type, score }, ...ofModes];
};

// `Object.keys` returns `string[]`, although the keys are those of the table.
const typeNames = Object.keys(types) as readonly PloverType[];

const entries: readonly PloverEntry[] = Object.freeze(
  typeNames
    .flatMap(entriesOf)
    .map((each) => Object.freeze({ ...each, cameo: Object.freeze([...each.cameo]) })),
);

/**
 * PLOVER, *Political Language Ontology for Verifiable Event Records*: the 16 types and 67 modes of
 * draft 2.0 of the manual with their scores, and its contexts.
 *
 * @example
 * plover.version; // => 'draft 2.0, 2024-02-04'
 * plover.types.length; // => 16
 */
export const plover: Book & {
  readonly types: readonly PloverType[];
  readonly codes: readonly PloverEntry[];
  readonly contexts: readonly PloverContext[];
} = Object.freeze({
  name: 'PLOVER',
  version: 'draft 2.0, 2024-02-04',
  sources: Object.freeze([
    'Open Event Data Alliance, PLOVER Manual, draft 2.0, text of 4 February 2024',
    'its table of scores, which replaced scores by type alone on 25 January 2023',
  ]),
  complete: true,
  notes: Object.freeze([
    'CAMEO 01 and 02 have no type in PLOVER.',
    'Withdrawn modes, such as RETREAT return and ease, are left out.',
    'PROTEST vandalize was added after the scores and has none.',
  ]),
  types: Object.freeze(typeNames),
  codes: entries,
  contexts: Object.freeze(contexts),
});

const byCode: ReadonlyMap<string, PloverEntry> = new Map(entries.map((each) => [each.code, each]));

/**
 * Looks up a PLOVER code: a type, or a type and a mode separated by a colon.
 *
 * @returns its entry with its score, or `none` if PLOVER 2.0 has no such code.
 * @example
 * ploverEntry('THREATEN:restrict');
 * // => some({ code: 'THREATEN:restrict', type: 'THREATEN', mode: 'restrict', quad: 3, score: -3,
 * //   table: 'plover-2.0', cameo: ['13'] })
 * ploverEntry('RETREAT:ease'); // => none
 */
export const ploverEntry = (code: string): Option<PloverEntry> => lookUp(byCode, code);
