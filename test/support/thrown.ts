/** What some code throws; an error of its own where it throws nothing. */
export const thrownBy = (run: () => unknown): Error & { readonly [field: string]: unknown } => {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return Object.assign(error);
  }
  throw new Error('nothing was thrown');
};
