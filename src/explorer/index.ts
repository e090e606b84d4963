/** A page on which a reader can look at a log from any point on both clocks. */

export { type ExplorerOptions, explorerPage } from './page';
