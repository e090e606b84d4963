type Rewrite = (value: unknown) => unknown;

/** Rewrites every value in some data: leaves first, then the lists and objects that contain them. */
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

/** Rewrites every text. */
export const rewriteText = (change: (text: string) => unknown): Rewrite =>
  rewrite((value) => (typeof value === 'string' ? change(value) : value));

/** Rewrites every number. */
export const rewriteNumbers = (change: (number: number) => number): Rewrite =>
  rewrite((value) => (typeof value === 'number' ? change(value) : value));
