import * as fc from 'fast-check';
import { arbitraryEdtf, arbitraryPoint, arbitraryWhen } from './dates';

const words = fc.oneof(
  fc.constantFrom('METI', '日本', 'a "quoted" word', 'line\nbreak', '\u2028', '__proto__', '\\'),
  fc.string({ minLength: 1, maxLength: 20 }),
);

/** Ids as people write them, and names of properties that every JavaScript object has. */
const id = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '대법원', 'DS590', 'a.b:c-d_e'),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/),
);

/** The arbitrary for the values of each leaf, by the name of the leaf. Leaves are codecs that have no parts. */
export const leaves: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  // The leaves of io-ts.
  string: words,
  number: fc.integer(),
  EventId: id,
  RulingId: id,
  MeasureId: id,
  MeasureOrDisputeId: id,
  StackId: id,
  EntityId: id,
  LicenceId: id,
  ListId: id,
  DisputeId: id,
  AgreementId: id,
  NoticeId: id,
  PlanId: id,
  ReviewId: id,
  TalksId: id,
  BoycottId: id,
  ClaimId: id,
  CoverageId: id,
  CountedId: id,
  'Edtf | Instant': arbitraryWhen(),
  // Dates with an open end are left out, because an event that is recorded at such a date would
  // never be known.
  RecordedAt: arbitraryWhen().filter((text) => !text.endsWith('..]')),
  Edtf: arbitraryEdtf(),
  Point: arbitraryPoint(),
  CalendarDate: fc.constantFrom('2019-07-04', '2019-12-31', '2020-02-29'),
  Digest: fc.constantFrom('0'.repeat(64), 'a1'.repeat(32)),
  CountryCode: fc.constantFrom('JPN', 'KOR', 'USA', 'CHN'),
  Words: words,
  Name: words,
  GroupId: fc.constantFrom('EUN', 'ASEAN', 'EU-members'),
  Url: fc.constantFrom('https://example.org/ページ?q=1', 'urn:isbn:9780000000002'),
  Count: fc.nat({ max: 1000 }),
  Ordinal: fc.integer({ min: 1, max: 3 }),
  Amount: fc.oneof(fc.nat({ max: 1_000_000_000 }), fc.constantFrom(0, 7.5, 25)),
  Currency: fc.constantFrom('KRW', 'JPY', 'USD'),
  BareProduct: fc.constantFrom(
    'hydrogen-fluoride',
    'photoresist',
    'fluorinated-polyimide',
    'constructor',
  ),
  Part: fc.constantFrom('pulleys', 'of-steel'),
  Scheme: fc.constantFrom('HS', 'HS', 'ECCN', 'ETCO'),
  Code: fc.oneof(
    fc.constantFrom('28', '2811', '281111', '370710'),
    fc.constantFrom('3B001', '3.A(1)'),
  ),
};
