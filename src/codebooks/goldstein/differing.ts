import type { ScoreRow } from './scores';

/** The scores of ICEWS that GDELT lacks or has otherwise. */
export const onlyIcews: readonly ScoreRow[] = [
  [-5, '016 106'],
  [3.4, '022'],
  [-4, '1213'],
  [-6.5, '164'],
  [-7, '165'],
];

/** The scores of GDELT that ICEWS has otherwise. */
export const onlyGdelt: readonly ScoreRow[] = [
  [-2, '016'],
  [3.2, '022'],
  [-7, '164'],
  [-6.5, '165'],
];
