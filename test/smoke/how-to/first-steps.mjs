/** Follows the tutorial: its commands, its file, and its program, which is run after each step. */
import { expect, followPage } from './follow.mjs';

const path = 'docs/tutorial/first-steps.md';

await followPage(path, ({ at, page, run, save, tarball }) => {
  const [, commands = ''] = /```sh\n([\s\S]*?)```/.exec(page) ?? [];
  // The first line makes the empty folder, which is here already.
  for (const command of commands.trim().split('\n').slice(1))
    run(command.replace('install bilateral', `install ./${tarball}`));
  save('relation.ndjson');

  let program = '';
  let steps = 0;
  for (const [, block = ''] of page.matchAll(/```ts\n([\s\S]*?)```/g)) {
    program += block;
    steps += 1;
    save('first.ts', program);
    const printed = run('npx tsx first.ts').trim().split('\n');
    const shown = [...program.matchAll(/\/\/ => (.*)$/gm)].map(([, line]) => line);
    expect(
      printed.join('\n') === shown.join('\n'),
      `step ${steps} prints\n${printed.join('\n')}\nand the page shows\n${shown.join('\n')}`,
    );
  }
  run(`npx bilateral check ${at('corrected.ndjson')}`);
  console.log(`The ${steps} steps of the tutorial work from an empty folder.`);
});
