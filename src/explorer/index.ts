/**
 * The entry point `bilateral/explorer`: a page on which a reader can look at a log on any day of valid time
 * and system time.
 */

export { type ExplorerOptions, explorerPage } from './page';
