/** The error of a failed expectation, with the fields by which test runners recognise such an error. */
export type ExpectationFailure = Error & {
  readonly name: 'AssertionError';
  readonly code: 'ERR_ASSERTION';
  readonly expected: unknown;
  readonly actual: unknown;
  /** Some runners print the difference between `expected` and `actual` only if this field is true. */
  readonly showDiff: true;
};

export const failure = (
  lines: readonly string[],
  { expected, actual }: { readonly expected: unknown; readonly actual: unknown },
): ExpectationFailure =>
  Object.assign(new Error(lines.join('\n')), {
    name: 'AssertionError',
    code: 'ERR_ASSERTION',
    expected,
    actual,
    showDiff: true,
  } as const);
