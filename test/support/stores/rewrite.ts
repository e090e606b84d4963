type Rewrite = (value: unknown) => unknown;

/** Data with every leaf of it rewritten, and every list and object once its parts are. */
export const rewrite =
  (change: Rewrite): Rewrite =>
  (value) => {
    if (Array.isArray(value)) return change(value.map(rewrite(change)));
    if (typeof value !== 'object' || value === null) return change(value);
    return change(
      Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, rewrite(change)(each)] as const),
      ),
    );
  };

/** The same for text alone. */
export const rewriteText = (change: (text: string) => unknown): Rewrite =>
  rewrite((value) => (typeof value === 'string' ? change(value) : value));

/** The same for numbers alone. */
export const rewriteNumbers = (change: (number: number) => number): Rewrite =>
  rewrite((value) => (typeof value === 'number' ? change(value) : value));
