import type { RateSeries, Rates } from '../data/rates';
import { percent } from '../readings/trade';
import { dayNumber } from '../svg/days';
import { element, margin, rounded, textAt, titled } from '../svg/markup';
import { heading, type PictureOptions, picture, widthIn } from '../svg/picture';
import { widthOf } from '../svg/text-width';
import { type TimeScale, timeAxis, timeScale } from '../svg/time-axis';
import { legend } from './legend';

const size = 11;
const plotHeight = 240;

/** The number of line colours. */
const kinds = 6;
const dashes = ['', '7 3', '2 3', '10 3 2 3', '5 5', '1 2'];

/**
 * Draws rates over time as a standalone SVG: a step for each change, in per cent, and a gap where
 * the rate is no single percentage. Lines differ by colour, dash and mark. No DOM is needed.
 *
 * @example
 * import { usChinaChips } from 'bilateral/us-china-chips';
 *
 * const found = orThrow(pipe(usChinaChips, rates()));
 * drawRates({ title: 'Additional duties' })(found).slice(0, 40);
 * // => '<svg xmlns="http://www.w3.org/2000/svg" …'
 */
export const drawRates =
  (options: PictureOptions = {}) =>
  (data: Rates): string => {
    const { title = 'What measures add to the duty' } = options;
    const width = widthIn(options);
    const head = heading(title, width);
    const items = data.series.map(({ title: text }, index) => ({
      text,
      sign: (x: number, y: number) => sample(x, y + 8, index),
    }));
    const key = legend(items, head.bottom, width);
    const top = key.bottom + 12;
    const rest = data.leftOut === 0 ? '' : `and ${data.leftOut} more`;
    const empty = data.series.length === 0 ? 'No act says a rate.' : rest;
    const note = empty === '' ? '' : textAt(margin, top + plotHeight + 38, { text: empty }, quiet);
    return picture(title, options, {
      height: top + plotHeight + (note === '' ? 28 : 46),
      description: described(data.series),
      content: head.content + key.content + plotOf(data, top, width) + note,
    });
  };

const quiet = { 'font-size': size, class: 'quiet' };

const plotOf = ({ from, to, series }: Rates, top: number, width: number): string => {
  const highest = Math.max(
    0,
    ...series.flatMap(({ steps }) => steps.map((step) => step.percent ?? 0)),
  );
  const rates = rateTicks(highest);
  const ceiling = rates[rates.length - 1] ?? 1;
  const names = Math.max(...rates.map((rate) => widthOf(percent(rate), size))) + 10;
  const bottom = top + plotHeight;
  const [first, last] = [from === null ? 0 : dayNumber(from), to === null ? 1 : dayNumber(to)];
  const room = Math.max(1, (last - first) * 0.04);
  const scale = timeScale(first, last + room, margin + names, width - margin);
  const upAt = (rate: number): number => bottom - (rate / ceiling) * plotHeight;
  const grid = rates.map(
    (rate) =>
      element('path', {
        d: `M${scale.left} ${rounded(upAt(rate))}H${scale.right}`,
        class: 'grid',
      }) +
      textAt(
        scale.left - 6,
        upAt(rate) + 4,
        { text: percent(rate) },
        {
          ...quiet,
          'text-anchor': 'end',
        },
      ),
  );
  return [
    from === null ? '' : timeAxis(scale, top, bottom),
    ...grid,
    ...series.map((each, index) => curve(each, index, scale, upAt)),
  ].join('');
};

const rateTicks = (highest: number): readonly number[] => {
  // Labels are at most 5 × 10¹¹ apart. An axis that would need wider steps has labels only at its
  // ends.
  for (let step = 1; step < 1e12; step *= 10)
    for (const each of [step, 2 * step, 5 * step])
      if (highest <= each * 5)
        return Array.from(
          { length: Math.max(1, Math.ceil(highest / each)) + 1 },
          (_, at) => at * each,
        );
  return [0, highest];
};

const curve = (
  { steps, title }: RateSeries,
  index: number,
  scale: TimeScale,
  upAt: (rate: number) => number,
): string => {
  let isDrawing = false;
  const path: string[] = [];
  const marks: string[] = [];
  for (const { from, to, percent: rate } of steps) {
    const [first, end] = [
      from === null ? scale.from : dayNumber(from),
      to === null ? scale.to : dayNumber(to),
    ];
    if (rate === null || end <= scale.from || first >= scale.to) {
      isDrawing = false;
      continue;
    }
    const [x, y, right] = [scale.at(first), upAt(rate), scale.at(end)].map(rounded);
    path.push(isDrawing ? `V${y}H${right}` : `M${x} ${y}H${right}`);
    const says = `${title}: +${percent(rate)}${from === null ? '' : ` from ${from}`}${to === null ? '' : ` to ${to}`}`;
    marks.push(element('g', {}, titled(says) + mark(x ?? 0, y ?? 0, index)));
    isDrawing = true;
  }
  return element('path', { d: path.join(''), ...lineLook(index) }) + marks.join('');
};

const lineLook = (index: number) => ({
  class: `line${index % kinds}`,
  'stroke-width': 2,
  'stroke-dasharray': dashes[index % kinds] || 'none',
});

const mark = (x: number, y: number, index: number): string =>
  element('path', {
    d: `M${rounded(x)} ${rounded(y)}${shapes[index % kinds]}`,
    class: `mark${index % kinds}`,
  });

const shapes = [
  'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  'm-4-4h8v8h-8z',
  'm0-5 5 9h-10z',
  'm0-5 5 5-5 5-5-5z',
  'm0 5 5-9h-10z',
  'm-5-1.5h10v3h-10z',
];

const sample = (x: number, y: number, index: number): string =>
  element('path', { d: `M${rounded(x)} ${rounded(y)}h22`, ...lineLook(index) }) +
  mark(x + 11, y, index);

const described = (series: readonly RateSeries[]): string =>
  series.length === 0
    ? 'No act says a rate.'
    : series
        .map(({ title, steps }) => {
          const told = steps.map(
            ({ from, percent: rate }) =>
              `${rate === null ? 'no rate said' : `+${percent(rate)}`}${from === null ? '' : ` from ${from}`}`,
          );
          return `${title}: ${told.join(', ')}.`;
        })
        .join(' ');
