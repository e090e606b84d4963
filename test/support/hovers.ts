import ts from 'typescript';
import { entryPoints } from '../../scripts/entry-points';
import { programOf } from '../../scripts/program-of';

const format =
  ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope |
  ts.TypeFormatFlags.WriteArrowStyleSignature;

/** What an editor shows for one public value. */
export type Hover = {
  /** The entry point that exports it. */
  readonly specifier: string;
  readonly name: string;
  /** One line for its type, or one line for each overload, as an editor shows them one at a time. */
  readonly lines: readonly string[];
  /** Names of this library in its type that no entry point exports, even those that are cut off. */
  readonly unexported: readonly string[];
};

type Reader = {
  readonly checker: ts.TypeChecker;
  readonly isPublic: (symbol: ts.Symbol) => boolean;
};

const isOfOthers = (symbol: ts.Symbol): boolean =>
  symbol.declarations?.every((each) => each.getSourceFile().fileName.includes('/node_modules/')) ??
  true;

const typeLines = (type: ts.Type, isForeign: boolean, { checker }: Reader): readonly string[] => {
  const signatures = type.getCallSignatures();
  if (signatures.length < 2) return [checker.typeToString(type, undefined, format)];
  const lines = signatures.map((each) => checker.signatureToString(each, undefined, format));
  // What fp-ts overloads twenty times is its own matter.
  return isForeign ? [`${lines[0]} (+${lines.length - 1} overloads)`] : lines;
};

/** The names in a type, each with what it stands for. */
const namesIn = (type: ts.Type, { checker }: Reader): readonly ts.Symbol[] => {
  const found: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    // The compiler notes on each name that it writes what it stands for, but does not say so in its types.
    const { symbol } = node as { readonly symbol?: ts.Symbol };
    if (ts.isIdentifier(node) && symbol !== undefined) found.push(symbol);
    ts.forEachChild(node, visit);
  };
  const node = checker.typeToTypeNode(
    type,
    undefined,
    ts.NodeBuilderFlags.UseAliasDefinedOutsideCurrentScope | ts.NodeBuilderFlags.NoTruncation,
  );
  if (node !== undefined) visit(node);
  return found;
};

const namedTypes =
  ts.SymbolFlags.TypeAlias |
  ts.SymbolFlags.Interface |
  ts.SymbolFlags.Class |
  ts.SymbolFlags.Enum |
  ts.SymbolFlags.Variable;

const unexportedIn = (type: ts.Type, reader: Reader): readonly string[] => [
  ...new Set(
    namesIn(type, reader)
      .filter((each) => each.flags & namedTypes && !isOfOthers(each) && !reader.isPublic(each))
      .map(({ name }) => name),
  ),
];

/** What an editor shows for every public value, by entry point. */
export const hovers = (): readonly Hover[] => {
  const { checker, exportsOf } = programOf(entryPoints.map(({ source }) => source));
  const all = entryPoints.map(({ specifier, source }) => ({
    specifier,
    symbols: exportsOf(source).map(
      (each) =>
        [
          each.name,
          each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each,
        ] as const,
    ),
  }));
  const exported = new Set(all.flatMap(({ symbols }) => symbols.map(([, symbol]) => symbol)));
  const reader: Reader = { checker, isPublic: (symbol) => exported.has(symbol) };
  const shown = new Set<ts.Symbol>();
  return all.flatMap(({ specifier, symbols }) =>
    symbols
      .filter(([, symbol]) => {
        const isNew = (symbol.flags & ts.SymbolFlags.Value) !== 0 && !shown.has(symbol);
        shown.add(symbol);
        return isNew;
      })
      .map(([name, symbol]) => {
        const type = checker.getTypeOfSymbol(symbol);
        return {
          specifier,
          name,
          lines: typeLines(type, isOfOthers(symbol), reader),
          unexported: unexportedIn(type, reader),
        };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
};

/** Hovers as one text, a heading for each entry point. */
export const hoversText = (all: readonly Hover[]): string =>
  entryPoints
    .map(({ specifier }) => {
      const lines = all
        .filter((each) => each.specifier === specifier)
        .flatMap(({ name, lines }) => lines.map((line) => `${name}: ${line}`));
      return `# ${specifier}\n${lines.join('\n')}\n`;
    })
    .join('\n');
