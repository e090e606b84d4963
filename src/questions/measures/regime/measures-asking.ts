import type { TermName } from '../../../relations/measures/measure';
import type { EventId, MeasureId } from '../../../vocabulary/ids';
import type { Instrument, LicenceLevel } from '../../../vocabulary/instruments';
import { instrumentOf, kindOf, speaksOf } from '../standing/evidence';
import { measuresFound, type OneSide, standingOn } from '../standing/on-route';
import type { Reader } from '../standing/reader';
import { type Standing, termValue } from '../standing/standing';

/** One measure that speaks of more than duties, and what it asks for. */
export type Asking = {
  readonly measure: MeasureId;
  readonly side: OneSide;
  readonly instrument: Instrument;
  readonly standing: Standing;
  /** Whether it asks for a licence, of whatever kind. */
  readonly isLicensing: boolean;
  /** The licence; null where no act says which, or where it asks for none. */
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

/** The measures of both sides of a route that speak of more than duties. */
export const measuresAsking = (reader: Reader, sides: readonly OneSide[]): readonly Asking[] =>
  sides.flatMap((side) =>
    measuresFound(reader, side).flatMap((measure): readonly Asking[] => {
      const first = standingOn(reader, measure, side, ['licence']);
      const instrument = instrumentOf(first);
      if (instrument === undefined) return [];
      const wanted = wantedOf(instrument);
      const standing = wanted.length === 1 ? first : standingOn(reader, measure, side, wanted);
      const kind = kindOf(instrument);
      if (standing.inForce === undefined) return [];
      if (kind === 'duty' && !speaksOf('licence', standing)) return [];
      if (!standing.inForce)
        return [
          { measure, side, instrument, standing, isLicensing: false, licence: null, act: null },
        ];
      const named = termValue(standing.terms, 'licence')?.licence;
      const licence = named ?? (isBan(instrument) ? 'prohibited' : null);
      const act = standing.terms.get('licence')?.decision.act ?? standing.announcement.act;
      const isLicensing = kind === 'licensing' || licence !== null;
      return [{ measure, side, instrument, standing, isLicensing, licence, act }];
    }),
  );
