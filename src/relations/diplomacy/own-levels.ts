import type { DiplomaticLevel } from '../../events/families/diplomacy';
import type { CountryCode } from '../../vocabulary/actors';
import type { EventId } from '../../vocabulary/ids';
import { covered, type Layer, type Layers } from '../schedule/layers';

export type OwnLevel = { readonly of: CountryCode; readonly level: DiplomaticLevel };

const byHeight: readonly DiplomaticLevel[] = ['severed', 'suspended', 'downgraded', 'normal'];

const heightOf = (level: DiplomaticLevel): number => byHeight.indexOf(level);

export const isHigher = (one: DiplomaticLevel, other: DiplomaticLevel): boolean =>
  heightOf(one) > heightOf(other);

export const levelBy = (
  layers: Layers<OwnLevel>,
  country: CountryCode,
): Layer<OwnLevel> | undefined => layers.findLast(({ value }) => value.of === country);

/**
 * Returns the lower of the latest levels of the two countries. If both levels are equally low, returns the later
 * level.
 */
export const lowestOf = (layers: Layers<OwnLevel>): Layer<OwnLevel> | undefined =>
  layers
    .filter((layer) => levelBy(layers, layer.value.of) === layer)
    .reverse()
    .sort((one, other) => heightOf(one.value.level) - heightOf(other.value.level))[0];

/**
 * Adds a level that a country sets, as that country's level in effect. The other country's levels stay.
 */
export const withOwn = (
  layers: Layers<OwnLevel>,
  layer: Layer<OwnLevel>,
  completes: readonly EventId[],
): Layer<OwnLevel>[] => {
  const isOwn = ({ value }: Layer<OwnLevel>): boolean => value.of === layer.value.of;
  const others = layers.filter((each) => !isOwn(each));
  return [...others, ...covered(layers.filter(isOwn), layer, completes)];
};
