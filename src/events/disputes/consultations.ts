import { list } from '../../codec/list';
import { words } from '../../codec/text';
import { type CountryCode, countryCode } from '../../vocabulary/actors';
import { type MeasureId, measureId } from '../../vocabulary/ids';
import { type ActCodec, act } from '../envelope/envelope';
import { type InProceeding, proceedingData, type Step } from './step';

/**
 * A complaint begins: the *WTO filing* (DSU Art. 4.4), or a request for consultations under another
 * treaty. A second request in the same proceeding supplements the first. With `recourse:
 * 'compliance'` the complainant asks for consultations about compliance (Art. 21.5).
 */
export type ConsultationsRequested = Step<
  'ConsultationsRequested',
  InProceeding & {
    /** `WTO`, or the treaty whose procedure is used. */
    readonly forum: string;
    /** Who complains. There are several if members complain together. */
    readonly complainants: readonly CountryCode[];
    /** The member whose measures the complaint is about. */
    readonly respondent: CountryCode;
    /** The measures complained of, if they are in this log. */
    readonly measures?: readonly MeasureId[];
  }
>;

/** The respondent agrees to consult (DSU Art. 4.3). */
export type ConsultationsAccepted = Step<'ConsultationsAccepted', InProceeding>;

/** The parties hold a round of consultations (DSU Art. 4.3). */
export type ConsultationsHeld = Step<'ConsultationsHeld', InProceeding>;

export const consultationsRequested: ActCodec<ConsultationsRequested> = act(
  'ConsultationsRequested',
  2,
  proceedingData(
    {
      forum: words,
      complainants: list(countryCode, {
        atLeastOne: 'complainant',
        distinctBy: (country) => country,
      }),
      respondent: countryCode,
    },
    { measures: list(measureId) },
  ),
);

export const consultationsAccepted: ActCodec<ConsultationsAccepted> = act(
  'ConsultationsAccepted',
  1,
  proceedingData({}, {}),
);

export const consultationsHeld: ActCodec<ConsultationsHeld> = act(
  'ConsultationsHeld',
  1,
  proceedingData({}, {}),
);
