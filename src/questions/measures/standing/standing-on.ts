import type { TermName } from '../../../relations/measures/measure';
import { narrowerKey } from '../../../relations/measures/measure-keys';
import { partsOf } from '../../../relations/measures/scope';
import type { EventId } from '../../../vocabulary/ids';
import { coversAt, type Subject, withSureCodes } from '../scope/cover';
import { allKeys } from '../scope/goods';
import { placesOf } from '../scope/places';
import { standingOf, standingOfAny, standingOfSomeCodes } from './agreed';
import { keptUnder } from './found';
import { decidingOn, keptFor } from './kept-standing';
import { againstAmong, type OneSide } from './on-route';
import { concerns, lastEnded } from './placed';
import type { Reader } from './reader';
import type { Standing } from './standing';

const idsForOthers = (
  { state: { measures } }: Reader,
  measure: string,
  { partners, goods, within }: Subject,
): readonly string[] =>
  allKeys(goods, within).flatMap((product) =>
    measures.idsUnder(narrowerKey(measure, product)).filter((id) => {
      const parts = partsOf(id);
      const isAskedPartner = parts.partner === undefined || partners.includes(parts.partner);
      return (
        parts.product === product &&
        isAskedPartner &&
        (parts.entity !== undefined || parts.conditions !== undefined)
      );
    }),
  );

/**
 * Returns an act that announces the measure for certain firms only, or under certain conditions only. The act counts
 * even if what it announced has ended. Undefined if there is none.
 */
const announcedForOthers = (
  reader: Reader,
  measure: string,
  { subject, found, against }: OneSide,
): EventId | undefined => {
  let act: EventId | undefined;
  const sides = against(reader.owner(measure)?.country ?? '');
  for (const id of keptUnder(found, measure, 'others', () =>
    idsForOthers(reader, measure, subject),
  )) {
    const row = reader.measure(id);
    if (row === undefined) continue;
    const last = row.decisions.findLast((decision) => concerns(decision, sides));
    act = last?.act ?? lastEnded(row, sides, reader.force)?.act ?? act;
  }
  return act;
};

export const narrowedTo = (reader: Reader, side: OneSide, subject: Subject): OneSide => ({
  ...side,
  subject,
  covers: coversAt(reader.state, subject),
  against: againstAmong(subject.partners),
  found: undefined,
});

export const standingOn = (
  reader: Reader,
  measure: string,
  side: OneSide,
  wanted: readonly TermName[],
): Standing => {
  const { subject } = side;
  if (subject.sure !== undefined) {
    const on = (goods: Subject): Standing =>
      standingOn(reader, measure, narrowedTo(reader, side, goods), wanted);
    return standingOfSomeCodes(
      on({ ...subject, sure: undefined }),
      on(withSureCodes(subject)),
      wanted,
    );
  }
  const [first, ...others] = subject.firmsMeant.map((firm) =>
    standingOn(
      reader,
      measure,
      narrowedTo(reader, side, { ...subject, firm, firmsMeant: [] }),
      wanted,
    ),
  );
  if (first !== undefined) return standingOfAny([first, ...others], wanted);
  const { covers, found, against } = side;
  const places = keptUnder(found, measure, 'places', () =>
    placesOf(measure, covers(measure), found?.tables),
  );
  const deciding = found && decidingOn(reader, places);
  const kept = deciding && keptFor(found.standings, deciding, wanted);
  if (kept !== undefined) return kept;
  let isDecided = deciding !== undefined;
  const sides = against(reader.owner(measure)?.country ?? '');
  const standing = standingOf(reader, places, sides, wanted, () => {
    isDecided = false;
    return announcedForOthers(reader, measure, side);
  });
  if (isDecided && deciding !== undefined)
    found?.standings.set(deciding.row, { interruption: deciding.interruption, wanted, standing });
  return standing;
};
