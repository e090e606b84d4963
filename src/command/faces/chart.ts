import type { Relations, Timeline } from 'bilateral';
import type { PictureOptions } from 'bilateral/charts';
import type { Asked, Command, Given, Outcome } from '../contract/command';
import { misused, noMore } from '../contract/failure';
import { caseOption, textGiven, textsGiven } from '../contract/options';
import { openTimeline } from '../input/log-source';
import { pointOrNone } from '../input/points';
import { questionFrom } from '../input/question';

type Drawn = { readonly svg: string; readonly data: unknown };

const kinds = ['route', 'list', 'dispute', 'agreement', 'claim', 'person'] as const;

const run = async (asked: Asked): Promise<Outcome> => {
  const { name, rest, timeline } = await openTimeline(asked);
  const [picture = 'lanes', ...operands] = rest;
  const draw = Object.hasOwn(pictures, picture)
    ? // The line above has found the picture among the keys.
      pictures[picture as keyof typeof pictures]
    : undefined;
  if (draw === undefined)
    throw misused(
      `PICTURE: expected one of ${Object.keys(pictures).join(', ')}, found "${picture}".`,
    );
  const { svg, data } = await draw({ ...asked, operands }, timeline, name);
  return { _tag: 'Answered', json: () => data, lines: () => svg.trimEnd().split('\n') };
};

const pictureOptions = (given: Given, title: string): PictureOptions => {
  const theme = textGiven(given, 'theme');
  const width = textGiven(given, 'width');
  if (width !== undefined && !/^\d+$/.test(width))
    throw misused(`--width: expected a number of pixels, found "${width}".`);
  return {
    title: textGiven(given, 'title') ?? title,
    ...(width === undefined ? {} : { width: Number(width) }),
    // The parser of the command line has checked this theme.
    ...(theme === undefined ? {} : { theme: theme as NonNullable<PictureOptions['theme']> }),
  };
};

type Draw = (asked: Asked, timeline: Timeline<Relations>, log: string) => Promise<Drawn>;

const noLanes = (given: Given): void => {
  const flag = ['from', 'to', 'known', 'kind'].find((name) => given[name] !== undefined);
  if (flag !== undefined) throw misused(`--${flag} is for lanes. Leave it out.`);
};

const lanes: Draw = async ({ given, operands }, timeline, log) => {
  noMore(operands);
  const { drawSwimLanes, swimLanes } = await import('bilateral/charts');
  const from = await pointOrNone('--from', textGiven(given, 'from'));
  const to = await pointOrNone('--to', textGiven(given, 'to'));
  if (from !== undefined && to !== undefined && to < from)
    throw misused(`--to is before --from: write --from ${to} --to ${from}.`);
  const knownAt = await pointOrNone('--known', textGiven(given, 'known'));
  const chosen = textsGiven(given, 'kind');
  const data = swimLanes({
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(chosen.length === 0 ? {} : { kinds: kinds.filter((kind) => chosen.includes(kind)) }),
  })(timeline);
  return { data, svg: drawSwimLanes(pictureOptions(given, log))(data) };
};

const clocks: Draw = async ({ given, operands }, timeline) => {
  noLanes(given);
  const { isLeft } = await import('bilateral');
  const { bitemporal, drawBitemporal } = await import('bilateral/charts');
  const question = await questionFrom(operands);
  const data = bitemporal(question)(timeline);
  if (isLeft(data)) throw misused(data.left.message);
  const title = [question.question, ...Object.values(question.args)].join(' ');
  return { data: data.right, svg: drawBitemporal(pictureOptions(given, title))(data.right) };
};

const rates: Draw = async ({ given, operands }, timeline, log) => {
  noMore(operands);
  noLanes(given);
  const { isLeft } = await import('bilateral');
  const { drawRates, rates: ratesOf } = await import('bilateral/charts');
  const data = ratesOf()(timeline);
  if (isLeft(data)) throw misused(data.left.message);
  return { data: data.right, svg: drawRates(pictureOptions(given, log))(data.right) };
};

const pictures = { lanes, clocks, rates } as const;

export const chart: Command = {
  name: 'chart',
  summary: 'a picture of a log as SVG: lanes over time, an answer on both clocks, duties',
  operands: 'LOG [lanes] | LOG rates | LOG clocks QUESTION [ARGUMENT...]',
  details:
    'lanes shows everything over time; it is drawn if no picture is named. rates shows the duties over time. clocks shows one answer, with valid time from left to right and system time from bottom to top. --json gives the data behind the picture.',
  options: [
    caseOption,
    { flags: '--title TEXT', about: 'the title of the picture' },
    {
      flags: '--theme NAME',
      about: 'the colours of the picture',
      choices: ['auto', 'light', 'dark'],
    },
    { flags: '--width PIXELS', about: 'the width of the picture' },
    { flags: '--from DATE', about: 'lanes: the date at which they begin' },
    { flags: '--to DATE', about: 'lanes: the date at which they end' },
    { flags: '--known DATE', about: 'lanes: as known then (system time)' },
    {
      flags: '--kind KIND',
      about: 'lanes: only this kind; may be repeated',
      choices: kinds,
      many: true,
    },
  ],
  examples: [
    { line: 'bilateral chart --case japan-korea -o picture.svg', does: 'everything over time' },
    {
      line: 'bilateral chart --case japan-korea clocks trustedPartner JPN KOR -o clocks.svg',
      does: 'one answer by valid time and system time',
    },
    { line: 'bilateral chart --case us-china-chips rates -o rates.svg', does: 'the duties' },
  ],
  run,
};
