export const escaped = (text: string): string =>
  text
    .replace(notInXml, '\uFFFD')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * Matches the characters that XML 1.0 does not allow: control characters, unpaired surrogates and
 * non-characters (section 2.2).
 */
const notInXml =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A number is written with at most one decimal. */
export type Attributes = { readonly [name: string]: string | number };

/** Writes an element of SVG. `content` must already be markup. */
export const element = (name: string, attributes: Attributes, content = ''): string => {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${written(value)}"`);
  return content === ''
    ? `<${name}${all.join('')}/>`
    : `<${name}${all.join('')}>${content}</${name}>`;
};

const written = (value: string | number): string =>
  typeof value === 'number' ? String(rounded(value)) : escaped(value);

export const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The margin around the content of a picture, in pixels. */
export const margin = 12;

/** Draws `text` at a position. If `text` is an abbreviation of `whole`, a tooltip shows `whole`. */
export const textAt = (
  x: number,
  y: number,
  { text, whole }: { readonly text: string; readonly whole?: string },
  attributes: Attributes = {},
): string => {
  const title = whole === undefined || whole === text ? '' : titled(whole);
  return element('text', { x, y, ...attributes }, title + escaped(text));
};

/** Browsers show a `<title>` as the tooltip of the element that contains it. */
export const titled = (text: string): string => `<title>${escaped(text)}</title>`;
