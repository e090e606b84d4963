import type { TimedEvent } from '../../../temporal/event/event';
import type { Why } from '../../../temporal/verbs/why';

/** More events than these are counted, not told. */
const most = 30;

/** Events, each on a line: when it happened, of what type, by which id. */
export const listed = (events: readonly TimedEvent[]): readonly string[] => [
  ...events.slice(0, most).map(({ occurred, type, id }) => `  ${occurred}  ${type}  ${id}`),
  ...(events.length > most ? [`  … and ${events.length - most} more`] : []),
];

/** The lines that say what an answer rests on. */
export const evidence = ({
  events,
  fired,
  superseded,
}: Why<unknown, TimedEvent>): readonly string[] => {
  if (events.length === 0)
    return ['It rests on no event: nothing was said so far on what it reads.'];
  return [
    'It rests on:',
    ...listed(events),
    ...fired.map(
      ({ on, table, row, event }) =>
        `  ${on}  due change of ${table} "${row}", declared by ${event.id}`,
    ),
    ...superseded.map(({ was, by }) => `  ${was.id} as it was before ${by.id} (${by.type})`),
  ];
};
