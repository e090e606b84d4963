import ts from 'typescript';

/** The code of one `@example`, and what it is an example of. */
export type DocExample = { readonly name: string; readonly code: string; readonly line: number };

/** The names that a source file declares and exports, whether each is a value, and its examples. */
export type Documented = {
  readonly exported: readonly { readonly name: string; readonly isValue: boolean }[];
  readonly examples: readonly DocExample[];
};

/** Reads the exported declarations of a source file with the examples in their docstrings. */
export const documentedIn = (text: string): Documented => {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022, true);
  const exported = new Map<string, boolean>();
  const examples: DocExample[] = [];
  for (const statement of source.statements) {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    if (!isExported) continue;
    for (const name of namesOf(statement)) {
      exported.set(name, !ts.isTypeAliasDeclaration(statement));
      for (const doc of ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc))
        for (const { code, line } of examplesIn(text.slice(doc.pos, doc.end)))
          examples.push({
            name,
            code,
            line: line + source.getLineAndCharacterOfPosition(doc.pos).line,
          });
    }
  }
  return { exported: [...exported].map(([name, isValue]) => ({ name, isValue })), examples };
};

const namesOf = (statement: ts.Statement): readonly string[] => {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  if (ts.isFunctionDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    return statement.name === undefined ? [] : [statement.name.text];
  return [];
};

const examplesIn = (comment: string): readonly Omit<DocExample, 'name'>[] => {
  const lines = comment
    .replace(/\s*\*\/$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\/?\*+ ?/, ''));
  const tags = lines.flatMap((line, at) => (/^@\w+/.test(line) ? [at] : []));
  return tags
    .filter((at) => lines[at]?.startsWith('@example'))
    .map((at) => ({
      code: lines
        .slice(
          at + 1,
          tags.find((tag) => tag > at),
        )
        .join('\n'),
      line: at + 2,
    }));
};
