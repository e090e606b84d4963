import type { PolicyEvent } from '../../events/catalogue';
import { isSome } from '../../fp';
import { cameoEntry } from '../cameo/cameo';
import { ploverEntry } from '../plover/plover';
import type { CodeOf, Match, Scheme } from './tables/match';

const isCodeIn = <S extends Scheme>(scheme: S, code: string): code is CodeOf[S] =>
  scheme === 'cameo' ? isSome(cameoEntry(code)) : isSome(ploverEntry(code));

export const recordedCode = <S extends Scheme>(
  { data }: PolicyEvent,
  scheme: S,
): Match<S> | undefined => {
  const coded = 'coded' in data ? (data.coded ?? []) : [];
  for (const { scheme: codedIn, code } of coded)
    if (codedIn === scheme && isCodeIn(scheme, code))
      return { code, fit: 'exact', note: 'As its data set coded it.' };
  return undefined;
};
