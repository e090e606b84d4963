/** Adding to a log: what is taken, what is refused and why, and what a log already written shows. */
import {
  append,
  audit,
  type EventInput,
  emptyLog,
  formatLog,
  isLeft,
  isRight,
  parseLog,
  pipe,
} from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';

const korea = {
  by: { country: 'KOR', sector: 'GOV', name: 'MOTIE' },
  sources: [{ publisher: 'an example' }],
} as const;

const filed: EventInput = {
  ...korea,
  id: 'filed',
  type: 'ConsultationsRequested',
  schemaVersion: 2,
  occurred: '2024-02-01',
  recordedAt: '2024-02-01',
  data: { dispute: 'DS999', forum: 'WTO', complainants: ['KOR'], respondent: 'JPN' },
};
const resumed: EventInput = {
  ...korea,
  id: 'resumed',
  type: 'ProceedingResumed',
  schemaVersion: 1,
  occurred: '2024-03-01',
  recordedAt: '2024-03-01',
  data: { dispute: 'DS590' },
};

const expectedVersion = japanKoreaLog.events.length;
const longer = pipe(japanKoreaLog, append([filed], { expectedVersion }));
console.log(isRight(longer) ? `${expectedVersion} events, then ${longer.right.events.length}` : '');

const tell = (outcome: ReturnType<ReturnType<typeof append>>): void =>
  console.log(isLeft(outcome) ? `${outcome.left._tag}: ${outcome.left.message}` : 'added');

tell(pipe(japanKoreaLog, append([filed], { expectedVersion: expectedVersion - 1 })));
tell(pipe(japanKoreaLog, append([filed, resumed])));
tell(pipe(japanKoreaLog, append([{ ...filed, occurred: '2024-02-30' }])));

// What others wrote is read as it is; `audit` says what the rules make of it.
const theirs = emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' });
const text = `${formatLog(theirs)}${JSON.stringify(resumed)}\n`;
const read = parseLog(text);
for (const { _tag, message } of isRight(read) ? audit(read.right) : [])
  console.log(`${_tag}: ${message}`);

// => 98 events, then 99
// => VersionConflict: The log holds 98 events, not 97: it was written to since you read it. Read it again, decide again, then append. See bilateral/errors.md#versionconflict
// => EventsRefused: Event "resumed" (ProceedingResumed) at disputes "DS590": the dispute is over (withdrawn), which is final; give a new complaint an id of its own, or correct the date. See bilateral/errors.md#eventsrefused
// => EventsRefused: events[0].occurred: expected a day from 01 to 29, found "2024-02-30". February 2024 has 29 days. See bilateral/errors.md#eventsrefused
// => AgainstTheRules: Event "resumed" (ProceedingResumed) at disputes "DS590": no earlier event requests consultations in dispute "DS590"; add a ConsultationsRequested, which names the forum and the parties, or correct the id.
