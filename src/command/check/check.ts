import type { Asked, Command, Outcome } from '../contract/command';
import { misused, noMore } from '../contract/failure';
import { caseOption, isGiven, textGiven } from '../contract/options';
import type { Style } from '../contract/style';
import { openLog } from '../input/log-source';
import { printable } from '../text/width';
import { counted } from '../text/words';
import { hanging } from '../text/wrap';
import { type Finding, located } from './findings';
import { type Source, withSource } from './source';

type Checked = {
  readonly name: string;
  readonly events: number;
  readonly unknown: number;
  readonly findings: readonly Finding[];
};

const run = async (asked: Asked): Promise<Outcome> => {
  const checked = await checkedLog(asked);
  const { findings } = checked;
  const isBad = isGiven(asked.given, 'strict')
    ? findings.length > 0
    : findings.some(({ kind }) => kind === 'problem');
  return {
    _tag: 'Answered',
    status: isBad ? 'differs' : 'done',
    json: () => checked,
    lines: (style) => linesOf(checked, style),
  };
};

const checkedLog = async (asked: Asked): Promise<Checked> => {
  if (textGiven(asked.given, 'case') !== undefined) return caseChecked(asked);
  const [name, ...more] = asked.operands;
  if (name === undefined)
    throw misused('Name a log, "-" for standard input, or --case japan-korea to try it.');
  noMore(more);
  return withSource(asked, name, (source) => checkedFrom(asked, name, source));
};

const caseChecked = async (asked: Asked): Promise<Checked> => {
  const { name, log, rest } = await openLog(asked);
  noMore(rest);
  const { audit, formatLog } = await import('bilateral');
  const found = { problems: [], warnings: log.warnings, anomalies: audit(log) };
  const lines = (async function* () {
    yield* formatLog(log).split('\n');
  })();
  const findings = await located(found, lines);
  return { name, events: log.events.length, unknown: log.unknown.length, findings };
};

const checkedFrom = async (asked: Asked, name: string, source: Source): Promise<Checked> => {
  const { audit, isLeft } = await import('bilateral');
  const { readLogStream } = await import('bilateral/node');
  const read = await readLogStream(source.chunks(), { strict: isGiven(asked.given, 'strict') });
  const log = isLeft(read) ? read.left.intact : read.right;
  asked.progress(`${name}: checking ${counted(log.events.length, 'event')} against the rules`);
  const found = {
    problems: isLeft(read) ? read.left.problems : [],
    warnings: log.warnings,
    anomalies: audit(log),
  };
  const count = found.problems.length + found.warnings.length + found.anomalies.length;
  asked.progress(`${name}: locating ${counted(count, 'finding')}`);
  const findings = count === 0 ? [] : await located(found, source.lines());
  return { name, events: log.events.length, unknown: log.unknown.length, findings };
};

const linesOf = ({ name, events, unknown, findings }: Checked, style: Style): readonly string[] => {
  const count = (kind: Finding['kind']) => findings.filter((each) => each.kind === kind).length;
  const summary = [
    counted(events, 'event'),
    ...(unknown === 0 ? [] : [`${counted(unknown, 'line')} of unknown types`]),
    counted(count('problem'), 'problem'),
    counted(count('warning'), 'warning'),
    counted(count('anomaly'), 'anomaly', 'anomalies'),
  ].join(', ');
  return [
    ...findings.map(({ kind, tag, line, column, message }) => {
      const place = line === null ? name : `${name}:${line}:${column ?? 1}`;
      const paint = kind === 'problem' ? style.bad : style.faint;
      return `${style.strong(`${place}:`)} ${paint(`${kind} ${tag}:`)} ${printable(message)}`;
    }),
    ...sectionsOn(findings).map(style.faint),
    ...hanging('', `${name}: ${summary}`, style.width).map(
      findings.length === 0 ? style.good : (line) => line,
    ),
  ];
};

const sectionsOn = (findings: readonly Finding[]): readonly string[] => {
  const anchors = [...new Set(findings.map(({ tag }) => `#${tag.toLowerCase()}`))];
  return anchors.length === 0 ? [] : [`See bilateral/errors.md${anchors.join(', ')}`];
};

export const check: Command = {
  name: 'check',
  summary: 'problems and oddities of a log, with line and column',
  operands: 'LOG',
  details:
    'A problem makes a log invalid: a malformed line, a reference to nothing. A warning is about the form of a line, such as a blank one or a type that this version does not know. An anomaly is about what a line says, such as an act on a measure that has already ended, or an event that cites no source. The status is 1 if there is a problem; with --strict, also if there is a warning or an anomaly.',
  options: [
    caseOption,
    {
      flags: '--strict',
      about: 'status 1 also for warnings and anomalies; an unknown type is then a problem',
    },
  ],
  examples: [
    { line: 'bilateral check relation.ndjson', does: 'check a log' },
    { line: 'bilateral check --strict --json - < relation.ndjson', does: 'the same in a pipeline' },
  ],
  run,
};
