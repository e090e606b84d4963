/** A page on which a log can be looked at from any point on both clocks. */

export { type ExplorerOptions, explorerPage } from './page';
