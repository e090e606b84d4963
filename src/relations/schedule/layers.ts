import type { EventId } from '../../vocabulary/ids';

/** A value that holds until further notice, and those that acts have put over it for a time. */
export type Layers<Value> = {
  readonly lasting: Value;
  /** In the order in which they took effect; the last one holds. */
  readonly passing: readonly { readonly act: EventId; readonly value: Value }[];
};

/** Only a lasting value: whatever was over it for a time is gone. */
export const lasting = <Value>(value: Value): Layers<Value> => ({ lasting: value, passing: [] });

/** Puts the value of an act over the others, until that act ends. */
export const covered = <Value>(
  layers: Layers<Value>,
  act: EventId,
  value: Value,
): Layers<Value> => ({ ...layers, passing: [...layers.passing, { act, value }] });

/** Takes away what an act has put over the others; what was under it, or is over it, holds. */
export const uncovered = <Value>(layers: Layers<Value>, act: EventId): Layers<Value> => ({
  ...layers,
  passing: layers.passing.filter((layer) => layer.act !== act),
});

/** The value that holds. */
export const topOf = <Value>(layers: Layers<Value>): Value => {
  const top = layers.passing.at(-1);
  return top === undefined ? layers.lasting : top.value;
};

/** Whether what holds is what an act has put over the others for a time. */
export const isOnTop = ({ passing }: Layers<unknown>, act: EventId): boolean =>
  passing.at(-1)?.act === act;

/** What an act does to a layered value: it sets it, for a time or not, and then that time ends. */
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
