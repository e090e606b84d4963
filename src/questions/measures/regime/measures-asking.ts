import type { TermName } from '../../../relations/measures/measure';
import type { EventId, MeasureId } from '../../../vocabulary/ids';
import type { Instrument, LicenceLevel } from '../../../vocabulary/instruments';
import { instrumentOf, isEvidence, kindOf } from '../standing/evidence';
import { measuresFound, type OneSide, standingOn } from '../standing/on-route';
import type { Reader } from '../standing/reader';
import { type Standing, termValue } from '../standing/standing';

/** One measure that does more than set duties, and what it requires. */
export type Asking = {
  readonly measure: MeasureId;
  readonly side: OneSide;
  readonly instrument: Instrument;
  readonly standing: Standing;
  /** Whether it requires a licence of any kind. */
  readonly isLicensing: boolean;
  /** The licence; null where no act names it, or where the measure requires none. */
  readonly licence: LicenceLevel | null;
  /** The act that named the licence, or announced the measure. */
  readonly act: EventId | null;
};

const wantedOf = (instrument: Instrument | undefined): readonly TermName[] => {
  if (instrument === undefined || kindOf(instrument) !== 'other') return ['licence'];
  return ['licence', 'quota', 'price'];
};

const isBan = (instrument: Instrument): boolean =>
  instrument === 'export-ban' || instrument === 'import-ban';

/**
 * The measures of both sides of a route, each with what it says and in the order in which they were found.
 */
export const measuresRead = (
  reader: Reader,
  sides: readonly OneSide[],
): readonly Pick<Asking, 'measure' | 'side' | 'standing'>[] =>
  sides.flatMap((side) =>
    measuresFound(reader, side).map((measure) => {
      const first = standingOn(reader, measure, side, ['licence']);
      const wanted = wantedOf(instrumentOf(first));
      const standing = wanted.length === 1 ? first : standingOn(reader, measure, side, wanted);
      return { measure, side, standing };
    }),
  );

/** The measures among them that do more than set duties. */
export const measuresAsking = (read: ReturnType<typeof measuresRead>): readonly Asking[] =>
  read.flatMap(({ measure, side, standing }): readonly Asking[] => {
    const instrument = instrumentOf(standing);
    if (instrument === undefined || standing.inForce === undefined) return [];
    if (!isEvidence('licence', standing)) return [];
    const asking = (
      isLicensing: boolean,
      licence: LicenceLevel | null,
      act: EventId | null,
    ): readonly Asking[] => [{ measure, side, instrument, standing, isLicensing, licence, act }];
    if (!standing.inForce) return asking(false, null, null);
    const named = termValue(standing.terms, 'licence')?.licence;
    const licence = named ?? (isBan(instrument) ? 'prohibited' : null);
    const act = standing.terms.get('licence')?.decision.act ?? standing.announcement.act;
    const isLicensing = kindOf(instrument) === 'licensing' || licence !== null;
    return asking(isLicensing, licence, act);
  });
