import { show } from '../../flaw';
import { type Either, isLeft } from '../../fp';
import { offsetMillis } from '../../time/offset';
import { countryCode } from '../../vocabulary/actors';
import { mergeRows } from './merge-rows';
import { locateRow, type RawRow } from './row/locate-row';
import type { ReadEvents, ReadFor } from './row/result';

export type ParsedRow = { readonly line: number; readonly row: Either<string, RawRow> };

/** The reader throws only if the parties or the offset are malformed, never because of the text. */
export const reader =
  (parse: (text: string) => readonly ParsedRow[]) =>
  (relation: ReadFor): ((text: string) => ReadEvents) => {
    const { parties, offset } = relation;
    const [one, other] = parties;
    if (!countryCode.is(one) || !countryCode.is(other) || one === other)
      throw new RangeError(
        `expected two parties such as ["JPN","KOR"], found ${show(one)} and ${show(other)}. Name two countries by ISO 3166-1 alpha-3.`,
      );
    offsetMillis(offset);
    return (text) =>
      mergeRows(
        parse(text).map(({ line, row }) => ({
          line,
          row: isLeft(row) ? row : locateRow(row.right, relation),
        })),
        offset,
      );
  };
