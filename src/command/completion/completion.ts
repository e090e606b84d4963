import type { Asked, Command, CommandOption, Outcome } from '../contract/command';
import { misused, noMore } from '../contract/failure';
import { everywhere } from '../contract/options';
import type { CompletedOption } from './completed';
import { bash, fish, zsh } from './scripts';

const shells = { bash, zsh, fish } as const;

const completedOption = ({ flags, about, choices = [] }: CommandOption): CompletedOption => ({
  flag: /--[\w-]+/.exec(flags)?.[0] ?? flags,
  about,
  takesValue: / [A-Z]/.test(flags),
  choices,
});

export const completion = (others: readonly Command[]): Command => {
  const self: Command = {
    name: 'completion',
    summary: 'what a shell needs to complete these commands',
    operands: 'SHELL',
    details: `SHELL is one of ${Object.keys(shells).join(', ')}.`,
    options: [],
    examples: [
      {
        line: 'bilateral completion bash',
        does: 'source it from ~/.bashrc: source <(bilateral completion bash)',
      },
      { line: 'bilateral completion zsh', does: 'put it into a file _bilateral on your fpath' },
      {
        line: 'bilateral completion fish',
        does: 'put it into ~/.config/fish/completions/bilateral.fish',
      },
    ],
    run: async ({ operands }: Asked): Promise<Outcome> => {
      const [shell = '', ...more] = operands;
      noMore(more);
      const script = Object.hasOwn(shells, shell)
        ? // The line above has found the shell among the keys.
          shells[shell as keyof typeof shells]
        : undefined;
      if (script === undefined)
        throw misused(
          `SHELL: expected one of ${Object.keys(shells).join(', ')}, found "${shell}".`,
        );
      const { questions } = await import('bilateral/query');
      const completed = [...others, self].map(({ name, summary, options }) => ({
        name,
        summary,
        options: [...options, ...everywhere].map(completedOption),
      }));
      return { _tag: 'Written', pieces: [script(completed, Object.keys(questions))] };
    },
  };
  return self;
};
