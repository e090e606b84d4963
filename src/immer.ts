/** The one file that imports immer. */
export { type Draft, freeze, produce } from 'immer';
