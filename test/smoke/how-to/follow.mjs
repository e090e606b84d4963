/** Follows a page of the documentation word by word: from an empty folder, with the packed package. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));

// The environment of a person's own shell: without the variables of the npm that runs this, and without
// CI.
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|CI$|GITHUB_|NODE_OPTIONS$)/i.test(name)),
);

/** Fails unless something holds. */
export const expect = (holds, what) => {
  if (!holds) throw new Error(what);
};

/**
 * Makes an empty folder with the package that `npm pack` makes, hands `follow` what it needs to do what the
 * page says, and removes the folder.
 */
export const followPage = async (path, follow) => {
  const page = readFileSync(join(root, path), 'utf8');
  const files = new Map(
    [...page.matchAll(/^```\S+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, name, text]) => [name, text]),
  );
  const folder = mkdtempSync(join(tmpdir(), 'bilateral-how-to-'));
  const at = (name) => join(folder, name);

  /** The text that the page shows under a name. */
  const shown = (name) => {
    const text = files.get(name);
    if (text === undefined) throw new Error(`the page shows no ${name}`);
    return text;
  };

  /** Runs a command in the folder, and gives what it printed; `ends` says how it must end. */
  const run = (command, { cwd = folder, ends = 'well' } = {}) => {
    const { status, stdout, stderr } = spawnSync(command, {
      cwd,
      env,
      shell: true,
      encoding: 'utf8',
    });
    const printed = stripVTControlCharacters(`${stdout}\n${stderr}`);
    if ((status === 0) !== (ends === 'well'))
      throw new Error(`\`${command}\` was to end ${ends}, and ended with ${status}:\n${printed}`);
    return printed;
  };

  /** Starts a command in the folder, waits until it has printed something, and gives how to end it. */
  const start = (command, args) =>
    new Promise((resolve, reject) => {
      // A group of its own, since npx starts further processes.
      const child = spawn(command, args, { cwd: folder, env, detached: true });
      child.on('error', reject);
      child.stderr.on('data', (text) => reject(new Error(String(text))));
      child.on('exit', (code) => reject(new Error(`\`${command}\` ended with ${code}`)));
      child.stdout.once('data', () => resolve(() => process.kill(-child.pid)));
    });

  /** Saves a file as the page shows it. */
  const save = (name, text = shown(name)) => writeFileSync(at(name), text);

  try {
    run(`npm pack --ignore-scripts --pack-destination "${folder}"`, { cwd: root });
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const tarball = `bilateral-${version}.tgz`;
    if (files.has('package.json')) {
      const manifest = JSON.parse(shown('package.json'));
      const packed = { bilateral: `file:./${tarball}` };
      for (const kind of ['dependencies', 'devDependencies'])
        if (manifest[kind]?.bilateral !== undefined) Object.assign(manifest[kind], packed);
      save('package.json', JSON.stringify(manifest));
    }
    await follow({ at, page, run, save, shown, start, tarball });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
