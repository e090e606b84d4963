import { isSome } from '../../../fp';
import { lookUp } from '../../codebook';
import { isEmptyCell } from '../text/tsv';
import { countryNames, formerCountryNames } from './country-names';

/**
 * Normalises a name for comparison: lower case, without accents, dots and a leading "the". Spells out `St.` and `&`,
 * turns hyphens into spaces, and parentheses into a comma.
 */
const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\s*\(([^)]*)\)/g, ', $1')
    .replace(/&/g, ' and ')
    .replace(/-/g, ' ')
    .replace(/\./g, '')
    .replace(/^st /, 'saint ')
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .trim();

/**
 * Undoes the order of words in catalogues, as in `Korea, South` and `Iran, Islamic Republic of`.
 */
const inverted = (key: string): string =>
  key.replace(/^(.*), ([^,]*)$/, '$2 $1').replace(/^the /, '');

/** Matches the beginning of a long name, as in `People's Republic of` or `Kingdom of the`. */
const longForm =
  /^(?:(?:(?:islamic|arab|people's|democratic|federal|federative|socialist|bolivarian|united|oriental|co ?operative|hashemite) )*(?:republic|kingdom)|plurinational state|federated states|independent state|principality|sultanate|commonwealth|grand duchy|union) of (?:the )?/;

const codes: ReadonlyMap<string, string> = new Map(
  [...countryNames, ...formerCountryNames]
    .flatMap((line) => line.split('; '))
    .map((entry) => [nameKey(entry.slice(4)), entry.slice(0, 3)]),
);

export const countryNamed = (name: string): string => {
  const key = nameKey(name);
  const written = [key, key.replace(', ', ' '), inverted(key)];
  // Whole names are tried first, because the Democratic Republic of the Congo is not the Congo.
  const found = [...written, ...written.map((each) => each.replace(longForm, ''))]
    .map((each) => lookUp(codes, each))
    .find(isSome);
  return found === undefined ? name : found.value;
};

export const countriesIn = (cell: string): readonly string[] =>
  cell
    .split(/[;|]/)
    .map((name) => name.trim())
    .filter((name) => !isEmptyCell(name))
    .map(countryNamed);
