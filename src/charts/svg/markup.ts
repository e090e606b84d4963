/**
 * A text as XML shows it, in an element or in an attribute. Characters that XML 1.0 does not allow become
 * U+FFFD.
 */
export const escaped = (text: string): string =>
  text
    .replace(notInXml, '\uFFFD')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Control characters, halves of surrogate pairs and non-characters (XML 1.0, section 2.2). */
const notInXml =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The attributes of an element. A number is written with at most one decimal. */
export type Attributes = { readonly [name: string]: string | number };

/** An element of SVG. Its content is markup already. */
export const element = (name: string, attributes: Attributes, content = ''): string => {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${written(value)}"`);
  return content === ''
    ? `<${name}${all.join('')}/>`
    : `<${name}${all.join('')}>${content}</${name}>`;
};

const written = (value: string | number): string =>
  typeof value === 'number' ? String(rounded(value)) : escaped(value);

/** A number with at most one decimal, which is all that a picture shows. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The margin around everything in a picture. */
export const margin = 12;

/** A text at a place, with what it stands for in full where it is abbreviated. */
export const textAt = (
  x: number,
  y: number,
  { text, whole }: { readonly text: string; readonly whole?: string },
  attributes: Attributes = {},
): string => {
  const title = whole === undefined || whole === text ? '' : titled(whole);
  return element('text', { x, y, ...attributes }, title + escaped(text));
};

/** What a viewer shows where one points at the element around it. */
export const titled = (text: string): string => `<title>${escaped(text)}</title>`;
