import type { Unbranded } from '../../../brand';
import { show } from '../../../flaw';
import { type Either, isLeft, isNone, left, right } from '../../../fp';
import type { Point } from '../../../time/point';
import type { NationalActor, Sector } from '../../../vocabulary/actors';
import type { Citation } from '../../../vocabulary/citations';
import { eventId } from '../../../vocabulary/ids';
import type { Meaning } from './code-meaning';
import { countryNamed } from './countries';
import { isKnownTooSoon, pointIn } from './dates';
import type { ReadFor } from './result';

/** One of the two sides of a row, as its data set has it. */
export type Side = {
  /** Codes, or names that are no country's. */
  readonly countries: readonly string[];
  readonly sector: Sector;
  /** As written; empty where there is none. */
  readonly name: string;
};

/** A row as its data set has it. */
export type Told = {
  /** The name of the data set. */
  readonly set: 'GDELT' | 'ICEWS' | 'POLECAT';
  readonly id: string;
  readonly happened: string;
  readonly reported: string;
  readonly source: Side;
  readonly target: Side;
  readonly meaning: Either<string, Meaning>;
  readonly citation: Unbranded<Citation>;
};

type NamedActor = Unbranded<NationalActor>;

/** A row between the two parties, all of it understood. */
export type Placed = {
  readonly set: Told['set'];
  readonly id: string;
  readonly record: string;
  readonly occurred: Point;
  readonly recordedAt: Point;
  readonly by: NamedActor;
  readonly towards: NamedActor;
  readonly meaning: Meaning;
  readonly citation: Unbranded<Citation>;
};

const noNames: ReadonlySet<string> = new Set(['', 'NA', 'None']);

/** An actor; a name that is the country's own, or stands for several, is none. */
const actorOf = (country: string, { sector, name, countries }: Side): NamedActor =>
  noNames.has(name) || countryNamed(name) === country || countries.length > 1
    ? { country, sector }
    : { country, sector, name };

const listed = ({ countries }: Side): string => countries.map(show).join(' with ');

/** Who acts and towards whom, of the two parties. */
const sidesOf = (
  { source, target }: Told,
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

/** Places a row in a relation, or says why it cannot be. */
export const place = (told: Told, { parties, offset }: ReadFor): Either<string, Placed> => {
  const { set, meaning, citation } = told;
  const sides = sidesOf(told, parties);
  if (isLeft(sides)) return sides;
  if (isLeft(meaning)) return meaning;
  const occurred = pointIn(told.happened);
  if (isNone(occurred)) return left(`its date ${show(told.happened)} cannot be read`);
  const recordedAt = pointIn(told.reported);
  if (isNone(recordedAt))
    return left(`the date of its report, ${show(told.reported)}, cannot be read`);
  if (isKnownTooSoon(recordedAt.value, occurred.value, offset))
    return left(
      `it is dated ${occurred.value}, and was reported before that, on ${recordedAt.value}`,
    );
  const id = `${set.toLowerCase()}-${told.id}`;
  if (told.id === '' || !eventId.is(id))
    return left(`its id ${show(told.id)} cannot name an event`);
  return right({
    set,
    id,
    record: `${set} ${told.id}`,
    occurred: occurred.value,
    recordedAt: recordedAt.value,
    by: sides.right[0],
    towards: sides.right[1],
    meaning: meaning.right,
    citation,
  });
};
