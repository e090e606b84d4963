import {
  type DateLiteral,
  none,
  projection,
  type Relations,
  some,
  type TimedEvent,
  table,
  trustedPartner,
} from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { answering, containing, event, given, refused } from 'bilateral/testing';
import { describe, expect, it } from 'vitest';
import { thrownBy } from '../support/thrown';

const start = event('BoycottStarted', { occurred: '2019-07-18', data: { boycott: 'b' } });
const end = event('BoycottEnded', { occurred: '2019-08-18', data: { boycott: 'b' } });
const again = event('BoycottStarted', { occurred: '2019-07-19', data: { boycott: 'b' } });
const begunAlready = `Event "${again.id}" (BoycottStarted) at boycotts "b": an earlier event has begun this row; correct the id, or leave this event out.`;

const scenario = (given: readonly string[], when: readonly string[]) =>
  ['Given:', ...given, 'When:', ...when].join('\n');
const startLine = '  2019-07-18  BoycottStarted  BoycottStarted-b-2019-07-18';
const endLine = '  2019-08-18  BoycottEnded  BoycottEnded-b-2019-08-18';
const againLine = '  2019-07-19  BoycottStarted  BoycottStarted-b-2019-07-19';

describe('events', () => {
  it('should be appended: one, several, or those that a function returns', () => {
    given([start]).when(end).then([end]);
    given([]).when([start, end]).then([start, end]);
    given([start])
      .when(({ log }) => (log.events.length === 1 ? end : []))
      .then([end]);
    given([start])
      .when(() => [])
      .then([]);
  });

  it('should be skipped if they are already in the log', () => {
    given([start]).when(start).then([]);
  });

  it('should fail with the differences for other events', () => {
    const wrong = thrownBy(() =>
      given([start])
        .when(end)
        .then([{ ...end, note: 'over' }, again]),
    );
    expect(wrong.message).toBe(
      [
        'The appended events differ from those expected:',
        '  events[0].note: expected "over", found nothing',
        `  events[1]: expected { id: "${again.id}", type: "BoycottStarted", schemaVersion: 1, occurred: "2019-07-19", recordedAt: "2019-07-19", by: { country: "XAA", sector: "GOV" }, data: { boycott: "b", against: "XBB" }, sources: [{ publisher: "a test" }] }, found nothing`,
        scenario([startLine], [endLine]),
      ].join('\n'),
    );
    expect(wrong).toMatchObject({ name: 'AssertionError', actual: [end] });
  });

  it('should fail with the refusal for events that are refused', () => {
    for (const expected of [[end], () => true, answering(() => 1, 1)])
      expect(
        thrownBy(() =>
          given([])
            .when(end)
            // One of the three kinds of outcome at a time.
            .then(expected as never),
        ).message,
      ).toBe(
        [
          'The events are refused:',
          `  Event "${end.id}" (BoycottEnded) at boycotts "b": no earlier event begins this row; record that event first, or correct the id. See bilateral/errors.md#eventsrefused`,
          scenario(['  nothing'], [endLine]),
        ].join('\n'),
      );
  });
});

describe('a refusal', () => {
  it('should be expected with its event and message', () => {
    given([start])
      .when(again)
      .then(refused({ event: again.id, message: begunAlready }));
    given([start])
      .when(again)
      .then(refused({ event: again.id, message: containing('has begun this row') }));
  });

  it('should fail with the differences for another refusal', () => {
    const wrong = thrownBy(() =>
      given([start])
        .when(again)
        .then(refused({ event: 'x', message: 'No.' }, { event: 'y', message: containing('z') })),
    );
    expect(wrong.message).toBe(
      [
        'The refusals differ from those expected:',
        `  refusals[0].event: expected "x", found "${again.id}"`,
        `  refusals[0].message: expected "No.", found ${JSON.stringify(begunAlready)}`,
        '  refusals[1]: expected { event: "y", message: { containing: "z" } }, found nothing',
        scenario([startLine], [againLine]),
      ].join('\n'),
    );
  });

  it('should fail for a part of a message, and for one refusal of two', () => {
    const part = begunAlready.slice(0, -1);
    expect(() =>
      given([start])
        .when(again)
        .then(refused({ event: again.id, message: part })),
    ).toThrow('refusals[0].message');
    const two = [again, event('BoycottEnded', { data: { boycott: 'c' } })];
    expect(() =>
      given([start])
        .when(two)
        .then(refused({ event: again.id, message: begunAlready })),
    ).toThrow('refusals[1]: expected nothing, found { event: "BoycottEnded-c-2020-01-01"');
  });

  it('should fail with the events for events that are accepted', () => {
    const wrong = thrownBy(() =>
      given([start])
        .when(end)
        .then(refused({ event: end.id, message: containing('') })),
    );
    expect(wrong.message).toBe(
      [
        'The events are accepted, although a refusal is expected:',
        `  refusals[0]: expected { event: "${end.id}", message: { containing: "" } }, found nothing`,
        scenario([startLine], [endLine]),
      ].join('\n'),
    );
  });

  it('should name an event without an id by its position', () => {
    given([])
      // What a program without types may hand in.
      .when({} as never)
      .then(refused({ event: 'the event at 0', message: containing('events[0].type: expected') }));
  });
});

