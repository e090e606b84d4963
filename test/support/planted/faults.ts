/** A fault: a change of one text in one file, and the laws of which at least one must fail. */
export type Fault = {
  readonly description: string;
  readonly file: string;
  /** The text to replace, which occurs in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  readonly caughtBy: readonly string[];
};

const oracle = 'law 1: asOf equals the naive oracle, in valid time and system time';
const byDay = 'law 7: history by day agrees with asOf';
const table = 'law 1: versions by day equal the naive oracle, in valid time and system time';
const found = 'law 7: lookup by instant agrees with asOf';
const later = 'law 3: nothing recorded later changes asKnownAt';
const leaves = 'law 12: no verb changes its argument';

/** The law about the text of a log, which is not among those of a projection. */
export const ofText = 'law 10: the text of a log is the same after reading and writing it';

export const faults: readonly Fault[] = [
  {
    description: 'intervals end a day late',
    file: 'src/temporal/verbs/support/granularity.ts',
    find: 'boundAt: (moment) => dateOfDay(dayOf(moment, offsetMs)),',
    replace: 'boundAt: (moment) => dateOfDay(dayOf(moment, offsetMs) + 1),',
    caughtBy: [byDay],
  },
  {
    description: 'an event is known a millisecond before it is recorded',
    file: 'src/temporal/verbs/as-known-at.ts',
    find: 'momentOf(point, machine.offsetMs)',
    replace: 'momentOf(point, machine.offsetMs) + 1',
    caughtBy: [oracle, later],
  },
  {
    description: 'the time of recording does not break ties',
    file: 'src/temporal/event/entry.ts',
    find: 'compare(a.recorded, b.recorded) || ',
    replace: '',
    caughtBy: [oracle],
  },
  {
    description: 'a due change fires although a later event has cancelled it',
    file: 'src/temporal/fold/fold.ts',
    find: 'due === undefined || isStalled',
    replace:
      'due === undefined && firedOn === undefined ? fold.pending : due === undefined || isStalled',
    caughtBy: [oracle],
  },
  {
    description: 'a correction counts before it is recorded',
    file: 'src/temporal/corrections/event-versions.ts',
    find: 'const at = Math.max(',
    replace: 'const at = Math.min(',
    caughtBy: [oracle, later],
  },
  {
    description: 'a timeline changes state that it shares with another',
    file: 'src/temporal/verbs/as-known-at.ts',
    find: '{ ...machine, knowledge }',
    replace: 'Object.assign(machine, { knowledge })',
    caughtBy: [leaves],
  },
  {
    description: 'a line of an unknown event is lost',
    file: 'src/log/format.ts',
    find: "lines.push(entry._tag === 'Known' ? eventTextWith(codecs, entry.event) : entry.raw);",
    replace: "if (entry._tag === 'Known') lines.push(eventTextWith(codecs, entry.event));",
    caughtBy: [ofText],
  },
  {
    description: 'days are counted at another offset',
    file: 'src/time/point.ts',
    find: 'return endOfDay(day, offsetMs)',
    replace: 'return endOfDay(day, 0)',
    caughtBy: [oracle, byDay],
  },
  {
    description: 'a version goes on after it was corrected',
    file: 'src/temporal/rows/area.ts',
    find: 'old.knownTo = moment;',
    replace: 'old.knownTo = Number.POSITIVE_INFINITY;',
    caughtBy: [table],
  },
  {
    description: 'due changes stay although a later event comes before them',
    file: 'src/temporal/fold/rewind.ts',
    find: 'versionsBefore(fold, fold.entries[from], before[0])',
    replace: 'versionsBefore(fold, undefined, before[0])',
    caughtBy: [table],
  },
  {
    description: 'a prepared answer begins an instant late',
    file: 'src/temporal/verbs/lookup.ts',
    find: 'countUpTo(prepared.starts, moment)',
    replace: 'countUpTo(prepared.starts, moment - 1)',
    caughtBy: [found],
  },
];
