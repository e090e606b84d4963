/** The one file that imports fp-ts. The build bundles what this file uses into the package. */
import type { Option } from 'fp-ts/Option';

export { type Either, isLeft, isRight, left, map, right } from 'fp-ts/Either';
export { flow, pipe } from 'fp-ts/function';
export { isNone, isSome, type Option, some, toNullable } from 'fp-ts/Option';

/** The value `none` in all answers. It is frozen, because fp-ts's own `none` can be overwritten. */
export const none: Option<never> = Object.freeze({ _tag: 'None' });
