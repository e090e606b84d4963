import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import { type CountryCode, countryCode } from '../../vocabulary/actors';
import { type BoycottId, boycottId } from '../../vocabulary/ids';
import { type Act, type ActCodec, act } from '../envelope/envelope';

/** People or shops stop buying goods of a country. An act of a state is a measure, not a boycott. */
export type BoycottStarted = Act<
  'BoycottStarted',
  {
    /** The boycott. */
    readonly boycott: BoycottId;
    /** The country whose goods are boycotted. */
    readonly against: CountryCode;
    /** The goods that are boycotted, in words. */
    readonly goods?: string;
  }
>;

/** People or shops end a boycott. */
export type BoycottEnded = Act<
  'BoycottEnded',
  {
    /** The boycott. */
    readonly boycott: BoycottId;
  }
>;

/** The start or the end of a boycott. */
export type SocietyEvent = BoycottStarted | BoycottEnded;

export const boycottStarted: ActCodec<BoycottStarted> = act(
  'BoycottStarted',
  1,
  strictObject('data', { boycott: boycottId, against: countryCode }, { goods: words }),
);

export const boycottEnded: ActCodec<BoycottEnded> = act(
  'BoycottEnded',
  1,
  strictObject('data', { boycott: boycottId }, {}),
);
