import { dayAt, dayCount } from './days.ts';
import type { PermitEvent } from './permits.ts';
import { type Random, seeded } from './random.ts';

/** Narrow: 100 rows whatever the length. Wide: a tenth as many rows as events. */
export type Form = 'narrow' | 'wide';

export type LogSize = {
  readonly form: Form;
  readonly size: number;
  /** Whether one event in twenty became known up to 60 days late. */
  readonly late?: boolean;
};

export const rowCount = ({ form, size }: LogSize): number => (form === 'narrow' ? 100 : size / 10);

export const rowId = (row: number): string => `permit-${String(row).padStart(6, '0')}-JPN-KOR`;

const statuses = ['open', 'paused', 'closed'];

const dataOf = (random: Random, begins: boolean, permit: string): readonly [string, object] => {
  const turn = begins ? 0 : random.below(10);
  if (turn === 0)
    return [
      'PermitGranted',
      {
        permit,
        holder: `holder-${random.below(1000)}`,
        level: 1 + random.below(5),
        quota: 100 * (1 + random.below(50)),
      },
    ];
  return turn < 7
    ? ['QuotaChanged', { permit, by: 1 + random.below(40) }]
    : ['StatusChanged', { permit, status: statuses[random.below(3)] }];
};

/**
 * A log in the order in which its events became known. Each is read from JSON and frozen, as
 * events from a log file are.
 */
export const permitLog = (about: LogSize, seed = 1): readonly PermitEvent[] => {
  const { size, late = false } = about;
  const random = seeded(seed);
  const rows = rowCount(about);
  const begun = new Uint8Array(rows);
  const events: PermitEvent[] = [];
  for (let index = 0; index < size; index += 1) {
    const row = random.below(rows);
    const [type, data] = dataOf(random, begun[row] === 0, rowId(row));
    begun[row] = 1;
    const day = Math.floor((index * dayCount) / size);
    const delay = late && random.below(20) === 0 ? 1 + random.below(60) : 0;
    events.push(
      read({
        id: `act-${String(index).padStart(8, '0')}`,
        type,
        occurred: dayAt(day),
        recordedAt: dayAt(day + delay),
        data,
      }),
    );
  }
  if (late) events.sort((a, b) => compare(a.recordedAt, b.recordedAt));
  return Object.freeze(events);
};

/** As if from a line of a file. */
const read = (event: object): PermitEvent => {
  // What was just written has the shape of an event.
  const parsed = JSON.parse(JSON.stringify(event)) as PermitEvent;
  Object.freeze(parsed.data);
  return Object.freeze(parsed);
};

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many events of a log that is in the order of its days happened by a day. */
export const countBy = (events: readonly { readonly occurred: string }[], day: string): number => {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle]?.occurred ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
};
