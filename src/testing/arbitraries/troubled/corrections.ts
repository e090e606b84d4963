import type { TimedEvent } from '../../../temporal/event/event';

export type Act = {
  readonly id: string;
  readonly target: TimedEvent;
  readonly recordedAt: string;
  /** `undefined` for a retraction. */
  readonly replacement: TimedEvent | undefined;
};

/**
 * Returns a correction or retraction that passes `isRead`, or no event if none passes. Three forms are tried,
 * because the domain of a test can require more than the usual fields. The first form has the usual fields, the
 * second also has the target's other fields, and the third also has a `schemaVersion`.
 */
export const actOn = (
  { id, target, recordedAt, replacement }: Act,
  isRead: (event: TimedEvent) => boolean,
): readonly TimedEvent[] => {
  const common = { id, occurred: recordedAt.replace(/^\.\.\//, ''), recordedAt };
  const { id: _, recordedAt: __, ...replacing } = replacement ?? target;
  const content =
    replacement === undefined
      ? { type: 'EventRetracted', data: { target: target.id, reason: 'It never happened.' } }
      : { type: 'EventCorrected', data: { target: target.id, replacement: replacing } };
  const forms = [
    { ...common, ...content },
    { ...target, ...common, ...content },
    { ...target, schemaVersion: 1, ...common, ...content },
  ];
  return forms.filter(isRead).slice(0, 1);
};
