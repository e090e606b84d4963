import type { Stretch } from '../data/stretches';
import type { SwimLanes } from '../data/swim-lanes';
import type { Level, Standing } from '../readings/reading';
import { bar, dueMark, possibleMark } from './bar';
import type { LegendItem } from './legend';

export const lanesLegend = (
  { lanes }: Pick<SwimLanes, 'lanes'>,
  id: string,
): readonly LegendItem[] => {
  const all = lanes.flatMap(({ stretches }) => stretches);
  const ifAny = (isIn: (stretch: Stretch) => boolean, ...items: readonly LegendItem[]) =>
    all.some(isIn) ? items : [];
  const sign =
    (standing: Standing, level: Level, isComing = false): LegendItem['sign'] =>
    (x, y) => {
      const height = standing === 'over' ? 5 : 6 + 2 * level;
      const box = { left: x, right: x + 22, top: y + 13 - height, bottom: y + 13 };
      return bar(id, box, { standing, level, isComing, openLeft: false, openRight: false });
    };
  return [
    ...ifAny(
      ({ standing }) => standing === 'holds',
      { sign: sign('holds', 0), text: 'free or weak' },
      { sign: sign('holds', 3), text: 'strict or strong' },
    ),
    ...ifAny(({ coming }) => coming !== null, {
      sign: sign('holds', 1, true),
      text: 'a change to come',
    }),
    ...ifAny(({ standing }) => standing === 'rests', {
      sign: sign('rests', 1),
      text: 'suspended, paused or not in effect',
    }),
    ...ifAny(({ standing }) => standing === 'contested', {
      sign: sign('contested', 1),
      text: 'contested',
    }),
    ...ifAny(({ standing }) => standing === 'over', { sign: sign('over', 0), text: 'over' }),
    ...ifAny(({ due }) => due, {
      sign: (x, y) => dueMark(x + 11, y + 3, y + 14),
      text: 'began on a day set before',
    }),
    ...ifAny(({ possible }) => possible !== null, {
      sign: (x, y) => possibleMark(x + 2, x + 20, y + 6),
      text: 'began on some day of these',
    }),
  ];
};
