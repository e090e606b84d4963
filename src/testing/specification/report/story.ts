import type { TimedEvent } from '../../../temporal/event/event';
import { isEvent } from '../../../temporal/event/is-event';
import { listed } from './evidence';

/** The events that were there, and what was to be recorded. */
export type Story = {
  readonly given: readonly TimedEvent[];
  readonly when: readonly unknown[];
};

/** The lines that tell it. */
export const toldStory = ({ given, when }: Story): readonly string[] => [
  'Given:',
  ...orNothing(listed(given)),
  'When:',
  ...orNothing(listed(when.filter(isEvent))),
];

const orNothing = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? ['  nothing'] : lines;
