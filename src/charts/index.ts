/** The entry point `bilateral/charts`: pictures of a log as SVG, and the data behind them as JSON. */

export type { ChartQuestion } from './data/asked';
export { type Bitemporal, type BitemporalArea, bitemporal } from './data/bitemporal';
export {
  type RateOptions,
  type RateSeries,
  type RateStep,
  type Rates,
  rates,
} from './data/rates';
export type { Stretch } from './data/stretches';
export {
  type Lane,
  type LaneKind,
  type SwimLaneOptions,
  type SwimLanes,
  swimLanes,
} from './data/swim-lanes';
export { drawBitemporal } from './draw/draw-bitemporal';
export { drawRates } from './draw/draw-rates';
export { drawSwimLanes } from './draw/draw-swim-lanes';
export type { Level, Reading, Standing } from './readings/reading';
export type { PictureOptions } from './svg/picture';
export type { Theme } from './svg/theme';
