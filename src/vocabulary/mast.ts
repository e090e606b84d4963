/**
 * The chapters of the *International Classification of Non-Tariff Measures* (UNCTAD and MAST, 2019). A to C
 * are technical measures, D to O other measures on imports, and P measures on exports. Ordinary customs
 * tariffs are not part of the classification.
 *
 * @example
 * mastChapters.P; // => 'export-related measures'
 */
export const mastChapters = {
  A: 'sanitary and phytosanitary measures',
  B: 'technical barriers to trade',
  C: 'pre-shipment inspection and other formalities',
  D: 'contingent trade-protective measures',
  E: 'non-automatic import licensing, quotas, prohibitions and other quantity controls',
  F: 'price-control measures, additional taxes and charges',
  G: 'finance measures',
  H: 'measures affecting competition',
  I: 'trade-related investment measures',
  J: 'distribution restrictions',
  K: 'restrictions on post-sales services',
  L: 'subsidies and other forms of support',
  M: 'government procurement restrictions',
  N: 'intellectual property',
  O: 'rules of origin',
  P: 'export-related measures',
} as const;

export type MastChapter = keyof typeof mastChapters;
