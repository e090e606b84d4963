import type { Unbranded } from '../../brand';
import type { Citation } from '../../vocabulary/citations';

/** As the codec of citations takes it. */
const address = /^[a-z][a-z0-9+.-]*:\S+$/i;

/** A citation of a row; what it gives for its source is an address or, failing that, a title. */
export const citationOf = (
  publisher: string,
  locator: string,
  source: string,
): Unbranded<Citation> => ({
  publisher,
  ...(source === '' ? {} : address.test(source) ? { url: source } : { title: source }),
  locator,
});
