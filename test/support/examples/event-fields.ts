import { catalogue, type EventType } from 'bilateral';
import type { Part } from '../../../src/codec/codec';

const closedIn = (part: Part | undefined) => {
  if (part === undefined) return undefined;
  const { structure } = part;
  if (structure._tag === 'Refinement') return closedIn(structure.base);
  return structure._tag === 'StrictObject' ? structure : undefined;
};

/** The fields of an event's `data` as the reference writes them: those with `?` may be left out. */
export const dataFieldsOf = (type: EventType): readonly string[] => {
  const codec: Part = catalogue[type];
  const data = closedIn(closedIn(codec)?.required.data);
  return [
    ...Object.keys(data?.required ?? {}),
    ...Object.keys(data?.optional ?? {}).map((name) => `${name}?`),
  ];
};
