import type { Either } from 'bilateral';
import {
  eraseValue,
  extendSeal,
  type NotErased,
  type Seal,
  type SealBroken,
  sealLog,
  type Verified,
  verifyLog,
} from 'bilateral/seal';
import { expectTypeOf, test } from 'vitest';

declare const text: string;

test('a text is sealed, verified and erased in part', () => {
  const seal = sealLog(text);
  expectTypeOf(seal).toEqualTypeOf<Seal>();
  expectTypeOf(verifyLog(text, seal)).toEqualTypeOf<Either<SealBroken, Verified>>();
  expectTypeOf(eraseValue).returns.toEqualTypeOf<
    Either<NotErased, { readonly text: string; readonly seal: Seal }>
  >();
  expectTypeOf(extendSeal(text, seal)).toEqualTypeOf<Either<SealBroken, Seal>>();
  // @ts-expect-error a log is extended with its seal
  extendSeal(text, { head: seal.head });
  // @ts-expect-error what is personal has a salt
  sealLog(text, { isPersonal: () => true });
  // @ts-expect-error a seal and not its head alone
  verifyLog(text, seal.head);
});
