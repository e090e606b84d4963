import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { documentedIn } from './docstrings';

/** A name that an entry point exports. */
export type PublicName = {
  readonly name: string;
  readonly isType: boolean;
  /** The file that declares it. */
  readonly from: string;
};

const root = new URL('../../../', import.meta.url);

/** The text of a file of the project. */
export const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** The names that `src/index.ts` exports, read off its text. */
export const publicNames = (): readonly PublicName[] => {
  const source = ts.createSourceFile(
    'index.ts',
    textOf('src/index.ts'),
    ts.ScriptTarget.ES2022,
    true,
  );
  return source.statements.filter(ts.isExportDeclaration).flatMap((statement) => {
    const { exportClause, moduleSpecifier, isTypeOnly } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
    const from = `src/${moduleSpecifier.text.slice(2)}.ts`;
    if (exportClause === undefined)
      return documentedIn(textOf(from))
        .exported.filter(({ isValue }) => !isValue)
        .map(({ name }) => ({ name, isType: true, from }));
    if (!ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.map((element) => ({
      name: element.name.text,
      isType: isTypeOnly || element.isTypeOnly,
      from,
    }));
  });
};