describe('a state', () => {
  const tier = trustedPartner({ by: 'XAA', of: 'XBB' });
  const listed = event('TrustedPartnerListed', { data: { list: 'l', tier: 'A' } });

  it('should be expected by an answer', () => {
    given([]).when(start).then(answering(tier, none));
    const wrong = thrownBy(() => given([]).when(listed).then(answering(tier, none)));
    expect(wrong.message).toMatch(
      /^The answer as of 2020-01-01 is not the one expected:\n {2}answer: expected none, found some\(\{.*\nIt rests on:\n {2}2020-01-01 {2}TrustedPartnerListed {2}TrustedPartnerListed-l/,
    );
  });

  it('should be expected by a test', () => {
    const isQuiet = (state: Relations) => state.boycotts.ids().length === 0;
    given([]).when(listed).then(isQuiet);
    given([])
      .when(listed)
      .then((state) => {
        expect(state.trustedPartners.ids()).toHaveLength(1);
      });
    expect(thrownBy(() => given([start]).when(end).then(isQuiet)).message).toBe(
      [
        'The test of the state as of 2019-08-18 gives false.',
        scenario([startLine], [endLine]),
      ].join('\n'),
    );
    const own = new Error('the author’s own');
    expect(
      thrownBy(() =>
        given([])
          .when(start)
          .then(() => {
            throw own;
          }),
      ),
    ).toBe(own);
  });

  it('should be expected as a whole', () => {
    type Opened = TimedEvent & {
      readonly type: 'Opened';
      readonly data: { readonly door: string };
    };
    const doors = table<{ readonly times: number }, Opened>()({
      Opened: {
        row: ({ data }) => data.door,
        begin: () => ({ times: 1 }),
        evolve: (draft) => {
          draft.times += 1;
        },
        refuse: ({ times }) => (times > 1 ? 'the door is worn' : undefined),
      },
    });
    const house = projection({ doors });
    const open = (door: string, on: DateLiteral): Opened => ({
      id: `${door}-${on}`,
      type: 'Opened',
      occurred: on,
      recordedAt: on,
      data: { door },
    });
    const [one, two, three] = [
      open('front', '2024-01-01'),
      open('front', '2024-01-02'),
      open('front', '2024-01-03'),
    ];
    given([one], house)
      .when(two)
      .then({ doors: { front: { times: 2 } } });
    given([one, two], house)
      .when(three)
      .then(refused({ event: 'front-2024-01-03', message: containing('the door is worn') }));
    expect(
      thrownBy(() =>
        given([one], house)
          .when(two)
          .then({ doors: { back: { times: 2 } } }),
      ).message,
    ).toBe(
      [
        'The state as of 2024-01-02 is not the one expected:',
        '  state.doors.back: expected { times: 2 }, found nothing',
        '  state.doors.front: expected nothing, found { times: 2 }',
        scenario(
          ['  2024-01-01  Opened  front-2024-01-01'],
          ['  2024-01-02  Opened  front-2024-01-02'],
        ),
      ].join('\n'),
    );
  });
});

describe('the words given, when and then', () => {
  it('should work for a real log', () => {
    given(japanKorea)
      .when(event('ProceedingResumed', { occurred: '2024-01-15', data: { dispute: 'DS590' } }))
      .then(
        refused({
          event: 'ProceedingResumed-DS590-2024-01-15',
          message: containing('the dispute is over (withdrawn), which is final'),
        }),
      );
  });

  it('should take any other value for a state', () => {
    // What a program without types may expect.
    const other: object = some(1);
    expect(() =>
      given([])
        .when(start)
        .then(other as never),
    ).toThrow('state._tag: expected "Some", found nothing');
  });
});
