import { element, escaped, margin, textAt } from './markup';
import { fitted, wrapped } from './text-width';
import { styleOf, type Theme } from './theme';

/** How every picture is drawn. */
export type PictureOptions = {
  /** What the picture shows, in a few words. It stands above it and is read out. */
  readonly title?: string;
  /** The width in pixels, from 320 to 8,000; 960 by default. */
  readonly width?: number;
  /** `auto`, the default, takes what the viewer prefers. */
  readonly theme?: Theme;
  /** What ids in the picture begin with. Two pictures in one page need two. */
  readonly id?: string;
};

/** What a picture consists of. */
export type Parts = {
  readonly height: number;
  /** The text alternative. */
  readonly description: string;
  /** Markup. */
  readonly content: string;
};

/** The width of a picture. */
export const widthIn = ({ width = 960 }: PictureOptions): number =>
  Number.isFinite(width) ? Math.max(320, Math.min(8000, Math.round(width))) : 960;

/** The id of a picture, in characters that every place of an id allows. */
export const idIn = ({ id = 'bilateral-chart' }: PictureOptions): string =>
  id.replace(/[^A-Za-z0-9_-]/g, '-');

const titleSize = 15;

/** The title in lines, and the height that they take. */
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

/** A picture as SVG: one element that stands alone. */
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
