import { strictObject } from '../../codec/strict-object';
import { type CountryCode, countryCode } from '../../vocabulary/actors';
import { type EntityId, entityId } from '../../vocabulary/ids';
import { type Act, type ActCodec, act } from '../envelope/envelope';
import { narrowing } from './scope';

/** The names under which a firm or person is known: other spellings, former names, other scripts. */
export type EntityNoted = Act<
  'EntityNoted',
  {
    /** The firm or person. Every `EntityNoted` about it uses the same id. */
    readonly entity: EntityId;
    /** The names of the firm or person. On sanctions lists: also known as (a.k.a.). */
    readonly names: readonly string[];
    /** Where the firm or person is established. */
    readonly country?: CountryCode;
  }
>;

export const entityNoted: ActCodec<EntityNoted> = act(
  'EntityNoted',
  1,
  strictObject('data', { entity: entityId, names: narrowing.entities }, { country: countryCode }),
);
