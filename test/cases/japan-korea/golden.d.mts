/** The lines of golden.json that the library answers otherwise. */
export const mismatches: (bilateral: object, japanKorea: object, golden: object) => unknown[];
