import { describe, expect, it } from 'vitest';
import type { Part, Structure } from '../../../src/codec/codec';
import { catalogue, type EventOf, isEventType } from '../../../src/events/catalogue';
import { agreements } from './agreements';
import { disputes } from './disputes';
import { type DataFields, type FieldsOf, may, must } from './kinds';
import { measures } from './measures';
import { others } from './others';

const data: DataFields = { ...others, ...agreements, ...measures, ...disputes };

const envelope: FieldsOf<EventOf<'RulingIssued'>> = {
  id: must,
  type: must,
  schemaVersion: must,
  occurred: must,
  recordedAt: must,
  enteredAt: may,
  by: must,
  data: must,
  sources: must,
  actsOn: may,
  title: may,
  record: may,
  note: may,
};

const closedIn = (
  part: Part | undefined,
): Extract<Structure, { readonly _tag: 'StrictObject' }> => {
  const structure = part?.structure;
  if (structure?._tag === 'Refinement') return closedIn(structure.base);
  if (structure?._tag !== 'StrictObject') throw new Error('expected a closed codec');
  return structure;
};

const fieldsOf = (part: Part | undefined): Record<string, string> => {
  const { required, optional } = closedIn(part);
  return {
    ...Object.fromEntries(Object.keys(required).map((key) => [key, must])),
    ...Object.fromEntries(Object.keys(optional).map((key) => [key, may])),
  };
};

/** The shapes that a value may have. */
const shapesOf = (part: Part | undefined): readonly (Part | undefined)[] =>
  part?.structure._tag === 'Union' ? part.structure.among : [part];

describe('the codec has the fields of the type', () => {
  it.each(Object.keys(catalogue).filter(isEventType))('%s', (type) => {
    expect(fieldsOf(catalogue[type])).toEqual(envelope);
    const shapes = shapesOf(closedIn(catalogue[type]).required.data).map(fieldsOf);
    expect(shapes).toContainEqual(data[type]);
  });
});
