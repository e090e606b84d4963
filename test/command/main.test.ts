import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatLog } from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../support/command/run-command';

const folder = mkdtempSync(join(tmpdir(), 'bilateral-main-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (file: string) => join(folder, file);

const ofCase = ['--case', 'japan-korea'];

describe('the command line', () => {
  it('should print its help without arguments, and its version', async () => {
    const help = await runCommand([]);
    expect([help.status, help.out.split('\n')[0]]).toEqual([0, 'Usage: bilateral COMMAND ...']);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect((await runCommand(['--version'])).out).toBe(`${version}\n`);
  });

  it.each([
    [['asov'], 'Did you mean asof?'],
    [['explore', ...ofCase, '--json'], 'Leave out --json'],
    [['convert', ...ofCase, '--to', 'csv', '--json'], 'Leave out --json'],
    [['asof', '--cas', 'japan-korea'], 'Did you mean --case?'],
    [['asof', '--case', 'japan'], 'Allowed choices are japan-korea'],
    [['asof'], 'Name a log, "-" for standard input, or --case japan-korea'],
    [['asof', ...ofCase], 'DATE is missing. Write a day such as 2019-07-04'],
    [['asof', ...ofCase, '4 July'], 'DATE: expected a day such as'],
    [['asof', ...ofCase, '2019-07-04', 'tradeRegim'], 'Did you mean "tradeRegime"?'],
    [['asof', ...ofCase, '2019-07-04', 'dispute'], 'args.id: expected'],
    [['asof', ...ofCase, '2019-07-04', 'dispute', 'DS1', 'DS2'], 'found one more: "DS2"'],
    [['asof', ...ofCase, '2019-07-04', 'tradeRegime', '{"from":'], 'expected JSON'],
    [['why', ...ofCase, '2019-07-04'], 'Name a question: tradeRegime, '],
    [['about', ...ofCase, 'treaty', 'x'], 'KIND: expected one of agreement'],
    [['about', ...ofCase, 'dispute', 'DS1'], 'The log has no dispute "DS1".'],
    [['digest', ...ofCase, '2020-01-01', '2019-01-01'], 'TO is before FROM'],
    [['ask', ...ofCase, 'answr'], 'Did you mean "answer"?'],
    [['history', ...ofCase, 'dispute', 'DS590', '--drop', 'nothing'], 'nothing'],
    [['compare', 'a.ndjson'], 'Name a second log'],
    [['recheck', ...ofCase], 'Name one or more files'],
    [['chart', ...ofCase, 'pie'], 'PICTURE: expected one of lanes, clocks, rates'],
    [['chart', ...ofCase, '--kind', 'x'], 'Allowed choices are route'],
    [['chart', ...ofCase, '--width', 'x'], '--width: expected a number of pixels'],
    [['chart', ...ofCase, 'rates', '--kind', 'list'], '--kind is for lanes. Leave it out.'],
    [
      ['chart', ...ofCase, '--from', '2020-01-01', '--to', '2019-01-01'],
      '--to is before --from: write --from 2019-01-01 --to 2020-01-01.',
    ],
    [['asof', ...ofCase, '--nope'], 'See: bilateral asof --help'],
    [['nope'], 'See: bilateral --help'],
    [['help', 'nope'], "unknown command 'nope'"],
    [['explore', ...ofCase, '-o', 'page.json'], 'another ending than .json'],
    [['schema', 'Nothing'], 'There is no schema "Nothing"'],
    [['completion', 'tcsh'], 'expected one of bash, zsh, fish'],
    [['check', ...ofCase, 'x.ndjson'], '"x.ndjson" is one operand too many.'],
    [['convert', ...ofCase, 'x.ndjson'], '"x.ndjson" is one operand too many.'],
    [['completion', 'bash', 'zsh'], '"zsh" is one operand too many.'],
    [
      ['ask', ...ofCase, 'events', '--limit', 'x'],
      '--limit: expected a whole number of 1 or more, found "x".',
    ],
    [['convert', '--from', 'disputes', 'x.csv'], '--parties: expected two countries'],
  ])('should say what to write for %j', async (argv, message) => {
    const { status, err, out } = await runCommand(argv, { folder });
    expect(err).toContain(message);
    expect([status, out]).toEqual([2, '']);
  });

  it('should say which files it cannot use', async () => {
    writeFileSync(at('bad.ndjson'), '{"format":"bilateral-log"}\n{}\n');
    const { status, err } = await runCommand(['candidates', 'bad.ndjson'], { folder });
    expect(status).toBe(3);
    expect(err).toContain('bad.ndjson is no valid log: it has 4 problems.');
    expect(err).toContain('See all with: bilateral check bad.ndjson');
    expect((await runCommand(['candidates', '.'], { folder })).status).toBe(3);
  });

  it('should say nothing but errors with --quiet', async () => {
    const unknown = '{"id":"t","type":"TreatySung","schemaVersion":1,"occurred":"2024-03-05"}';
    writeFileSync(at('odd.ndjson'), `${formatLog(japanKoreaLog)}${unknown}\n`);
    const noted = await runCommand(['candidates', 'odd.ndjson'], { folder });
    expect(noted.err).toBe('odd.ndjson: 1 warning; see with: bilateral check odd.ndjson\n');
    expect((await runCommand(['candidates', 'odd.ndjson', '--quiet'], { folder })).err).toBe('');
  });

  it('should show no control character of a log', async () => {
    const [first = '', ...rest] = formatLog(japanKoreaLog).split('\n');
    const evil = rest[0]?.replace(/"title":"/, '"title":"\\u001b[2J') ?? '';
    writeFileSync(at('evil.ndjson'), [first, evil, ...rest.slice(1)].join('\n'));
    const { out } = await runCommand(['ask', 'evil.ndjson', 'events'], { folder });
    expect(out).toContain('\\u{1b}[2J');
    expect(out).not.toContain('\u001b');
    const source = rest[0]?.replace(/"publisher":"/, '"publisher":"\u009b2J') ?? '';
    writeFileSync(at('evil.ndjson'), [first, source, ...rest.slice(1)].join('\n'));
    const question = ['2019-01-01', 'tradeRegime', 'JPN', 'KOR', 'photoresist'];
    const why = await runCommand(['why', 'evil.ndjson', ...question], { folder });
    expect(why.out).toContain('\\u{9b}2J');
    expect(why.out).not.toContain('\u009b');
    const wrong = source.replace(/"occurred":"/, '"occurred":"\u009b2J');
    writeFileSync(at('evil.ndjson'), [first, wrong].join('\n'));
    const refused = await runCommand(['candidates', 'evil.ndjson'], { folder });
    expect([refused.status, refused.err.includes('\u009b')]).toEqual([3, false]);
  });

  it('should not pour a page into a terminal', async () => {
    const { status, err } = await runCommand(['explore', ...ofCase], { isTerminal: true });
    expect([status, err]).toEqual([2, expect.stringContaining('-o page.html')]);
  });

  it('should colour headings on a terminal', async () => {
    const argv = ['asof', ...ofCase, '2020-01-01'];
    expect((await runCommand(argv, { isTerminal: true })).out).toContain('\u001b[1m');
    const plain = await runCommand(argv, { isTerminal: true, env: { NO_COLOR: '1' } });
    expect(plain.out).not.toContain('\u001b');
  });

  it('should write a file, as JSON where its name says so', async () => {
    const argv = ['asof', ...ofCase, '2020-01-01', 'dispute', 'DS590'];
    await runCommand([...argv, '-o', 'out.json'], { folder });
    expect(JSON.parse(readFileSync(at('out.json'), 'utf8')).asOf).toBe('2020-01-01');
    await runCommand([...argv, '-o', 'out.txt'], { folder });
    expect(readFileSync(at('out.txt'), 'utf8')).toMatch(/^dispute, id DS590, as of 2020-01-01\n/);
    const { status, err } = await runCommand([...argv, '-o', 'none/out.txt'], { folder });
    expect([status, err]).toEqual([3, expect.stringContaining('There is no such file')]);
  });
});

describe('the entry of the command', () => {
  it('should run it with what the process has', async () => {
    const { argv } = process;
    const written = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    process.argv = ['node', 'bilateral', '--version'];
    try {
      await import('../../src/command/bin');
      await vi.waitFor(() => expect(process.exitCode).toBe(0));
      expect(written.mock.calls.flat().join('')).toMatch(/^\d+\.\d+\.\d+\n/);
    } finally {
      process.argv = argv;
      process.exitCode = undefined;
      written.mockRestore();
    }
  });
});

describe('the command ask', () => {
  it('should take a list of queries, and say of each what is wrong', async () => {
    const queries = [
      { verb: 'answer', question: 'dispute', args: { id: 'DS590' }, asOf: '2020-01-01' },
      { verb: 'answer', question: 'disput', asOf: '2020-01-01' },
    ];
    const { status, out } = await runCommand(['ask', ...ofCase, '-', '--json'], {
      stdin: JSON.stringify(queries),
    });
    expect(status).toBe(1);
    const [first, second] = JSON.parse(out);
    expect(first.answer.value.paused).toBe(true);
    expect(second.problem.flaws[0].path).toBe('question');
    const shown = await runCommand(['ask', ...ofCase, JSON.stringify(queries)]);
    expect(shown.out).toContain('Query 2 cannot be answered:');
  });

  it.each(['history', 'revisions', 'certainty', 'why', 'answer'])(
    'should show %s',
    async (verb) => {
      const point = verb === 'history' ? [] : ['--asof', '2019-09-15'];
      const { status, out } = await runCommand(['ask', ...ofCase, verb, 'licences', ...point]);
      expect(status).toBe(0);
      expect(out).toContain('licences');
    },
  );

  it('should say what an answer depends on', async () => {
    const { out } = await runCommand(['why', ...ofCase, '--certainty', '2019-09-15', 'licences']);
    expect(out).toContain('It depends on when these events happened:');
    expect(out).toContain('The possible answers');
  });

  it('should give pages', async () => {
    const { out } = await runCommand(['ask', ...ofCase, 'events', '--limit', '2']);
    expect(out).toContain('There is more: --after 2');
  });
});

describe('the command compare', () => {
  const git = (...given: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...given], {
      cwd: folder,
    });

  it('should tell what a change in git changes', { timeout: 60_000 }, async () => {
    const text = formatLog(japanKoreaLog);
    const [line = ''] = /^.*"id":"jp-eases-photoresist-2019".*$/m.exec(text) ?? [];
    const before = line.replace('"licence":"specified-bulk"', '"licence":"general-bulk"');
    writeFileSync(at('log.ndjson'), text.replace(line, before));
    git('init', '--quiet', '--initial-branch=main');
    git('add', 'log.ndjson');
    git('commit', '--quiet', '--message=log');
    writeFileSync(at('log.ndjson'), text);
    const question = ['tradeRegime', 'JPN', 'KOR', 'photoresist'];
    const argv = ['compare', 'log.ndjson', '--before', 'main', ...question];
    const { status, out } = await runCommand(argv, { folder });
    expect(status).toBe(1);
    expect(out).toContain('changed: jp-eases-photoresist-2019');
    expect(out).toMatch(/from 2019-12-20, as known from 2019-12-20 until 2023-03-16/);
    expect(out).toContain('licence: general-bulk → specified-bulk');
    const same = await runCommand(
      ['compare', 'log.ndjson', '--before', 'main', 'dispute', 'DS590'],
      { folder },
    );
    expect([same.status, same.out]).toEqual([
      0,
      expect.stringContaining('none is answered otherwise'),
    ]);
    const wrong = await runCommand(['compare', 'log.ndjson', '--before', '--help'], { folder });
    expect([wrong.status, wrong.err]).toEqual([3, expect.stringContaining('git says: ')]);
  });
});

describe('the command recheck', () => {
  it('should name receipts that do not stand', async () => {
    const query = ['receipt', ...ofCase, '2019-07-05', 'tradeRegime', 'JPN', 'KOR', 'photoresist'];
    await runCommand([...query, '-o', 'receipt.json'], { folder });
    const receipt = JSON.parse(readFileSync(at('receipt.json'), 'utf8'));
    writeFileSync(at('forged.json'), JSON.stringify({ ...receipt, answer: null }));
    const twice = JSON.stringify(receipt).replace('"answer":', '"answer":null,"answer":');
    writeFileSync(at('twice.json'), twice);
    const { status, out } = await runCommand(
      ['recheck', ...ofCase, 'receipt.json', 'forged.json', 'twice.json'],
      { folder },
    );
    expect(status).toBe(1);
    expect(out).toMatch(
      /^receipt.json: stands\nforged.json: faulty .*changed after it was made.*\ntwice.json: faulty answer: expected each field once/,
    );
  });
});

describe('the command convert', () => {
  it('should name rows that it cannot read', async () => {
    writeFileSync(
      at('steps.csv'),
      'dispute,complainant,respondent,date,step,by\nDS587,CHN,USA,2019-09-02,consultations-requested,CHN\nDS587,,,2019-13-02,panel-requested,CHN\n',
    );
    const argv = ['convert', '--from', 'disputes', '--parties', 'CHN,USA', 'steps.csv'];
    const { status, out, err } = await runCommand(argv, { folder });
    expect([status, out.trim().split('\n').length]).toEqual([1, 2]);
    expect(err).toContain('steps.csv: line 3');
  });

  it('should read a table of rates', async () => {
    writeFileSync(at('rates.csv'), 'code,decided,from,tariff\n84835090,2018-06-15,2018-07-06,25\n');
    const { status, out } = await runCommand(
      [
        'convert',
        '--from',
        'tariffs',
        '--parties',
        'USA,CHN',
        '--measure',
        'section-301',
        '--by',
        'USA,GOV,USTR',
        '--against',
        'CHN',
        '--column',
        'rate=tariff',
        '--source',
        'USTR',
        'rates.csv',
      ],
      { folder },
    );
    expect(status).toBe(0);
    expect(out).toContain('"percent":25');
  });

  it.each([
    ['csv', /^relation,table,row,/],
    ['ndjson', /^\{"relation":"JPN-KOR"/],
    ['sql', /^create table "versions"/],
    ['log', /^\{"format":"bilateral-log"/],
  ])('should write %s', async (to, start) => {
    expect((await runCommand(['convert', ...ofCase, '--to', to])).out).toMatch(start);
  });
});
