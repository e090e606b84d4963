import type { EventId } from '../../vocabulary/ids';

/** A value that lasts until further notice, and temporary values on top of it. */
export type Layers<Value> = {
  readonly lasting: Value;
  /** The temporary values, in the order in which they took effect. The last one is in effect. */
  readonly passing: readonly { readonly act: EventId; readonly value: Value }[];
};

/** Makes layers with a lasting value and no temporary ones. */
export const lasting = <Value>(value: Value): Layers<Value> => ({ lasting: value, passing: [] });

/** Puts a temporary value of an act on top of the others, until that act ends. */
export const covered = <Value>(
  layers: Layers<Value>,
  act: EventId,
  value: Value,
): Layers<Value> => ({ ...layers, passing: [...layers.passing, { act, value }] });

/** Removes the temporary value of an act. The value that is then on top is in effect. */
export const uncovered = <Value>(layers: Layers<Value>, act: EventId): Layers<Value> => ({
  ...layers,
  passing: layers.passing.filter((layer) => layer.act !== act),
});

/** The value in effect. */
export const topOf = <Value>(layers: Layers<Value>): Value => {
  const top = layers.passing.at(-1);
  return top === undefined ? layers.lasting : top.value;
};

/** Whether the value in effect is the temporary value of an act. */
export const isOnTop = ({ passing }: Layers<unknown>, act: EventId): boolean =>
  passing.at(-1)?.act === act;

/** A change to a layered value: an act sets it, temporarily or lastingly, or a temporary value ends. */
export type Setting<Value> =
  | { readonly kind: 'set'; readonly value: Value; readonly lasting: boolean }
  | { readonly kind: 'revert' };

/** Applies a change that an act makes to the layers. */
export const settled = <Value>(
  layers: Layers<Value>,
  change: Setting<Value>,
  act: EventId,
): Layers<Value> => {
  if (change.kind === 'revert') return uncovered(layers, act);
  return change.lasting ? lasting(change.value) : covered(layers, act, change.value);
};
