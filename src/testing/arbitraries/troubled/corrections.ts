import type { TimedEvent } from '../../../temporal/event/event';

/** What an event's record is later said to have been: another event, or nothing. */
export type Act = {
  readonly id: string;
  readonly target: TimedEvent;
  readonly recordedAt: string;
  /** Absent: a retraction. */
  readonly replacement: TimedEvent | undefined;
};

/**
 * A correction or retraction as a domain may have it: what its events carry beside their data is
 * taken over from the target, and the first that is read is used.
 */
export const actOn = (
  { id, target, recordedAt, replacement }: Act,
  isRead: (event: TimedEvent) => boolean,
): readonly TimedEvent[] => {
  const common = { id, occurred: recordedAt.replace(/^\.\.\//, ''), recordedAt };
  const { id: _, recordedAt: __, ...replacing } = replacement ?? target;
  const said =
    replacement === undefined
      ? { type: 'EventRetracted', data: { target: target.id, reason: 'It never happened.' } }
      : { type: 'EventCorrected', data: { target: target.id, replacement: replacing } };
  const forms = [
    { ...common, ...said },
    { ...target, ...common, ...said },
    { ...target, schemaVersion: 1, ...common, ...said },
  ];
  return forms.filter(isRead).slice(0, 1);
};
