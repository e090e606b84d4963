/** A seal by which anybody can see whether a log is as it was. */
export { eraseValue, type NotErased } from './erase';
export type { Erasure, PersonalField, PersonalLine, Seal } from './seal';
export { type Personal, sealLog } from './seal-log';
export { type SealBroken, type Verified, verifyLog } from './verify-log';
