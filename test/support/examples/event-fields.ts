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
  const part = closedIn(codec)?.required.data;
  const shapes = part?.structure._tag === 'Union' ? part.structure.among : [part];
  const fields = shapes.map(closedIn);
  const names = fields.flatMap((data) => [
    ...Object.keys(data?.required ?? {}),
    ...Object.keys(data?.optional ?? {}),
  ]);
  // A field is required if every shape requires it.
  const isRequired = (name: string) =>
    fields.every((data) => data !== undefined && Object.hasOwn(data.required, name));
  const distinct = [...new Set(names)];
  return [
    ...distinct.filter(isRequired),
    ...distinct.filter((name) => !isRequired(name)).map((name) => `${name}?`),
  ];
};
