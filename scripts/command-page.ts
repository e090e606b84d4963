import { allCommands } from '../src/command/all-commands';
import { main } from '../src/command/main';

/** The page of the reference on the command: what its own help prints. */
export const commandPage = async (): Promise<string> => {
  const sections: string[] = [];
  for (const { name } of allCommands)
    sections.push(`## ${name}\n\n\`\`\`text\n${await helpOf([name, '--help'])}\`\`\`\n`);
  return `${heading}\n\`\`\`text\n${await helpOf(['--help'])}\`\`\`\n\n${sections.join('\n')}`;
};

const heading = `# The command

What \`bilateral --help\` and the help of each command print. \`npm run command-page\` writes this page, and the tests run every example on it. [Use the command](../how-to/tools/use-the-command.md) shows it at work.
`;

const helpOf = async (argv: readonly string[]): Promise<string> => {
  let printed = '';
  const write = (text: string) => {
    printed += text;
  };
  const sink = { write, columns: 100 };
  await main({ argv, env: {}, folder: '.', stdin: nothing(), stdout: sink, stderr: sink });
  return printed;
};

async function* nothing(): AsyncGenerator<string, void> {}
