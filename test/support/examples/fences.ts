/** One fenced block of a Markdown page. */
export type Fence = {
  /** The words after the opening fence: the language, and for a file of the page its name. */
  readonly language: string;
  readonly file?: string;
  readonly text: string;
  /** The line of the page on which the text begins, from 1. */
  readonly line: number;
};

/** The fenced blocks of a page, in order. */
export const fencesIn = (page: string): readonly Fence[] => {
  const lines = page.split('\n');
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const opening = /^```(\S+)(?: (\S+))?$/.exec(lines[at] ?? '');
    if (opening === null) continue;
    const [, language = '', file] = opening;
    const end = lines.indexOf('```', at + 1);
    if (end === -1) throw new Error(`line ${at + 1}: a block that never ends`);
    fences.push({
      language,
      text: lines.slice(at + 1, end).join('\n'),
      line: at + 2,
      ...(file === undefined ? {} : { file }),
    });
    at = end;
  }
  return fences;
};
