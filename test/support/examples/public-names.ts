import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { entryPoints } from '../../../scripts/entry-points';
import { documentedIn } from './docstrings';

/** A name that an entry point exports. */
export type PublicName = {
  readonly name: string;
  readonly isType: boolean;
  /** The file that declares it. */
  readonly from: string;
};

/** An entry point: what users import, and the file behind it. */
export type Door = { readonly specifier: string; readonly entry: string };

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The text of a file of the project. */
export const textOf = (path: string): string => readFileSync(root + path, 'utf8');

const all: readonly Door[] = entryPoints.map(({ specifier, source }) => ({
  specifier,
  entry: source,
}));

/** The entry point of every user. */
export const main: Door = { specifier: 'bilateral', entry: 'src/index.ts' };

/** Every other entry point. */
export const doors: readonly Door[] = all.filter(({ specifier }) => specifier !== main.specifier);

/** The names that an entry point exports, read off its text. */
export const namesOf = ({ entry }: Pick<Door, 'entry'>): readonly PublicName[] => {
  const source = ts.createSourceFile(entry, textOf(entry), ts.ScriptTarget.ES2022, true);
  const folder = entry.slice(0, entry.lastIndexOf('/'));
  const declared = documentedIn(source.text).exported.map(({ name, isValue }) => ({
    name,
    isType: !isValue,
    from: entry,
  }));
  const handedOn = source.statements.filter(ts.isExportDeclaration).flatMap((statement) => {
    const { exportClause, moduleSpecifier, isTypeOnly } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
    const from = new URL(`file:///${folder}/${moduleSpecifier.text}.ts`).pathname.slice(1);
    if (exportClause === undefined && !isTypeOnly)
      return namesOf({ entry: from.replace(/\.ts$/, '/index.ts') });
    if (exportClause === undefined) return namesOf({ entry: from }).filter(({ isType }) => isType);
    if (!ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.map((element) => ({
      name: element.name.text,
      isType: isTypeOnly || element.isTypeOnly,
      from,
    }));
  });
  // What an entry point names itself goes before what it hands on of another.
  return [...new Map([...handedOn, ...declared].map((each) => [each.name, each])).values()];
};

/** The entry points whose names an example in a file may use, the nearest first. */
export const doorsOf = (path: string): readonly Door[] => [
  ...doors.filter(({ entry }) => path.startsWith(entry.slice(0, -'index.ts'.length))),
  ...doors.filter(({ entry }) => entry.startsWith('src/cases/')),
  main,
];
