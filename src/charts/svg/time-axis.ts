import { dayIn, partsOf } from './days';
import { element, margin, rounded, textAt } from './markup';
import { widthOf } from './text-width';

export type TimeScale = {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly at: (day: number) => number;
};

/** Days before `from` or after `to` are drawn at the border. */
export const timeScale = (from: number, to: number, left: number, right: number): TimeScale => {
  const span = Math.max(to - from, 1);
  const at = (day: number): number =>
    left + (Math.max(0, Math.min(day - from, span)) / span) * (right - left);
  return { from, to: from + span, left, right, at };
};

export type Tick = { readonly day: number; readonly label: string };

const labelGap = 14;

type Step = { readonly months: number } | { readonly days: number };

const steps: readonly Step[] = [
  { days: 1 },
  { days: 2 },
  { days: 7 },
  { days: 14 },
  ...[1, 2, 3, 6].map((months) => ({ months })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 20_000].map((years) => ({
    months: years * 12,
  })),
];

export const ticksOn = ({ from, to, left, right }: TimeScale, size: number): readonly Tick[] => {
  for (const step of steps) {
    const least = 'days' in step ? step.days : step.months * 30;
    const room = widthOf(labelOf(from, step), size) + labelGap;
    if ((least / (to - from)) * (right - left) >= room) return ticksBy(step, from, to);
  }
  return [];
};

const ticksBy = (step: Step, from: number, to: number): readonly Tick[] => {
  const found: Tick[] = [];
  const add = (day: number): void => {
    if (day >= from && day <= to) found.push({ day, label: labelOf(day, step) });
  };
  if ('days' in step) {
    for (let day = Math.ceil(from / step.days) * step.days; day <= to; day += step.days) add(day);
    return found;
  }
  const [year, month] = partsOf(from);
  const first = Math.floor((year * 12 + month) / step.months) * step.months;
  for (let at = first; ; at += step.months) {
    const day = dayIn(Math.floor(at / 12), ((at % 12) + 12) % 12, 1);
    if (!(day <= to)) return found;
    add(day);
  }
};

const labelOf = (day: number, step: Step): string => {
  const [year, month, date] = partsOf(day);
  const yearText = year < 0 ? `−${padded(-year, 4)}` : padded(year, 4);
  if ('months' in step && step.months >= 12) return yearText;
  const monthText = `${yearText}-${padded(month + 1, 2)}`;
  return 'months' in step ? monthText : `${monthText}-${padded(date, 2)}`;
};

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

export const timeAxis = (scale: TimeScale, top: number, bottom: number, size = 11): string =>
  ticksOn(scale, size)
    .map(({ day, label }) => {
      const x = scale.at(day);
      const half = widthOf(label, size) / 2;
      const isInside = x - half >= 2 && x + half <= scale.right + margin - 2;
      const text = textAt(x, bottom + size + 4, { text: label }, axisText(size));
      return (
        element('path', { d: `M${rounded(x)} ${top}V${bottom}`, class: 'grid' }) +
        (isInside ? text : '')
      );
    })
    .join('');

const axisText = (size: number) => ({
  'font-size': size,
  'text-anchor': 'middle',
  class: 'quiet',
});
