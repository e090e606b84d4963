/** The entry point `bilateral/seal`: seals on a log, by which anybody can check whether the log was changed. */
export { eraseValue, type NotErased } from './erase';
export type { Erasure, PersonalField, PersonalLine, Seal } from './seal';
export { extendSeal, type Personal, sealLog } from './seal-log';
export { type SealBroken, type Verified, verifyLog } from './verify-log';
