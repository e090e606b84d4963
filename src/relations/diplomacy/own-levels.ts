import type { DiplomaticLevel } from '../../events/families/diplomacy';
import type { CountryCode } from '../../vocabulary/actors';
import type { EventId } from '../../vocabulary/ids';
import { covered, type Layer, type Layers } from '../schedule/layers';

/** A level of diplomatic relations, and the country that set it. */
export type OwnLevel = { readonly of: CountryCode; readonly level: DiplomaticLevel };

const byHeight: readonly DiplomaticLevel[] = ['severed', 'suspended', 'downgraded', 'normal'];

const heightOf = (level: DiplomaticLevel): number => byHeight.indexOf(level);

export const isHigher = (one: DiplomaticLevel, other: DiplomaticLevel): boolean =>
  heightOf(one) > heightOf(other);

/** The last level that a country set, if it still holds. */
export const levelBy = (
  layers: Layers<OwnLevel>,
  country: CountryCode,
): Layer<OwnLevel> | undefined => layers.findLast(({ value }) => value.of === country);

/** The lowest of the last levels of the countries. If two are the same, the later one. */
export const lowestOf = (layers: Layers<OwnLevel>): Layer<OwnLevel> | undefined =>
  layers
    .filter((layer) => levelBy(layers, layer.value.of) === layer)
    .reverse()
    .sort((one, other) => heightOf(one.value.level) - heightOf(other.value.level))[0];

/** Puts a level of a country over its other levels. The levels of the other country stay as they are. */
export const withOwn = (
  layers: Layers<OwnLevel>,
  layer: Layer<OwnLevel>,
  completes: readonly EventId[],
): Layer<OwnLevel>[] => {
  const isOwn = ({ value }: Layer<OwnLevel>): boolean => value.of === layer.value.of;
  const others = layers.filter((each) => !isOwn(each));
  return [...others, ...covered(layers.filter(isOwn), layer, completes)];
};
