import { show } from '../../flaw';
import { type Either, isLeft } from '../../fp';
import { offsetMillis } from '../../time/offset';
import { countryCode } from '../../vocabulary/actors';
import { gather } from './merge-rows';
import { place, type Told } from './row/locate-row';
import type { ReadEvents, ReadFor } from './row/result';

/** A row of a text as its data set has it, or why it cannot be read. */
export type ToldRow = { readonly line: number; readonly told: Either<string, Told> };

/** Makes a reader of what tells the rows of a text apart. Only malformed literals make it throw. */
export const reader =
  (tell: (text: string) => readonly ToldRow[]) =>
  (relation: ReadFor): ((text: string) => ReadEvents) => {
    const { parties, offset } = relation;
    const [one, other] = parties;
    if (!countryCode.is(one) || !countryCode.is(other) || one === other)
      throw new RangeError(
        `expected two parties such as ["JPN","KOR"], found ${show(one)} and ${show(other)}. Name two countries by ISO 3166-1 alpha-3.`,
      );
    offsetMillis(offset);
    return (text) =>
      gather(
        tell(text).map(({ line, told }) => ({
          line,
          placed: isLeft(told) ? told : place(told.right, relation),
        })),
        offset,
      );
  };
