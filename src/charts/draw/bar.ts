import type { Level, Standing } from '../readings/reading';
import { element, rounded } from '../svg/markup';
import { type Pattern, patternId } from '../svg/patterns';

export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

export type BarLook = {
  readonly standing: Standing;
  readonly level: Level;
  readonly isComing: boolean;
  /** The left end is open if the period of the bar has no start, or starts before the picture does. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
};

export const patternsOn = ({ standing, isComing }: Omit<BarLook, 'openLeft' | 'openRight'>) => {
  const found: Pattern[] = [];
  if (standing === 'rests' || standing === 'contested') found.push(standing);
  if (isComing) found.push('coming');
  return found;
};

export const fillOf = ({ standing, level }: Pick<BarLook, 'standing' | 'level'>): Level =>
  standing === 'holds' ? level : standing === 'over' ? 0 : 1;

export const bar = (picture: string, box: Box, look: BarLook): string => {
  const level = fillOf(look);
  const { left, right, top, bottom } = box;
  const shape = { x: left, y: top, width: Math.max(right - left, 1), height: bottom - top };
  const dash = look.standing === 'rests' ? { 'stroke-dasharray': '4 2' } : {};
  return [
    element('rect', { ...shape, class: `fill${level}` }),
    ...patternsOn(look).map((pattern) =>
      element('rect', { ...shape, fill: `url(#${patternId(picture, pattern, level)})` }),
    ),
    element('path', { d: outline(box, look), class: 'edge', ...dash }),
  ].join('');
};

const outline = ({ left, right, top, bottom }: Box, look: BarLook): string => {
  const [l, r, t, b] = [left, Math.max(right, left + 1), top, bottom].map(rounded);
  return [
    `M${l} ${t}H${r}M${l} ${b}H${r}`,
    look.openLeft ? '' : `M${l} ${t}V${b}`,
    look.openRight ? '' : `M${r} ${t}V${b}`,
  ].join('');
};

export const dueMark = (x: number, top: number, bottom: number): string =>
  element('path', {
    d: `M${rounded(x)} ${top + 3}V${bottom}M${rounded(x)} ${top - 4}l3.5 3.5-3.5 3.5-3.5-3.5z`,
    class: 'alarm',
    'stroke-width': 1.3,
  });

/** The bracket spans the days on which the period of the bar may have begun. */
export const possibleMark = (left: number, right: number, bottom: number): string => {
  const [l, r, b] = [left, Math.max(right, left + 4), bottom].map(rounded);
  return element('path', {
    d: `M${l} ${b}v4H${r}v-4`,
    class: 'alarm',
    'stroke-width': 1.3,
    'stroke-dasharray': '2 1.5',
  });
};
