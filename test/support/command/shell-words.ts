/** The words of a line as a shell splits it: spaces part them, quotes keep them together. */
export const shellWords = (line: string): readonly string[] =>
  [...line.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, (_, single, double) => single ?? double),
  );

/** A line that runs the command: its arguments, and the file that it reads as standard input. */
export type CommandLine = { readonly argv: readonly string[]; readonly stdin?: string };

/** Reads `bilateral … < FILE`; undefined for a line that runs something else. */
export const commandLine = (line: string): CommandLine | undefined => {
  const [name, ...words] = shellWords(line);
  if (name !== 'bilateral') return undefined;
  const at = words.indexOf('<');
  const file = at === -1 ? undefined : words[at + 1];
  return file === undefined ? { argv: words } : { argv: words.slice(0, at), stdin: file };
};
