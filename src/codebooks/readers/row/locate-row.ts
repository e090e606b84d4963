import type { Unbranded } from '../../../brand';
import { show } from '../../../flaw';
import { type Either, isLeft, isNone, left, right } from '../../../fp';
import type { Point } from '../../../time/point';
import type { NationalActor, Sector } from '../../../vocabulary/actors';
import type { Citation } from '../../../vocabulary/citations';
import { eventId } from '../../../vocabulary/ids';
import { isEmptyCell } from '../text/tsv';
import type { CodeMeaning } from './code-meaning';
import { countryNamed } from './countries';
import { isReportedTooSoon, pointIn } from './dates';
import type { ReadFor } from './result';

export type RawSide = {
  /** Codes of countries, or names for which no code is known. */
  readonly countries: readonly string[];
  readonly sector: Sector;
  /** The name of the actor as the data set writes it. Empty if the row has no name. */
  readonly name: string;
};

export type RawRow = {
  readonly dataSet: 'GDELT' | 'ICEWS' | 'POLECAT';
  readonly id: string;
  readonly happened: string;
  readonly reported: string;
  readonly source: RawSide;
  readonly target: RawSide;
  readonly meaning: Either<string, CodeMeaning>;
  readonly citation: Unbranded<Citation>;
};

type NamedActor = Unbranded<NationalActor>;

export type LocatedRow = {
  readonly dataSet: RawRow['dataSet'];
  readonly id: string;
  readonly record: string;
  readonly occurred: Point;
  readonly recordedAt: Point;
  readonly by: NamedActor;
  readonly towards: NamedActor;
  readonly meaning: CodeMeaning;
  readonly citation: Unbranded<Citation>;
};

const actorOf = (country: string, { sector, name, countries }: RawSide): NamedActor =>
  isEmptyCell(name) || countryNamed(name) === country || countries.length > 1
    ? { country, sector }
    : { country, sector, name };

const listed = ({ countries }: RawSide): string => countries.map(show).join(' with ');

const sidesOf = (
  { source, target }: RawRow,
  parties: ReadFor['parties'],
): Either<string, readonly [NamedActor, NamedActor]> => {
  const pair = parties.join(' and ');
  if (source.countries.length === 0) return left('it names no country for who acts');
  if (target.countries.length === 0) return left('it names no country for whom it concerns');
  const [by, byOther] = parties.filter((party) => source.countries.includes(party));
  const [towards, towardsOther] = parties.filter((party) => target.countries.includes(party));
  if (by === undefined || towards === undefined || (by === towards && !byOther && !towardsOther))
    return left(`it is about ${listed(source)} and ${listed(target)}, not ${pair}`);
  if (byOther !== undefined || towardsOther !== undefined)
    return left(`it does not say which of ${pair} acts`);
  return right([actorOf(by, source), actorOf(towards, target)]);
};

export const locateRow = (
  row: RawRow,
  { parties, offset }: ReadFor,
): Either<string, LocatedRow> => {
  const { dataSet, meaning, citation } = row;
  const sides = sidesOf(row, parties);
  if (isLeft(sides)) return sides;
  if (isLeft(meaning)) return meaning;
  const occurred = pointIn(row.happened);
  if (isNone(occurred)) return left(`its date ${show(row.happened)} cannot be read`);
  const recordedAt = pointIn(row.reported);
  if (isNone(recordedAt))
    return left(`the date of its report, ${show(row.reported)}, cannot be read`);
  if (isReportedTooSoon(recordedAt.value, occurred.value, offset))
    return left(
      `it is dated ${occurred.value}, and was reported before that, on ${recordedAt.value}`,
    );
  const id = `${dataSet.toLowerCase()}-${row.id}`;
  if (row.id === '' || !eventId.is(id)) return left(`its id ${show(row.id)} cannot name an event`);
  return right({
    dataSet,
    id,
    record: `${dataSet} ${row.id}`,
    occurred: occurred.value,
    recordedAt: recordedAt.value,
    by: sides.right[0],
    towards: sides.right[1],
    meaning: meaning.right,
    citation,
  });
};
