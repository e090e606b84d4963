import ts from 'typescript';

/** What an example says that one of its statements gives. */
export type Claim = {
  /** The line of the code on which the statement begins, from 1. */
  readonly line: number;
  /** The result as it is written, `…` included; for a statement that prints, each of its lines. */
  readonly expected: readonly string[];
  readonly kind: 'value' | 'printed' | 'thrown';
};

export type Claimed = {
  /** The code with each such statement handed to `await claim(index, async () => …)`. */
  readonly code: string;
  readonly claims: readonly Claim[];
};

/**
 * Finds what a piece of code says of its results. `// =>` stands at the end of a statement's last
 * line or on the lines that follow; a result goes on in comments indented by two spaces or more.
 * After a statement that prints, each `// =>` is one line printed. `// => throws Error: …` is what
 * an expression throws.
 */
export const claimsIn = (code: string): Claimed => {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const lines = code.split('\n');
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const claims: Claim[] = [];
  const edits: { readonly at: number; readonly text: string }[] = [];
  let arrows = 0;
  for (const statement of source.statements) {
    const expected = resultsAfter(
      lines,
      lineOf(statement.end),
      statement.end - startOfLine(source, statement.end),
    );
    if (expected.length === 0) continue;
    arrows += expected.length;
    const start = statement.getStart();
    const kind = kindOf(statement, expected);
    const index = claims.push({ line: lineOf(start) + 1, expected, kind }) - 1;
    if (kind === 'printed') {
      edits.push(
        { at: start, text: `await claim(${index}, async () => { ` },
        { at: statement.end, text: ' });' },
      );
      continue;
    }
    if (expected.length > 1)
      throw new Error(`line ${lineOf(start) + 1}: one result to a statement`);
    if (ts.isExpressionStatement(statement)) {
      const { expression } = statement;
      edits.push(
        { at: expression.getStart(), text: `await claim(${index}, async () => (` },
        { at: expression.end, text: '))' },
      );
    } else
      edits.push({
        at: statement.end,
        text: ` await claim(${index}, async () => ${nameIn(statement)});`,
      });
  }
  const written = lines.filter((line) => line.includes('// =>')).length;
  if (written !== arrows)
    throw new Error(`${written - arrows} of the results stand after no statement`);
  return { code: withEdits(code, edits), claims };
};

const startOfLine = (source: ts.SourceFile, position: number): number =>
  source.getPositionOfLineAndCharacter(source.getLineAndCharacterOfPosition(position).line, 0);

const resultsAfter = (
  lines: readonly string[],
  line: number,
  column: number,
): readonly string[] => {
  const results: string[] = [];
  const take = (text: string): boolean => {
    const result = /^\s*\/\/ =>(?: (.*))?$/.exec(text);
    const more = /^\s*\/\/ {2,}(.*)$/.exec(text);
    if (result !== null) results.push(result[1] ?? '');
    else if (more !== null && results.length > 0)
      results.push(`${results.pop() ?? ''} ${more[1] ?? ''}`);
    return result !== null || (more !== null && results.length > 0);
  };
  const onItsLine = (lines[line] ?? '').slice(column);
  if (onItsLine.trim() !== '' && !take(onItsLine)) return [];
  for (let next = line + 1; take(lines[next] ?? ''); next += 1);
  return results;
};

const kindOf = (statement: ts.Statement, [first = '']: readonly string[]): Claim['kind'] => {
  if (statement.getText().includes('console.log(')) return 'printed';
  return first.startsWith('throws ') ? 'thrown' : 'value';
};

const nameIn = (statement: ts.Statement): string => {
  const [declaration] = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations
    : [];
  if (declaration === undefined || !ts.isIdentifier(declaration.name))
    throw new Error(`no value to compare: ${statement.getText()}`);
  return declaration.name.text;
};

const withEdits = (
  code: string,
  edits: readonly { readonly at: number; readonly text: string }[],
): string => {
  let edited = '';
  let from = 0;
  for (const { at, text } of edits) {
    edited += code.slice(from, at) + text;
    from = at;
  }
  return edited + code.slice(from);
};
