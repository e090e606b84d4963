import type { Digest } from './digest';
import type { DigestLine, DigestSaid } from './lines';

/** More names would make a line too long. */
const mostSpeakers = 3;

/**
 * Writes a digest as Markdown: sections with one line for each act, or for all statements of one day.
 *
 * @example
 * const week = digest({ from: '2023-03-21', to: '2023-03-24' })(japanKorea);
 * digestMarkdown(week).split('\n')[0]; // => '# 2023-03-21 to 2023-03-24'
 */
export const digestMarkdown = ({ from, to, acts, cameDue, learned, said }: Digest): string => {
  const sections = [
    section('What happened', acts.map(actLine)),
    section('What came due', cameDue.map(actLine)),
    section('What became known later', learned.map(actLine)),
    section('What was said', said.map(saidLine)),
  ].filter((each) => each !== '');
  const text = sections.length === 0 ? ['Nothing changed.\n'] : sections;
  // The period is half-open: it ends before `to`. The heading names `to` as it was given.
  return [`# ${from} to ${to}\n`, ...text].join('\n');
};

const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [`## ${heading}`, '', ...lines, ''].join('\n');

const actLine = ({ on, title, event }: DigestLine): string =>
  `- ${on ?? 'long before'}: ${escaped(title)} (\`${event}\`)`;

const saidLine = ({ on, count, by }: DigestSaid): string => {
  const more = by.length - mostSpeakers;
  const names = by.slice(0, mostSpeakers).map(escaped).join(', ');
  const others = more <= 0 ? '' : ` and ${more} more`;
  return `- ${on}: ${count === 1 ? '1 statement' : `${count} statements`} by ${names}${others}`;
};

/** Text from a log must not act as markup. */
const escaped = (text: string): string =>
  text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
