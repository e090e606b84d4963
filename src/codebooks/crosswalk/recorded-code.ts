import type { PolicyEvent } from '../../events/catalogue';
import { isSome } from '../../fp';
import { cameoEntry } from '../cameo/cameo';
import { ploverEntry } from '../plover/plover';
import type { CodeOf, Match, Scheme } from './tables/match';

const isCodeOf = <S extends Scheme>(scheme: S, code: string): code is CodeOf[S] =>
  scheme === 'cameo' ? isSome(cameoEntry(code)) : isSome(ploverEntry(code));

/** The code that a data set gave an event in a scheme, if it did and the scheme has such a code. */
export const givenCode = <S extends Scheme>(
  { data }: PolicyEvent,
  scheme: S,
): Match<S> | undefined => {
  const coded = 'coded' in data ? (data.coded ?? []) : [];
  for (const { scheme: its, code } of coded)
    if (its === scheme && isCodeOf(scheme, code))
      return { code, fit: 'exact', note: 'As its data set coded it.' };
  return undefined;
};
