/** Follows the how-to on replaying a log in a test. */
import { readFileSync } from 'node:fs';
import { expect, followPage } from './follow.mjs';

await followPage('docs/how-to/testing/replay-your-log-in-a-test.md', ({ at, run, save, shown }) => {
  for (const name of ['relation.ndjson', 'relation.test.ts']) save(name);

  run('npm install --prefer-offline --no-audit --no-fund');
  run('npm test');
  const answers = readFileSync(at('relation.answers.txt'), 'utf8');
  expect(
    answers.trimEnd() === shown('relation.answers.txt').trimEnd(),
    `the first run wrote other answers than the page shows:\n${answers}`,
  );
  run('npm test');

  const [before, after] = ['"effectiveFrom":"2024-04-01"', '"effectiveFrom":"2024-04-05"'];
  save('relation.ndjson', shown('relation.ndjson').replace(before, after));
  const failed = run('npm test', { ends: 'badly' });
  for (const line of shown('the-failure.txt').trimEnd().split('\n')) {
    const [start] = line.split(' …');
    const isThere = failed.split('\n').some((each) => each.trim().startsWith(start.trim()));
    expect(isThere, `the page shows a line that the failure has not:\n${line}\n${failed}`);
  }
  run('npx vitest run --update');
  run('npm test');
  console.log('The how-to on replaying a log in a test works from an empty folder.');
});
