import type { TimedEvent } from '../../../temporal/event/event';
import { isEvent } from '../../../temporal/event/is-event';
import type { Why } from '../../../temporal/verbs/evidence/why';

const maxListed = 30;

const listed = (events: readonly TimedEvent[]): readonly string[] => [
  ...events.slice(0, maxListed).map(({ occurred, type, id }) => `  ${occurred}  ${type}  ${id}`),
  ...(events.length > maxListed ? [`  … and ${events.length - maxListed} more`] : []),
];

export const evidence = ({
  events,
  fired,
  superseded,
  absent,
}: Why<unknown, TimedEvent>): readonly string[] => {
  if (events.length === 0)
    return [
      'It rests on no event: nothing was said so far on what it reads.',
      ...absent.flatMap(({ table, sought, by, nearest }) =>
        nearest === undefined || nearest === sought
          ? []
          : [
              `  It looked for the ${by} "${sought}" in ${table}; the nearest there is "${nearest}".`,
            ],
      ),
    ];
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

export type Scenario = {
  readonly given: readonly TimedEvent[];
  readonly when: readonly unknown[];
};

export const scenarioLines = ({ given, when }: Scenario): readonly string[] => [
  'Given:',
  ...orNothing(listed(given)),
  'When:',
  ...orNothing(listed(when.filter(isEvent))),
];

const orNothing = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? ['  nothing'] : lines;
