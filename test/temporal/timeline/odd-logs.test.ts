import { asOf, eventsBetween, history, snapshot, timeline, upcoming } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { anomalies } from '../../../src/temporal/verbs/record/anomalies';
import { type DomainEvent, type DomainState, domain } from '../../support/domain';
import { corrected, granted, logOf, retracted } from '../../support/small-logs';

const first = { occurred: '2019-07-01' };
const sound = granted('sound', first, { permit: 'quarry' });

const noDate =
  'expected a date of EDTF level 0 or 1, found "soon". Write it as in 2019, 2019-07, 2019-07-04, 2019-21 (spring), 201X or 2019-07-XX, with one of ? ~ % at the end where it is unsure.';

/** A log whose types were not checked. */
const unchecked = (...events: readonly unknown[]): readonly DomainEvent[] =>
  events as readonly DomainEvent[];

/** Replays the sound event together with odd ones; gives the permits and what was found odd. */
const replayed = (...odd: readonly DomainEvent[]) => {
  const built = timeline(domain)(logOf(sound, ...odd));
  history((state: DomainState) => snapshot(state))(built);
  upcoming('2019-07-01')(built);
  eventsBetween('2019-07-01', '2019-07-02')(built);
  return {
    permits: asOf('2019-07-30')(built).permits.ids(),
    odd: anomalies(built).filter(({ _tag }) => _tag === 'Unreadable'),
  };
};

describe('replay of a log made by hand', () => {
  it.each(['', 'soon', '2019-02-30', '2019-07-04T25:00:00Z', '2019-07-04T12:00:00', '/', '[..]'])(
    'should not throw for the date "%s"',
    (date) => {
      for (const event of [
        granted('odd', { occurred: date, recordedAt: '2019-07-01' }),
        granted('odd', { ...first, recordedAt: date }),
        // A day is text of a form that this has not.
        granted('odd', first, { effectiveFrom: date as '2019-07-01' }),
      ]) {
        const { permits, odd } = replayed(event);
        expect(permits).toEqual(['quarry']);
        expect(odd.map(({ event: id }) => id)).toEqual(['odd']);
      }
    },
  );

  it('should not throw for a recordedAt with an open end', () => {
    const { permits, odd } = replayed(granted('odd', { ...first, recordedAt: '[2019-07-01..]' }));
    expect(permits).toEqual(['quarry']);
    expect(odd.map(({ message }) => message)).toEqual([
      'Event "odd" is skipped: recordedAt cannot be read: expected a date or date-time without an open end, found "[2019-07-01..]". Write the day on which it became known.',
    ]);
  });

  it('should skip corrections and retractions that are incomplete, or whose target or replacement is not a plain event', () => {
    const bare = { ...retracted('bare', 'sound', '2019-07-02'), type: 'EventCorrected' };
    const act = {
      ...bare,
      id: 'act',
      data: { target: 'sound', replacement: retracted('x', 'sound', '2019-07-02') },
    };
    const { permits, odd } = replayed(
      retracted('lost', 'nothing', '2019-07-02'),
      retracted('on-act', 'lost', '2019-07-02'),
      corrected('undated', 'sound', '2019-07-02', granted('x', { occurred: 'soon' })),
      ...unchecked(bare, act),
    );
    expect(permits).toEqual(['quarry']);
    expect(odd.map(({ event }) => event)).toEqual(['lost', 'on-act', 'undated', 'bare', 'act']);
    const where = ({ event }: { readonly event: string }) => `Event "${event}" is skipped: `;
    expect(odd.map((each) => each.message.slice(where(each).length))).toEqual([
      'it acts on "nothing", but no event of that id can be replayed. Add that event, or correct the id.',
      'its target "lost" is itself a correction or retraction. Aim at the event that was recorded wrongly.',
      `the dates of its replacement cannot be read: ${noDate}`,
      'its replacement lacks the strings type and occurred, or an object as data. Give it all three.',
      'its replacement is itself a correction or retraction. Replace the event by what did happen.',
    ]);
  });

  it('should skip a correction whose recordedAt cannot be read', () => {
    const { permits, odd } = replayed(retracted('r', 'sound', 'soon'));
    expect(permits).toEqual(['quarry']);
    expect(odd.map(({ message }) => message)).toEqual([
      `Event "r" is skipped: recordedAt cannot be read: ${noDate}`,
    ]);
  });

  it('should use the second line of an id if the first cannot be dated', () => {
    const { permits, odd } = replayed(
      granted('twice', { ...first, occurred: 'soon', recordedAt: '2019-07-01' }),
      granted('twice', first),
      granted('twice', first, { permit: 'canal' }),
    );
    expect(permits).toEqual(['harbour', 'quarry']);
    expect(odd.map(({ message }) => message)).toEqual([
      `Event "twice" is skipped: its dates cannot be read: ${noDate}`,
      'Event "twice" is skipped: another event has the same id. Give this one an id of its own.',
    ]);
  });

  it('should skip a correction or retraction that reuses an id', () => {
    const { permits, odd } = replayed(
      granted('other', first),
      retracted('sound', 'other', '2019-07-02'),
      retracted('r', 'other', '2019-07-02'),
      retracted('r', 'sound', '2019-07-03'),
      retracted('p', 'sound', '2019-07-04'),
      granted('p', first, { permit: 'pier' }),
    );
    expect(permits).toEqual(['pier', 'quarry']);
    expect(odd.map(({ message }) => message)).toEqual([
      'Event "sound" is skipped: another event has the same id. Give this one an id of its own.',
      'Event "r" is skipped: another event has the same id. Give this one an id of its own.',
      'Event "p" is skipped: another event has the same id. Give this one an id of its own.',
    ]);
  });

  it('should use the first of two lines with one id', () => {
    const { permits, odd } = replayed(granted('sound', first, { permit: 'canal' }));
    expect(permits).toEqual(['quarry']);
    expect(odd[0]?.message).toBe(
      'Event "sound" is skipped: another event has the same id. Give this one an id of its own.',
    );
  });

  it('should skip lines that are not events', () => {
    const odd = { ...sound, id: 'odd', data: { permit: 'canal' } };
    const lines = [
      { id: 'half' },
      { ...odd, data: null },
      { ...odd, type: 1 },
      { ...odd, occurred: 2 },
      { ...odd, recordedAt: 3 },
      { ...odd, id: 4 },
      null,
      'odd',
    ];
    for (const line of lines) {
      const { permits, odd: found } = replayed(...unchecked(line));
      expect(permits).toEqual(['quarry']);
      const id = typeof line === 'object' && typeof line?.id === 'string' ? line.id : '#2';
      expect(found.map(({ event, message }) => [event, message])).toEqual([
        [
          id,
          `Event "${id}" is skipped: it lacks the strings id, type, occurred and recordedAt, or an object as data. Give it all five.`,
        ],
      ]);
    }
  });

  it('should give an empty state for no lines', () => {
    expect(snapshot(asOf('2019-07-01')(timeline(domain)(logOf())))).toEqual({
      permits: {},
      visits: {},
      leases: {},
      alarms: {},
    });
  });
});
