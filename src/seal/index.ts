/** Seals a log, so that anybody can check whether it was changed. */
export { eraseValue, type NotErased } from './erase';
export type { Erasure, PersonalField, PersonalLine, Seal } from './seal';
export { extendSeal, type Personal, sealLog } from './seal-log';
export { type SealBroken, type Verified, verifyLog } from './verify-log';
