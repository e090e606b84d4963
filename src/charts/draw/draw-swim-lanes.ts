import type { Stretch } from '../data/stretches';
import type { Lane, LaneKind, SwimLanes } from '../data/swim-lanes';
import { dayNumber } from '../svg/days';
import { element, margin, textAt, titled } from '../svg/markup';
import { type Pattern, patternsOf } from '../svg/patterns';
import { heading, idIn, type PictureOptions, picture, widthIn } from '../svg/picture';
import { fitted, widthOf } from '../svg/text-width';
import { type TimeScale, timeAxis, timeScale } from '../svg/time-axis';
import { bar, dueMark, fillOf, patternsOn, possibleMark } from './bar';
import { describeLanes, inWords } from './describe-lanes';
import { lanesLegend } from './lanes-legend';
import { legend } from './legend';

const size = 11;

/** A width in pixels. In a narrower picture, the names of lanes are above the lanes, not beside them. */
const narrow = 640;

const kindNames: { readonly [Kind in LaneKind]: string } = {
  route: 'Measures',
  list: 'Lists',
  dispute: 'Disputes',
  agreement: 'Agreements',
  claim: 'Claims',
  person: 'Persons',
};

type Layout = {
  readonly id: string;
  readonly scale: TimeScale;
  /** The width of the column for the names of lanes. */
  readonly names: number;
  readonly isNarrow: boolean;
};

/**
 * Draws lanes as a standalone SVG, with a title and a text alternative. No DOM is needed. Colour
 * and height show how strict something is. A pattern shows that something is planned, suspended or
 * contested. A diamond marks a beginning on a day that an earlier act had set. If the exact day of
 * a beginning is not known, a bracket marks the possible days.
 *
 * @example
 * const lanes = pipe(japanKorea, swimLanes({ kinds: ['route'] }));
 * drawSwimLanes({ title: 'Export licences' })(lanes).slice(0, 40);
 * // => '<svg xmlns="http://www.w3.org/2000/svg" …'
 */
export const drawSwimLanes =
  (options: PictureOptions = {}) =>
  (data: SwimLanes): string => {
    const { title = 'What held, over time' } = options;
    const width = widthIn(options);
    const layout = layoutOf(data, options);
    const head = heading(title, width);
    const key = legend(lanesLegend(data, layout.id), head.bottom, width);
    const body = bodyOf(data, layout, key.bottom + 4);
    const note =
      data.leftOut === 0
        ? ''
        : textAt(margin, body.bottom + 34, { text: `and ${data.leftOut} more` }, quiet);
    return picture(title, options, {
      height: body.bottom + 24 + (data.leftOut === 0 ? 0 : 20),
      description: describeLanes(data),
      content: [
        patternsOf(layout.id, patternsIn(data)),
        head.content,
        key.content,
        data.from === null ? '' : timeAxis(layout.scale, key.bottom, body.bottom),
        body.content,
        note,
      ].join(''),
    });
  };

const quiet = { 'font-size': size, class: 'quiet' };

const layoutOf = ({ from, to, lanes }: SwimLanes, options: PictureOptions): Layout => {
  const width = widthIn(options);
  const isNarrow = width < narrow;
  const widest = Math.max(0, ...lanes.map(({ title }) => widthOf(title, size)));
  const names = isNarrow ? 0 : Math.min(Math.ceil(widest) + 12, Math.floor(width * 0.34));
  const [first, last] = [from === null ? 0 : dayNumber(from), to === null ? 1 : dayNumber(to)];
  // Room after the last change, to show that a bar continues.
  const room = Math.max(1, (last - first) * 0.04);
  const scale = timeScale(first, last + room, margin + names, width - margin);
  return { id: idIn(options), scale, names, isNarrow };
};

/** Lists each pattern twice: over the colour of its bar, and over colour 1, which the legend uses. */
const patternsIn = ({ lanes }: SwimLanes): readonly (readonly [Pattern, number])[] =>
  lanes.flatMap(({ stretches }) =>
    stretches.flatMap((stretch) => {
      const isComing = stretch.coming !== null;
      return patternsOn({ ...stretch, isComing }).flatMap((pattern) => [
        [pattern, fillOf(stretch)] as const,
        [pattern, 1] as const,
      ]);
    }),
  );

const bodyOf = ({ lanes }: SwimLanes, layout: Layout, top: number) => {
  const parts: string[] = [];
  let y = top;
  let kind: LaneKind | undefined;
  for (const lane of lanes) {
    if (lane.kind !== kind) {
      kind = lane.kind;
      parts.push(
        textAt(margin, y + 15, { text: kindNames[kind] }, { ...quiet, 'font-weight': 600 }),
      );
      y += 22;
    }
    const nameHeight = layout.isNarrow ? 17 : 0;
    parts.push(nameOf(lane, layout, y));
    for (const stretch of lane.stretches) parts.push(drawn(stretch, layout, y + nameHeight + 6));
    y += nameHeight + 34;
  }
  if (lanes.length === 0) {
    parts.push(textAt(margin, y + 15, { text: 'Nothing is known.' }, quiet));
    y += 24;
  }
  return { content: parts.join(''), bottom: y };
};

const nameOf = ({ title }: Lane, { names, isNarrow, scale }: Layout, y: number): string => {
  const room = isNarrow ? scale.right - scale.left : names - 8;
  const text = fitted(title, room, size) ?? '…';
  const at = isNarrow ? y + 14 : y + 21;
  return textAt(margin, at, { text, whole: title }, { 'font-size': size });
};

/** The height of a bar of level 4, in pixels. A bar is two pixels lower for each level below 4. */
const tallest = 20;

const drawn = (stretch: Stretch, { id, scale }: Layout, top: number): string => {
  const { from, to, standing, level, coming, due, possible } = stretch;
  const first = from === null ? scale.from : dayNumber(from);
  const end = to === null ? scale.to : dayNumber(to);
  // A stretch that is wholly outside the days of the picture is not drawn.
  if (end <= scale.from || first >= scale.to) return '';
  const [left, right] = [scale.at(first), scale.at(end)];
  const bottom = top + tallest;
  const height = standing === 'over' ? 6 : tallest - 2 * (4 - level);
  const box = { left, right, top: bottom - height, bottom };
  const look = {
    standing,
    level,
    isComing: coming !== null,
    openLeft: from === null || first < scale.from,
    openRight: to === null || end > scale.to,
  };
  const marks = [
    due && first > scale.from ? dueMark(left, top, bottom) : '',
    possible === null ? '' : possibleMark(left, scale.at(dayNumber(possible.last) + 1), bottom + 1),
  ];
  return element(
    'g',
    {},
    titled(inWords(stretch)) + bar(id, box, look) + labelIn(box, stretch) + marks.join(''),
  );
};

const labelIn = (
  box: { readonly left: number; readonly right: number; readonly bottom: number },
  { says, standing, level, coming }: Stretch,
): string => {
  const width = widthOf(says, size);
  if (width + 12 > box.right - box.left) return '';
  const [x, y] = [box.left + 6, box.bottom - (standing === 'over' ? 9 : 4)];
  const isPlain = coming === null && standing === 'holds';
  // A text on a pattern gets a plain background, so that it can be read.
  const paper = { x: x - 3, y: y - 10, width: width + 6, height: 13, class: 'paper' };
  return (
    (isPlain || standing === 'over' ? '' : element('rect', paper)) +
    textAt(x, y, { text: says }, { 'font-size': size, class: isPlain ? `on${level}` : '' })
  );
};
