import fc from 'fast-check';
import { actor, countryCode, nationalActor, sector } from '../../src/vocabulary/actors';
import { citation } from '../../src/vocabulary/citations';
import { eventId } from '../../src/vocabulary/ids';
import { productKey, products } from '../../src/vocabulary/products';
import { fields, sound } from './sound';
import { anEdtf } from './times';

/** Text that a person might have written, with what is hard to escape. */
export const someWords = fc.oneof(
  fc.constantFrom('METI', '日本', 'a "quoted" word', 'line\nbreak', '\u2028', '__proto__', '\\'),
  fc.string({ minLength: 1, maxLength: 20 }),
);

const idText = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '대법원', 'DS590', 'a.b:c-d_e'),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/),
);

/** The text of an id of a row. */
export const anId = idText;
export const anEventId = sound(eventId, idText);
export const aCountry = sound(countryCode, fc.constantFrom('JPN', 'KOR', 'USA', 'CHN'));

const national = fields(
  {
    country: aCountry,
    sector: sound(sector, fc.constantFrom('GOV', 'JUD', 'LEG', 'BUS', 'CVL', 'MED')),
  },
  { name: someWords },
);

export const aNationalActor = sound(nationalActor, national);
export const anActor = sound(
  actor,
  fc.oneof(national, fields({ sector: fc.constantFrom('IGO', 'MED'), name: someWords })),
);

const aProduct = fc.oneof(
  fc.constantFrom('hydrogen-fluoride', 'photoresist', 'fluorinated-polyimide', 'constructor'),
  fields({ scheme: fc.constant('HS'), code: fc.constantFrom('28', '281111', '370710') }),
  fields({ scheme: fc.constant('ECCN'), code: fc.constantFrom('281111', '3.A(1)') }),
);

export const someProducts = sound(
  products,
  fc.uniqueArray(aProduct, {
    minLength: 1,
    maxLength: 3,
    selector: (each) =>
      // The generator above makes nothing else.
      productKey(each as Parameters<typeof productKey>[0]),
  }),
);

export const aCitation = sound(
  citation,
  fields(
    { publisher: someWords },
    {
      title: someWords,
      url: fc.constant('https://example.org/ページ?q=1'),
      publishedOn: anEdtf,
      confidence: fc.constantFrom('P', 'S2', 'S1', 'M'),
      locator: someWords,
    },
  ),
);
