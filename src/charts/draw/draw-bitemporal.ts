import type { Bitemporal, BitemporalArea } from '../data/bitemporal';
import { boundsOf } from '../data/bounds';
import { dayNumber } from '../svg/days';
import { element, margin, textAt, titled } from '../svg/markup';
import { patternsOf } from '../svg/patterns';
import { heading, idIn, type PictureOptions, picture, widthIn } from '../svg/picture';
import { widthOf, wrapped } from '../svg/text-width';
import { type TimeScale, ticksOn, timeAxis, timeScale } from '../svg/time-axis';
import { bar, fillOf, patternsOn } from './bar';

const size = 11;

const daysWidth = 84;

const plotHeight = 300;

/**
 * Draws the answers to one question as a standalone SVG. Valid time goes across, and system time
 * goes up. Each answer has a letter, and a key below explains the letters. No DOM is needed.
 *
 * @example
 * const partner = { question: 'trustedPartner', args: { by: 'JPN', of: 'KOR' } };
 * const plotted = orThrow(pipe(japanKorea, bitemporal(partner)));
 * drawBitemporal({ title: 'Korea on the list of Japan' })(plotted).slice(0, 40);
 * // => '<svg xmlns="http://www.w3.org/2000/svg" …'
 */
export const drawBitemporal =
  (options: PictureOptions = {}) =>
  (data: Bitemporal): string => {
    const { title = `${data.question} on both clocks` } = options;
    const width = widthIn(options);
    const head = heading(title, width);
    const top = head.bottom + 18;
    const letters = lettersOf(data.areas);
    const plot = plotOf(data, options, letters, top);
    const key = keyOf(letters, top + plotHeight + 44, width);
    const used = data.areas.flatMap((area) =>
      patternsOn(lookOf(area)).map((pattern) => [pattern, fillOf(area)] as const),
    );
    return picture(title, options, {
      height: key.bottom + 4,
      description: described(data.areas),
      content: [
        patternsOf(idIn(options), used),
        head.content,
        textAt(margin, head.bottom + 10, { text: '↑ known at' }, quiet),
        plot,
        textAt(margin, top + plotHeight + 34, { text: 'holds on →' }, quiet),
        key.content,
      ].join(''),
    });
  };

const quiet = { 'font-size': size, class: 'quiet' };

const lookOf = ({ standing, level, coming }: BitemporalArea) => ({
  standing,
  level,
  isComing: coming !== null,
});

const readingOf = ({ says, standing, coming }: BitemporalArea): string =>
  `${says}${standing === 'rests' ? ' (not in effect)' : ''}${coming === null ? '' : ` (to come: ${coming})`}`;

/** The answers get letters in the order in which they became known. */
const lettersOf = (areas: readonly BitemporalArea[]): ReadonlyMap<string, string> =>
  new Map(
    [...new Set(areas.map(readingOf))].map((reading, index) => [reading, letterAt(index)] as const),
  );

const letterAt = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : letterAt(Math.floor(index / 26) - 1) + letterAt(index % 26);

/** Leaves room on both sides for periods without a first or last day. */
const scaleOver = (
  days: readonly BitemporalArea['validFrom'][],
  left: number,
  right: number,
): TimeScale => {
  const { from, to } = boundsOf(days, {});
  const [first, last] = [from === null ? 0 : dayNumber(from), to === null ? 1 : dayNumber(to)];
  const room = Math.max(1, (last - first) * 0.06);
  return timeScale(first - room, last + room, left, right);
};

const plotOf = (
  { areas }: Bitemporal,
  options: PictureOptions,
  letters: ReadonlyMap<string, string>,
  top: number,
): string => {
  const [left, right] = [margin + daysWidth, widthIn(options) - margin];
  const bottom = top + plotHeight;
  const valid = scaleOver(
    areas.flatMap(({ validFrom, validTo }) => [validFrom, validTo]),
    left,
    right,
  );
  const known = scaleOver(
    areas.flatMap(({ knownFrom, knownTo }) => [knownFrom, knownTo]),
    0,
    plotHeight,
  );
  const upAt = (day: number): number => bottom - known.at(day);
  const drawn = areas.map((area) => {
    const { validFrom, validTo, knownFrom, knownTo } = area;
    const box = {
      left: validFrom === null ? left : valid.at(dayNumber(validFrom)),
      right: validTo === null ? right : valid.at(dayNumber(validTo)),
      top: knownTo === null ? top : upAt(dayNumber(knownTo)),
      bottom: knownFrom === null ? bottom : upAt(dayNumber(knownFrom)),
    };
    const look = { ...lookOf(area), openLeft: validFrom === null, openRight: validTo === null };
    const letter = letters.get(readingOf(area)) ?? '';
    const fits = box.bottom - box.top >= 14 && box.right - box.left >= widthOf(letter, size) + 6;
    const isPatterned = patternsOn(look).length > 0;
    const paper = {
      x: (box.left + box.right - widthOf(letter, size)) / 2 - 3,
      y: (box.top + box.bottom) / 2 - 7,
      width: widthOf(letter, size) + 6,
      height: 14,
      class: 'paper',
    };
    const text = textAt(
      (box.left + box.right) / 2,
      (box.top + box.bottom) / 2 + 4,
      { text: letter },
      {
        'font-size': size,
        'font-weight': 600,
        'text-anchor': 'middle',
        class: isPatterned ? '' : `on${fillOf(area)}`,
      },
    );
    return element(
      'g',
      {},
      titled(inWords(area)) +
        bar(idIn(options), box, look) +
        (fits && isPatterned ? element('rect', paper) : '') +
        (fits ? text : ''),
    );
  });
  return timeAxis(valid, top, bottom) + knownAxis(known, left, right, bottom) + drawn.join('');
};

const knownAxis = (known: TimeScale, left: number, right: number, bottom: number): string =>
  ticksOn(known, size)
    .map(({ day, label }) => {
      const y = bottom - known.at(day);
      return (
        element('path', { d: `M${left} ${Math.round(y)}H${right}`, class: 'grid' }) +
        textAt(left - 8, y + 4, { text: label }, { ...quiet, 'text-anchor': 'end' })
      );
    })
    .join('');

const keyOf = (letters: ReadonlyMap<string, string>, top: number, width: number) => {
  let y = top;
  const lines: string[] = [];
  for (const [reading, letter] of letters) {
    y += 6;
    lines.push(
      textAt(margin, y + size, { text: letter }, { 'font-size': size, 'font-weight': 600 }),
    );
    for (const text of wrapped(reading, width - 2 * margin - 28, size)) {
      lines.push(textAt(margin + 28, y + size, { text }, { 'font-size': size }));
      y += 16;
    }
  }
  if (letters.size === 0) {
    lines.push(textAt(margin, y + size, { text: 'Nothing is known.' }, quiet));
    y += 18;
  }
  return { content: lines.join(''), bottom: y + 8 };
};

const inWords = (area: BitemporalArea): string =>
  [
    readingOf(area),
    area.validFrom === null ? '' : ` from ${area.validFrom}`,
    area.validTo === null ? '' : ` to ${area.validTo}`,
    area.knownFrom === null ? '' : `, as known from ${area.knownFrom}`,
    area.knownTo === null ? '' : ` until ${area.knownTo}`,
  ].join('');

/** The longest description, in characters. A longer one does not help a reader. */
const longest = 4000;

const described = (areas: readonly BitemporalArea[]): string => {
  if (areas.length === 0) return 'Nothing is known.';
  const text = `${areas.map(inWords).join('; ')}.`;
  return text.length <= longest ? text : `${[...text].slice(0, longest).join('')} … and so on.`;
};
