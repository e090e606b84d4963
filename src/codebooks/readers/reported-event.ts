import type { Point } from '../../time/point';
import type { Placed } from './row/locate-row';
import type { ReportedEvent } from './row/result';

/** The event that rows report: what the first says, known as of the earliest, on the sources of all. */
export const reportedEvent = (
  first: Placed,
  recordedAt: Point,
  all: readonly Placed[],
): ReportedEvent => {
  const { id, set, occurred, by, towards, record, meaning } = first;
  const { scheme, code, name, quad, speech, field, note } = meaning;
  const coding = `${scheme.toUpperCase()} ${code}`;
  const label = name === code ? coding : `${coding} (${name})`;
  const around = {
    id,
    schemaVersion: 1,
    occurred,
    recordedAt,
    by,
    sources: distinct(all.map(({ citation }) => citation)),
    record,
    ...(note === undefined ? {} : { note }),
  };
  const said = { says: `${label}, as coded by machine for ${set}.`, coded: [{ scheme, code }] };
  if (quad === 1 || quad === 3)
    return { ...around, type: 'StatementMade', data: { act: speech, ...said, to: [towards] } };
  const type = quad === 2 ? 'CooperationReported' : 'ConflictReported';
  return { ...around, type, data: { field, between: [by, towards], ...said } };
};

const distinct = <A>(items: readonly A[]): readonly A[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
