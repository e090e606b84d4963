/** The lines of a case's record that the library answers otherwise. */
export const mismatches: (bilateral: object, timeline: object, golden: object) => unknown[];
