import { oneOf } from '../../codec/one-of';
import { strictObject } from '../../codec/strict-object';
import { type CountryCode, countryCode, type NationalActor } from '../../vocabulary/actors';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, nationalAct } from '../envelope/envelope';

/**
 * A level of diplomatic relations: `normal` with ambassadors, `downgraded` to chargés
 * d'affaires, `suspended`, or `severed` (Vienna Convention on Diplomatic Relations, Art. 45).
 */
export type DiplomaticLevel = 'normal' | 'downgraded' | 'suspended' | 'severed';

/**
 * A country changes the level of its diplomatic relations with another country. Each of the two countries can
 * lower the level alone. The country that lowered the level raises it again, with the consent of the other
 * country (Vienna Convention on Diplomatic Relations, Art. 2). If both countries lowered the level, each country
 * raises its own level by its own act. The lower of the two levels always holds.
 */
export type DiplomaticRelationsChanged = Act<
  'DiplomaticRelationsChanged',
  {
    /** The other country. */
    readonly with: CountryCode;
    /**
     * The level that the country sets. If `effectiveUntil` is given, the level that the country had set before
     * holds again from that day or moment on. If the country had set no level before, `normal` holds.
     */
    readonly level: DiplomaticLevel;
  } & Effect,
  NationalActor
>;

/** A country calls its ambassador home, often for consultations. */
export type AmbassadorRecalled = Act<
  'AmbassadorRecalled',
  {
    /** The country in which the ambassador is posted. */
    readonly host: CountryCode;
  },
  NationalActor
>;

/** The ambassador goes back to the post. */
export type AmbassadorReturned = Act<
  'AmbassadorReturned',
  {
    /** The country in which the ambassador is posted. */
    readonly host: CountryCode;
  },
  NationalActor
>;

/** An event in diplomatic relations. */
export type DiplomaticEvent = DiplomaticRelationsChanged | AmbassadorRecalled | AmbassadorReturned;

export const diplomaticRelationsChanged: ActCodec<DiplomaticRelationsChanged> = nationalAct(
  'DiplomaticRelationsChanged',
  1,
  strictObject(
    'data',
    {
      with: countryCode,
      level: oneOf('DiplomaticLevel', ['normal', 'downgraded', 'suspended', 'severed']),
    },
    effect,
  ),
);

const posted = strictObject('data', { host: countryCode }, {});

export const ambassadorRecalled: ActCodec<AmbassadorRecalled> = nationalAct(
  'AmbassadorRecalled',
  1,
  posted,
);

export const ambassadorReturned: ActCodec<AmbassadorReturned> = nationalAct(
  'AmbassadorReturned',
  1,
  posted,
);
