import { element, escaped, margin, textAt } from './markup';
import { fitted, wrapped } from './text-width';
import { styleOf, type Theme } from './theme';

/** Options of every picture. */
export type PictureOptions = {
  /**
   * What the picture shows, in a few words. It is written above the picture, and screen readers
   * read it.
   */
  readonly title?: string;
  /** The width in pixels, from 320 to 8,000. By default, 960. */
  readonly width?: number;
  /** The theme. `auto`, the default, follows the preference of the viewer. */
  readonly theme?: Theme;
  /** The prefix of the ids in the picture. Two pictures on one page need different prefixes. */
  readonly id?: string;
};

export type Parts = {
  readonly height: number;
  /** The text alternative. */
  readonly description: string;
  readonly content: string;
};

export const widthIn = ({ width = 960 }: PictureOptions): number =>
  Number.isFinite(width) ? Math.max(320, Math.min(8000, Math.round(width))) : 960;

export const idIn = ({ id = 'bilateral-chart' }: PictureOptions): string =>
  id.replace(/[^A-Za-z0-9_-]/g, '-');

const titleSize = 15;

/** Draws the title of a picture, in at most four lines. */
export const heading = (
  title: string,
  width: number,
): { readonly content: string; readonly bottom: number } => {
  const room = width - 2 * margin;
  const all = wrapped(title, room, titleSize);
  const rest = all.slice(3).join(' ');
  const lines = rest === '' ? all : [...all.slice(0, 3), fitted(rest, room, titleSize) ?? '…'];
  const content = lines
    .map((text, index) =>
      textAt(
        margin,
        margin + titleSize + index * 20,
        { text },
        {
          'font-size': titleSize,
          'font-weight': 600,
        },
      ),
    )
    .join('');
  return { content, bottom: margin + lines.length * 20 + 4 };
};

export const picture = (
  title: string,
  options: PictureOptions,
  { height, description, content }: Parts,
): string => {
  const width = widthIn(options);
  const id = idIn(options);
  const whole = Math.ceil(height);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'bilateral-chart',
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      width,
      height: whole,
      viewBox: `0 0 ${width} ${whole}`,
    },
    [
      `<title id="${id}-title">${escaped(title)}</title>`,
      `<desc id="${id}-desc">${escaped(description)}</desc>`,
      `<style>${styleOf(options.theme ?? 'auto')}</style>`,
      element('rect', { width, height: whole, class: 'paper' }),
      content,
    ].join(''),
  );
};
