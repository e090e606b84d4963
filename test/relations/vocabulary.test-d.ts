import {
  append,
  type DateLiteral,
  type EventLog,
  type EventsIn,
  emptyLog,
  fieldCodecs,
  formatLog,
  isRight,
  lineCodec,
  type OwnEvent,
  type PolicyEvent,
  parseLog,
  policyEvents,
  upcastFrom,
  vocabulary,
} from 'bilateral';
import * as t from 'io-ts';
import { expectTypeOf, test } from 'vitest';

const visas = vocabulary(
  {
    Granted: { codec: t.type({ visa: t.string, until: t.string }) },
    Revoked: {
      codec: t.type({ visa: t.string, because: t.string }),
      references: ({ because }) => [because],
    },
  },
  { name: 'visas', version: 1 },
);
type VisaEvent = EventsIn<typeof visas>;

const joined = vocabulary(
  { ShipmentHeld: { codec: t.type({ port: t.string }) } },
  { name: 'customs-office', version: 1, joins: policyEvents },
);

test('a vocabulary tells the type of its events', () => {
  expectTypeOf<Extract<VisaEvent, { readonly type: 'Granted' }>>().toEqualTypeOf<
    OwnEvent<'Granted', { visa: string; until: string }>
  >();
  expectTypeOf<VisaEvent['type']>().toEqualTypeOf<
    'Granted' | 'Revoked' | 'EventCorrected' | 'EventRetracted'
  >();
  expectTypeOf<PolicyEvent>().toExtend<EventsIn<typeof joined>>();
  expectTypeOf<EventsIn<typeof policyEvents>>().toEqualTypeOf<PolicyEvent>();
});

test('a log of a vocabulary is read and written with it', () => {
  const read = parseLog('', { vocabulary: visas });
  if (!isRight(read)) return;
  expectTypeOf(read.right).toEqualTypeOf<EventLog<VisaEvent>>();
  formatLog(read.right, { vocabulary: visas });
  // @ts-expect-error without it, the events would be taken for built-in ones
  formatLog(read.right);
  const empty = emptyLog({ parties: ['*', '*'], offset: '+01:00', vocabulary: visas });
  append(
    [
      {
        id: 'a',
        type: 'Granted',
        schemaVersion: 1,
        occurred: '2024-01-10',
        recordedAt: '2024-01-10',
        data: { visa: 'V1', until: '2024-04-10' satisfies DateLiteral },
      },
    ],
    { vocabulary: visas },
  )(empty);
  // @ts-expect-error a log of other events
  append([], { vocabulary: joined })(empty);
});

test('what is malformed is refused', () => {
  // @ts-expect-error a vocabulary has a version
  vocabulary({}, { name: 'visas' });
  // @ts-expect-error what is known of a type is its codec
  vocabulary({ Granted: t.string.is }, { name: 'visas', version: 1 });
});

test('codecs of fields and lines say of which type they are', () => {
  expectTypeOf(fieldCodecs.amount._A).toEqualTypeOf<number>();
  // @ts-expect-error there is no codec of that name
  expectTypeOf(fieldCodecs.month);
  const line: unknown = {};
  if (lineCodec.is(line) && 'type' in line) expectTypeOf(line).toEqualTypeOf<PolicyEvent>();
});

test('a step from an older version gets what its codec accepts', () => {
  upcastFrom(t.type({ visa: t.string }), ({ visa }) => ({ visa, until: 'unknown' }));
  // @ts-expect-error the older version had no such field
  upcastFrom(t.type({ visa: t.string }), ({ until }) => ({ until }));
});
