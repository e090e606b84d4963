import type { EventId } from '../../vocabulary/ids';

/** A value that holds until further notice, and temporary values that acts have set over it. */
export type Layers<Value> = {
  readonly lasting: Value;
  /** In the order in which they took effect; the last one holds. */
  readonly passing: readonly { readonly act: EventId; readonly value: Value }[];
};

/** Only a lasting value, without temporary ones. */
export const lasting = <Value>(value: Value): Layers<Value> => ({ lasting: value, passing: [] });

/** Sets the value of an act over the others, until that act ends. */
export const covered = <Value>(
  layers: Layers<Value>,
  act: EventId,
  value: Value,
): Layers<Value> => ({ ...layers, passing: [...layers.passing, { act, value }] });

/** Removes the temporary value of an act; the value below or above it then holds. */
export const uncovered = <Value>(layers: Layers<Value>, act: EventId): Layers<Value> => ({
  ...layers,
  passing: layers.passing.filter((layer) => layer.act !== act),
});

/** The value that holds. */
export const topOf = <Value>(layers: Layers<Value>): Value => {
  const top = layers.passing.at(-1);
  return top === undefined ? layers.lasting : top.value;
};

/** Whether the value that holds is the temporary value of an act. */
export const isOnTop = ({ passing }: Layers<unknown>, act: EventId): boolean =>
  passing.at(-1)?.act === act;

/** A change to a layered value: an act sets it, for a time or lastingly, or its time ends. */
export type Setting<Value> =
  | { readonly kind: 'set'; readonly value: Value; readonly lasting: boolean }
  | { readonly kind: 'revert' };

/** The layers after a change that an act makes. */
export const settled = <Value>(
  layers: Layers<Value>,
  change: Setting<Value>,
  act: EventId,
): Layers<Value> => {
  if (change.kind === 'revert') return uncovered(layers, act);
  return change.lasting ? lasting(change.value) : covered(layers, act, change.value);
};
