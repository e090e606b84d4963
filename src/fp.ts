/** The one file that imports fp-ts. The build bundles what is used here into the package. */
export { type Either, isLeft, isRight, left, map, right } from 'fp-ts/Either';
export { flow, pipe } from 'fp-ts/function';
export { isNone, isSome, none, type Option, some, toNullable } from 'fp-ts/Option';
