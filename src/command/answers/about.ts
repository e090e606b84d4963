import type { AboutKind, AboutVersion } from 'bilateral/query';
import type { Asked, Command, Outcome } from '../contract/command';
import { misused, noMore } from '../contract/failure';
import { caseOption } from '../contract/options';
import { openTimeline } from '../input/log-source';
import { datedLines } from '../text/dated';
import { eventLines } from '../text/events';
import { fieldChanges, inline } from '../text/values';
import { inWords } from '../text/words';
import { hanging } from '../text/wrap';

const kinds: readonly AboutKind[] = [
  'agreement',
  'boycott',
  'claim',
  'dispute',
  'licence',
  'list',
  'measure',
  'person',
  'plan',
  'review',
  'ruling',
  'talks',
];

const run = async (asked: Asked): Promise<Outcome> => {
  const { rest, timeline } = await openTimeline(asked);
  const [named, id, ...more] = rest;
  const kind = kinds.find((each) => each === named);
  if (kind === undefined)
    throw misused(`KIND: expected one of ${kinds.join(', ')}, found "${named ?? ''}".`);
  if (id === undefined) throw misused('Name the id of the thing behind its kind.');
  noMore(more);
  const { isNone } = await import('bilateral');
  const { about: allAbout } = await import('bilateral/query');
  const found = allAbout({ kind, id })(timeline);
  if (isNone(found))
    throw misused(`The log has no ${kind} "${id}". "bilateral candidates" lists what there is.`);
  const { rows, events, mentions, actsOn, actedOnBy, history, claims, upcoming } = found.value;
  return {
    _tag: 'Answered',
    json: () => ({ kind, id, ...found.value }),
    lines: (style) => {
      const section = (heading: string, lines: readonly string[]) =>
        lines.length === 0 ? [] : ['', style.strong(heading), '', ...lines];
      const listed = (each: readonly { readonly id: string }[]) =>
        each.length === 0
          ? []
          : // Events are plain JSON.
            eventLines(JSON.parse(JSON.stringify(each)), style);
      return [
        style.strong(`${kind} ${id}`),
        ...section(
          'History',
          datedLines(
            history.map((version, at) => ({
              date: version.from ?? 'at first',
              text: `${inWords(version.table)} ${version.row}, by ${version.event}`,
              more: toldOf(version, history[at - 1]),
            })),
            style,
          ),
        ),
        ...section('Events', listed(events)),
        ...section('Events that name it', listed(mentions)),
        ...section('It acts on', listed(actsOn)),
        ...section('These act on it', listed(actedOnBy)),
        ...section(
          'Claims about it',
          claims.flatMap((claim) =>
            hanging('- ', inline(JSON.parse(JSON.stringify(claim))), style.width),
          ),
        ),
        ...section(
          'What is due',
          upcoming.map(({ on, table, row }) => `${on}  ${inWords(table)} ${row}`),
        ),
        ...section('Rows', [`${rows.length} in all; --json has each with its last value.`]),
      ];
    },
  };
};

const toldOf = (version: AboutVersion, before: AboutVersion | undefined): readonly string[] => {
  const isFirst = before?.table !== version.table || before.row !== version.row;
  return isFirst
    ? [inline(version.value)]
    : fieldChanges(before.value, version.value).map(
        (change) => `${change.path}: ${change.before} → ${change.after}`,
      );
};

export const about: Command = {
  name: 'about',
  summary: 'everything a log has about one dispute, measure, agreement, person, ruling …',
  operands: 'LOG KIND ID',
  details: `KIND is one of ${kinds.join(', ')}.`,
  options: [caseOption],
  examples: [
    {
      line: 'bilateral about --case japan-korea agreement GSOMIA',
      does: 'its history, its events, what acts on it, what is claimed of it',
    },
  ],
  run,
};
