/**
 * The entry point `bilateral/evidence`: receipts of answers. A receipt can be checked and asked again years
 * later.
 */

export { canonicalJson } from '../hash/canonical-json';
export type { Checkpoint } from './checkpoint';
export { type Compared, compare, type Difference } from './compare';
export { parseReceipts } from './parse-receipts';
export { type DateImprecise, type LinesMissing, receipt, type TextNotWellFormed } from './receipt';
export type { CitedLine, Receipt } from './receipt-type';
export { type Overturned, type Rechecked, recheck } from './recheck';
export { type ReceiptFault, verifyReceipt } from './verify-receipt';
