import type { EventId } from '../../vocabulary/ids';

/** A value that an act set, until further notice or for a time. */
export type Layer<Value> = {
  /** The act that set the value. */
  readonly act: EventId;
  /** The value. */
  readonly value: Value;
  /** Whether the value holds until further notice. */
  readonly isLasting: boolean;
};

/**
 * The values that acts have laid over one another; the last value is in effect. The list begins with at most two
 * values that hold until further notice: the value that was replaced last, then the value that replaced it. Values
 * that hold for a time follow.
 */
export type Layers<Value> = readonly Layer<Value>[];

/** Removes the value that an act set. The last value that is left is in effect. */
export const uncovered = <Value>(layers: Layers<Value>, act: EventId): Layer<Value>[] =>
  layers.filter((layer) => layer.act !== act);

/**
 * Adds the value of an act at the end, so that it is in effect. If the value holds for a time and its act completes
 * acts in the list, the value takes the place of their values instead. A value that holds until further notice removes
 * all values that hold for a time.
 */
export const covered = <Value>(
  layers: Layers<Value>,
  layer: Layer<Value>,
  completes: readonly EventId[],
): Layer<Value>[] => {
  if (layer.isLasting) {
    const replaced = layers.findLast(({ act, isLasting }) => isLasting && !completes.includes(act));
    return replaced === undefined ? [layer] : [replaced, layer];
  }
  return layers.some(({ act }) => completes.includes(act))
    ? layers.map((each) => (completes.includes(each.act) ? layer : each))
    : [...layers, layer];
};
