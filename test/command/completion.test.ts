import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/command/run-command';

/** What a shell offers for each of these lines, with the cursor at its end. */
const lines: readonly (readonly [line: string, offered: string])[] = [
  ['bilateral his', 'history'],
  ['bilateral asof --case ', 'japan-korea us-china-chips aircraft customs-unions'],
  ['bilateral candidates --kind ', 'agreement dispute list measure person route'],
  ['bilateral chart --kind ', 'route list dispute agreement claim person'],
  ['bilateral convert --to ', 'log csv ndjson sql'],
  ['bilateral asof --case japan-korea 2019-01-01 tradeR', 'tradeRegime'],
];

const sorted = (words: string): string => words.split(/\s+/).sort().join(' ');

const scriptIn = async (shell: string, name: string): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'bilateral-completion-'));
  writeFileSync(join(folder, name), (await runCommand(['completion', shell])).out);
  return folder;
};

const hasShell = (shell: string): boolean => {
  const has = existsSync(`/usr/bin/${shell}`);
  if (!has) console.warn(`Skipped: completion in ${shell}, which is not at /usr/bin/${shell}.`);
  return has;
};

describe('the completion of a shell', { timeout: 60_000 }, () => {
  it.each(lines)('should offer in bash, for "%s": %s', async (line, offered) => {
    const { out } = await runCommand(['completion', 'bash']);
    const words = line.split(' ').map((word) => `'${word}'`);
    const ask = `${out}\nCOMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}
_bilateral; echo "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', ask], { encoding: 'utf8', cwd: tmpdir() });
    expect([stderr, sorted(stdout.trim())]).toEqual(['', sorted(offered)]);
  });

  it('should offer no values of another command behind an option', async () => {
    const { out } = await runCommand(['completion', 'bash']);
    const ask = `${out}\nCOMP_WORDS=(bilateral history --to lo); COMP_CWORD=3; _bilateral; echo "\${COMPREPLY[@]}"`;
    const { stdout } = spawnSync('bash', ['-c', ask], {
      encoding: 'utf8',
      cwd: mkdtempSync(join(tmpdir(), 'bilateral-completion-')),
    });
    expect(stdout.trim()).toBe('');
  });

  it.skipIf(!hasShell('fish'))('should offer the same in fish', async () => {
    const script = join(await scriptIn('fish', 'bilateral.fish'), 'bilateral.fish');
    for (const [line, offered] of lines) {
      const ask = `source ${script}; complete -C '${line}'`;
      const { stdout } = spawnSync('fish', ['--no-config', '-c', ask], { encoding: 'utf8' });
      const words = stdout.split('\n').flatMap((each) => each.split('\t')[0] || []);
      expect([line, sorted(words.join(' '))]).toEqual([line, sorted(offered)]);
    }
  });

  it.skipIf(!hasShell('zsh'))('should complete in zsh at the first tab', async () => {
    const folder = await scriptIn('zsh', '_bilateral');
    const ask = `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'fpath=(${folder} $fpath); autoload -Uz compinit; compinit -u -D; echo rea''dy'
zpty -r shell out '*ready*'
zpty -w -n shell $'bilateral asof --kn\\t'
zpty -r shell out '*--known*'; echo first
zpty -w -n shell $'\\x15bilateral chart --theme \\t'
zpty -r shell out '*light*'; echo second`;
    const asked = { encoding: 'utf8', timeout: 30_000 } as const;
    expect(spawnSync('zsh', ['-f', '-c', ask], asked).stdout).toBe('first\nsecond\n');
  });
});
