import type { TermName } from '../../../relations/measures/measure';
import type { EventId, MeasureId } from '../../../vocabulary/ids';
import {
  concernOf,
  type Instrument,
  isBan,
  type LicenceLevel,
} from '../../../vocabulary/instruments';
import { instrumentOf, isAmountNamed, isEvidence } from '../standing/evidence';
import { measuresFound, type OneSide } from '../standing/on-route';
import type { Reader } from '../standing/reader';
import { type InForce, type Standing, termValue } from '../standing/standing';
import { standingOn } from '../standing/standing-on';

/** One measure that does more than set duties, and what it requires. */
export type Asking = {
  readonly measure: MeasureId;
  readonly side: OneSide;
  readonly instrument: Instrument;
  readonly standing: Standing;
  /**
   * Whether the measure is in force and is about licences: it requires a licence of any kind, prohibits trade, or
   * says that no licence is needed. A measure of the kind `other`, such as a quota, does not count if it says that no
   * licence is needed.
   */
  readonly isLicensing: boolean;
  /**
   * The licence that the measure requires: `none` if an act says that no licence is needed. Null if the measure is
   * not in force. Also null if the measure is not a ban and does not say which licence it requires, if any.
   */
  readonly licence: LicenceLevel | null;
  /**
   * The act that named the licence. If no act names it, the act that announced the measure. Null if
   * the measure is not in force.
   */
  readonly act: EventId | null;
};

const licenceAlone: readonly TermName[] = ['licence'];
const withAmounts: readonly TermName[] = ['licence', 'quota', 'price'];

/**
 * Returns the terms to look up for a measure: the licence, and for some measures also the quota and the price.
 * Quota and price are looked up for measures of the kind `other`, because these mostly set a quota or a price. For
 * measures of any other kind, quota and price are looked up only if an act names one of the two.
 */
const wantedOf = (
  reader: Reader,
  measure: string,
  side: OneSide,
  instrument: Instrument | undefined,
): readonly TermName[] => {
  if (instrument === undefined) return licenceAlone;
  const hasAmounts =
    concernOf(instrument) === 'other' ||
    isAmountNamed('quota', measure, side, reader) ||
    isAmountNamed('price', measure, side, reader);
  return hasAmounts ? withAmounts : licenceAlone;
};

export type MeasureRead = Pick<Asking, 'measure' | 'side' | 'standing'>;

export const measuresRead = (reader: Reader, sides: readonly OneSide[]): readonly MeasureRead[] => {
  const read: MeasureRead[] = [];
  for (const side of sides)
    for (const measure of measuresFound(reader, side)) {
      const first = standingOn(reader, measure, side, licenceAlone);
      const wanted = wantedOf(reader, measure, side, instrumentOf(first));
      const standing = wanted === licenceAlone ? first : standingOn(reader, measure, side, wanted);
      read.push({ measure, side, standing });
    }
  return read;
};

export const measuresAsking = (read: readonly MeasureRead[]): readonly Asking[] => {
  const found: Asking[] = [];
  for (const each of read) {
    const asking = askingOf(each);
    if (asking !== undefined) found.push(asking);
  }
  return found;
};

const askingOf = ({ measure, side, standing }: MeasureRead): Asking | undefined => {
  const required = requiredBy(standing);
  return required && { measure, side, standing, ...required };
};

const requiredBy = (
  standing: Standing,
): Pick<Asking, 'instrument' | 'isLicensing' | 'licence' | 'act'> | undefined => {
  const instrument = instrumentOf(standing);
  if (instrument === undefined || standing.inForce === undefined) return undefined;
  if (!isEvidence('licence', standing)) return undefined;
  if (!standing.inForce) return { instrument, isLicensing: false, licence: null, act: null };
  const term = standing.terms.licence;
  const named = termValue(standing.terms, 'licence')?.licence;
  const kind = concernOf(instrument);
  // Whether a rule that concerns the goods requires a licence and does not say which licence.
  const isUnsaid = kind === 'licensing' && standing.unsaid.includes('licence');
  const licence = (isUnsaid ? undefined : named) ?? (isBan(instrument) ? 'prohibited' : null);
  const act = (isUnsaid ? undefined : term?.decision.act) ?? standing.announcement.act;
  // A measure of the kind `other`, such as a quota, is not a licensing measure even if it states that no licence is
  // needed.
  const isOther = kind === 'other' && licence === 'none';
  const isLicensing = kind === 'licensing' || (licence !== null && !isOther);
  return { instrument, isLicensing, licence, act };
};

/** Whether the measure restricts trade. A required licence of unknown kind counts as a restriction. */
export const isRestricting = (standing: Standing): boolean => {
  const required = requiredBy(standing);
  if (required === undefined || standing.inForce !== true) return false;
  const { isLicensing, licence } = required;
  return (
    !isLicensing ||
    licence !== 'none' ||
    hasAmount(standing, 'quota') ||
    hasAmount(standing, 'price')
  );
};

export const hasAmount = ({ terms, unsaid }: InForce, name: 'quota' | 'price'): boolean =>
  terms[name] !== undefined || unsaid.includes(name);
