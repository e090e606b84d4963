import { type Either, emptyLog, policyEvents, vocabulary } from 'bilateral';
import {
  type Checkpoint,
  canonicalJson,
  compare,
  type DateImprecise,
  type Difference,
  type LinesMissing,
  parseReceipts,
  type Receipt,
  type ReceiptFault,
  type Rechecked,
  receipt,
  recheck,
  type TextNotWellFormed,
  verifyReceipt,
} from 'bilateral/evidence';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import type { QueryProblem } from 'bilateral/query';
import * as t from 'io-ts';
import { expectTypeOf, test } from 'vitest';

const customs = vocabulary(
  { ShipmentHeld: { codec: t.type({ port: t.string }) } },
  { name: 'customs-office', version: 1, joins: policyEvents },
);

test('receipts are data, and what is wrong with them is too', () => {
  expectTypeOf(receipt({})(japanKoreaLog)).toEqualTypeOf<
    Either<QueryProblem | LinesMissing | DateImprecise | TextNotWellFormed, Receipt>
  >();
  expectTypeOf(verifyReceipt({})(japanKoreaLog)).toEqualTypeOf<readonly ReceiptFault[]>();
  expectTypeOf(parseReceipts('')).toEqualTypeOf<Either<ReceiptFault, readonly unknown[]>>();
  // @ts-expect-error: what was read from a text may be no receipt.
  expectTypeOf(parseReceipts('')).toEqualTypeOf<Either<ReceiptFault, readonly Receipt[]>>();
  expectTypeOf(recheck([])(japanKoreaLog)).toEqualTypeOf<Rechecked>();
  expectTypeOf<Rechecked['checkpoint']>().toEqualTypeOf<Checkpoint>();
  expectTypeOf(compare({}, japanKoreaLog)(japanKoreaLog)).toEqualTypeOf<
    Either<QueryProblem, readonly Difference[]>
  >();
  expectTypeOf(canonicalJson({})).toEqualTypeOf<string>();
  // @ts-expect-error: a receipt is made of a log, not of a timeline.
  receipt({})(japanKorea);
  const log = emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00', vocabulary: customs });
  expectTypeOf(recheck([], undefined, { vocabulary: customs })(log)).toEqualTypeOf<Rechecked>();
  // @ts-expect-error: a log of events of one's own needs its vocabulary.
  verifyReceipt({})(log);
  // @ts-expect-error: a checkpoint does not say which answers it has.
  expectTypeOf<Checkpoint>().toHaveProperty('answers');
});
