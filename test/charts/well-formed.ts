/** Why a text is no well-formed XML of elements, attributes and text alone; undefined if it is. */
export const flawOfXml = (text: string): string | undefined => {
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [token = ''] = /^(?:<[^<>]*>|[^<>]+)/u.exec(text.slice(at)) ?? [];
    if (token === '') return `a stray bracket at ${at}`;
    const flaw = token.startsWith('<') ? flawOfTag(token, open) : flawOfText(token);
    if (flaw !== undefined) return `${flaw} at ${at}: ${token.slice(0, 80)}`;
    at += token.length;
  }
  return open.length === 0 ? undefined : `no end of ${open.join(', ')}`;
};

const attribute = /\s+([a-zA-Z][\w-]*)="([^"]*)"/gy;

const flawOfTag = (tag: string, open: string[]): string | undefined => {
  const [, end = '', name = '', rest = '', empty = ''] =
    /^<(\/?)([a-z]+)((?:\s[\s\S]*?)?)(\/?)>$/iu.exec(tag) ?? [];
  if (name === '') return 'no tag';
  if (end !== '') return open.pop() === name ? undefined : 'an end without a beginning';
  if (empty === '') open.push(name);
  const names = new Set<string>();
  let length = 0;
  for (const [whole, key = '', value = ''] of rest.matchAll(attribute)) {
    if (names.has(key)) return 'an attribute twice';
    names.add(key);
    length += whole.length;
    const flaw = flawOfText(value);
    if (flaw !== undefined) return flaw;
  }
  return length === rest.length ? undefined : 'no attribute';
};

const flawOfText = (text: string): string | undefined => {
  if (/&(?!#\d+;)/.test(text)) return 'a stray ampersand';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isAllowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      code >= 0x10000;
    if (!isAllowed) return 'a character that XML does not allow';
  }
  return undefined;
};
