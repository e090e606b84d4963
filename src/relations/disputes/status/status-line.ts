import type { Since } from '../../schedule/schedule';
import type { WtoTerm } from './wto-term';

/** One line of the status of a dispute, as the WTO prints it. */
export type StatusLine = {
  /** The WTO's own words. */
  readonly term: WtoTerm;
  /** When the act behind the line happened. */
  readonly since: Since;
  /** The proceeding that the line is about, such as `DS316/compliance/2`. */
  readonly proceeding: string;
};
