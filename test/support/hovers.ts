import ts from 'typescript';
import { entryPoints } from '../../scripts/entry-points';

const root = new URL('../../', import.meta.url).pathname;

const format =
  ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope |
  ts.TypeFormatFlags.WriteArrowStyleSignature;

/** What an editor shows for every public value of an entry point, one line each, in order of names. */
export const hovers = (): Readonly<Record<string, readonly string[]>> => {
  const read = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const files = entryPoints.map(({ source }) => root + source);
  const program = ts.createProgram([...files, `${root}src/cases/ndjson.d.ts`], options);
  const checker = program.getTypeChecker();
  const shown = new Set<ts.Symbol>();
  return Object.fromEntries(
    entryPoints.map(({ specifier, source }) => {
      const file = program.getSourceFile(root + source);
      const entry = file === undefined ? undefined : checker.getSymbolAtLocation(file);
      if (entry === undefined) throw new Error(`${source} exports nothing`);
      const lines = checker.getExportsOfModule(entry).flatMap((exported) => {
        const symbol =
          exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
        if (!(symbol.flags & ts.SymbolFlags.Value) || shown.has(symbol)) return [];
        shown.add(symbol);
        return `${exported.name}: ${checker.typeToString(checker.getTypeOfSymbol(symbol), undefined, format)}`;
      });
      return [specifier, lines.sort()];
    }),
  );
};

/** The hovers of all entry points as one text. */
export const hoversText = (): string =>
  Object.entries(hovers())
    .map(([specifier, lines]) => `# ${specifier}\n${lines.join('\n')}\n`)
    .join('\n');
