import type { PolicyEvent } from '../../events/catalogue';
import { event } from '../builders/event';
import { type Check, expectSame, expectStream, stream } from './check';

const keeps = (name: string, events: readonly PolicyEvent[]): Check => ({
  name,
  holds: async (store) => {
    expectSame('outcome', await store.append(stream, events, 0), 'appended');
    await expectStream(store, events);
  },
});

const saying = (texts: readonly string[]): readonly PolicyEvent[] =>
  texts.map((says, at) => event('BackgroundNoted', { id: `text-${at}`, data: { says } }));

// The first event is a plan, because a payment of compensation without a plan breaks a rule that a
// store may check.
const paying = (amounts: readonly number[]): readonly PolicyEvent[] => [
  event('CompensationPlanAnnounced', { id: 'plan' }),
  ...amounts.map((amount, at) =>
    event('CompensationPaid', { id: `sum-${at}`, data: { sum: { currency: 'KRW', amount } } }),
  ),
];

const occurring = (texts: readonly string[]): readonly PolicyEvent[] =>
  texts.map((occurred, at) => event('BackgroundNoted', { id: `date-${at}`, occurred }));

export const jsonChecks: readonly Check[] = [
  keeps(
    'dates and date-times stay the same text',
    occurring([
      ...['2019-07-04', '2019-07', '2019', '2019-07-04~', '../2019-06-30'],
      ...['2019-07-04T00:00:00+09:00', '2019-07-03T15:00:00Z', '2019-07-03T15:00:00.120Z'],
    ]),
  ),
  keeps(
    'text of digits stays text, however long',
    saying(['7', '007', '12345678901234567890', '9007199254740993', '1e3', 'true', 'null']),
  ),
  keeps('numbers stay exact', paying([0, 0.1, 1e21, 5e-324, Number.MAX_SAFE_INTEGER, 1.5e300])),
  keeps('zero keeps its sign', paying([-0])),
  keeps(
    'text keeps every character, composed or decomposed',
    saying([
      '日本国',
      'é',
      'e\u0301',
      '\u{1F9EA}',
      '\u2028',
      ' ends with a space ',
      'a "b" \\ \n\t',
      'a\r\nb\rc',
      '\ufeffa\u0085b',
      `it's 100 % of $1, ? and {"n": 1}`,
    ]),
  ),
  keeps('text keeps a null character', saying(['a\u0000b'])),
  keeps('text keeps half of a surrogate pair', saying(['\ud83d', 'a\udc00b'])),
  keeps('fields with null and empty lists stay', [
    event('MeasureAnnounced', { data: { effectiveFrom: null }, sources: [] }),
  ]),
  keeps('true stays true, and a list of one item stays a list', [
    event('ReportAdopted', { data: { reports: ['panel'], toConform: true } }),
  ]),
  keeps('an id such as __proto__ is like any other', [
    event('PanelRequested', { id: '__proto__', data: { dispute: 'constructor' } }),
  ]),
];
