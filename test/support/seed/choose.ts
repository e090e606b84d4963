/**
 * Chooses the seed from which every law of a run draws its cases, and prints it, so that the same run
 * can be made again: `BILATERAL_SEED=123 npm test`.
 */
export default (): void => {
  process.env.BILATERAL_SEED ??= `${Date.now() % 1_000_000}`;
  console.log(`Laws draw their cases from seed ${process.env.BILATERAL_SEED}.`);
};
