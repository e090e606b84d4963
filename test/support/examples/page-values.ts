import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { pageModules } from './page-modules';
import { pageAt } from './pages';

/** Runs a page as its reader does, printing nothing, and gives what it calls by some names. */
export const pageValues = async (
  path: string,
  names: readonly string[],
): Promise<Readonly<Record<string, unknown>>> => {
  const { whole, files } = pageAt(path);
  const modules = await pageModules(files);
  const { outputText } = ts.transpileModule(whole, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const page = compileFunction(
    `return async function () { const exports = {}; ${outputText}\nreturn { ${names.join(', ')} }; }`,
    ['require', 'console'],
    { filename: path },
  );
  return page((name: string) => modules[name], { log: () => {} })();
};
