import { beforeAll, describe, expect, it } from 'vitest';
import { exampleModules } from '../support/examples/documented';
import { pageAt, pagePaths } from '../support/examples/pages';
import { typeErrorsIn } from '../support/examples/type-check';
import { isQuick } from '../support/holds';

const pages = pagePaths()
  .map(pageAt)
  .flatMap(({ path, code, tests }) => [
    [path, code],
    ...tests.map(({ file, text }) => [`${path}, ${file}`, text]),
  ]);
const wrong = 'a wrong example';

// All in one run of the compiler, which reads the library once.
let errors: readonly string[] = [];
beforeAll(() => {
  if (isQuick) return;
  errors = typeErrorsIn({
    ...Object.fromEntries(pages),
    ...exampleModules(),
    [wrong]: "import { asOf } from 'bilateral';\nasOf('today');",
  });
}, 120_000);

// The compiler reads all of the library, so a quick run leaves this out.
describe.skipIf(isQuick)('the types of the examples', () => {
  it('should be right in pages and docstrings', () => {
    expect(errors.filter((error) => !error.startsWith(wrong)).join('\n')).toBe('');
  });

  it('should be checked: an example that is wrong is an error with its line', () => {
    expect(errors.filter((error) => error.startsWith(wrong))).toEqual([
      expect.stringContaining(`${wrong}:2`),
    ]);
  });
});
