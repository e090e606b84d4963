import { catalogue, type PolicyEvent } from '../../../events/catalogue';
import { decodeEvent } from '../../../events/decode/decode';
import { type Flaw, show } from '../../../flaw';
import { type Either, isLeft, left } from '../../../fp';
import { didYouMean } from '../../../nearest';
import type { Offset } from '../../../time/offset';
import { dataFields, type FieldName, type Given, sourceFields } from './fields';
import { knownBy } from './known-by';
import { levelFlaw, levelOf } from './level';
import { type DisputeStep, disputeSteps, isDisputeStep } from './steps';

export type Around = {
  readonly id: string;
  readonly offset: Offset;
  /** The sources for rows that name no source. */
  readonly sources: readonly unknown[];
  /** The id of the first event of the dispute. Statements made in the dispute refer to it. */
  readonly first: string | undefined;
};

type Fields = { readonly [field: string]: unknown };

const given = (row: Given, names: readonly FieldName[]): Fields =>
  Object.fromEntries(names.flatMap((name) => (row.has(name) ? [[name, row.get(name)]] : [])));

const forumOf = (row: Given): unknown => row.get('forum') ?? 'WTO';

const isNumbered = (article: unknown): boolean =>
  typeof article === 'string' && /^\d/.test(article);

/**
 * Lawyers cite an article of the Dispute Settlement Understanding as `DSU Art. 4.7`. An article of
 * another agreement, such as `SCM 4.7`, already names that agreement.
 */
const underOf = (article: unknown, forum: unknown): Fields =>
  article === undefined || article === ''
    ? {}
    : { under: forum === 'WTO' && isNumbered(article) ? `DSU Art. ${article}` : article };

/**
 * The values of `by` that mean the deciding body and not a party. A blank cell means that body too.
 */
const bodies: ReadonlySet<unknown> = new Set([undefined, '', 'WTO', 'DG', 'DSB']);

const actorOf = (by: unknown, forum: unknown): Fields =>
  bodies.has(by) ? { sector: 'IGO', name: forum } : { country: by, sector: 'GOV' };

/** A row can add these fields to a source from the option `sources`. */
const ofAnySource: readonly string[] = ['locator', 'confidence'];

const sourcesOf = (row: Given, otherwise: readonly unknown[]): unknown => {
  const { source, ...rest } = given(row, sourceFields);
  const own = row.get('sources');
  if (own !== undefined) return own;
  const isOwn =
    Object.keys(rest).some((name) => !ofAnySource.includes(name)) || source !== undefined;
  if (isOwn || otherwise.length === 0)
    return isOwn || Object.keys(rest).length > 0 ? [{ publisher: source, ...rest }] : [];
  return otherwise.map((each) => Object.assign({}, each, rest));
};

const typeSpecificFields = (row: Given, step: DisputeStep, first: string | undefined): Fields => {
  const becomes = disputeSteps[step];
  const under = underOf(row.get('article'), forumOf(row));
  const dispute = row.get('dispute');
  if (becomes.event === 'StatementMade')
    return {
      type: becomes.event,
      data: {
        act: 'report',
        says: `${dispute}: ${becomes.says}${under.under === undefined ? '' : ` (${under.under})`}`,
        ...(first === undefined ? {} : { about: [first] }),
      },
    };
  return {
    type: becomes.event,
    data: {
      dispute,
      ...under,
      ...(becomes.event === 'ConsultationsRequested'
        ? { forum: forumOf(row), ...given(row, ['complainants', 'respondent']) }
        : {}),
      ...('data' in becomes ? becomes.data : {}),
      ...given(row, dataFields),
      ...(row.has('level') ? { level: levelOf(row.get('level')) } : {}),
    },
  };
};

/**
 * Turns the path of a field of the event into the name of the column that the field comes from. A flaw then names the
 * column, since a user knows only the columns of the table.
 */
const columnOf = (path: string): string =>
  path
    .replace(/^data\./, '')
    .replace(/^under$/, 'article')
    .replace(/^sources\[\d+\]\.publisher/, 'source')
    .replace(/^sources\[\d+\]\./, '')
    .replace(/^occurred/, 'date')
    .replace(/^by\..*/, 'by')
    .replace(/^id$/, 'dispute');

const noText = (found: unknown): Flaw => ({
  path: 'article',
  expected: 'text such as 6.2',
  found: show(found),
  advice: 'Write the article as text, or leave it out.',
});

const steps = Object.keys(disputeSteps);

const stepOfWords = (text: string): string | undefined => {
  const words = text.toLowerCase().split(/[^a-z]+/);
  const named = steps.filter((step) => words.every((word) => step.split('-').includes(word)));
  return named.length === 1 ? named[0] : undefined;
};

const stepMeant = (found: unknown): string =>
  typeof found === 'string'
    ? didYouMean(found, steps) || didYouMean(stepOfWords(found) ?? '', steps)
    : '';

const noStep = (found: unknown): Flaw => ({
  path: 'step',
  expected: 'a step such as panel-requested',
  found: show(found),
  advice: `${stepMeant(found)}Use one of the names in disputeSteps.`,
});

export const stepEvent = (row: Given, around: Around): Either<readonly Flaw[], PolicyEvent> => {
  const step = row.get('step');
  if (!isDisputeStep(step)) return left([noStep(step)]);
  const article = row.get('article');
  if (article !== undefined && typeof article !== 'string') return left([noText(article)]);
  const known = knownBy(row.get('date'), around.offset);
  if (isLeft(known) && !row.has('recordedAt')) return left([known.left]);
  const matter = typeSpecificFields(row, step, around.first);
  const event = decodeEvent({
    id: around.id,
    schemaVersion: catalogue[disputeSteps[step].event].version,
    occurred: row.get('date'),
    recordedAt: isLeft(known) ? undefined : known.right,
    by: actorOf(row.get('by'), forumOf(row)),
    sources: sourcesOf(row, around.sources),
    ...given(row, ['recordedAt', 'title', 'note']),
    ...matter,
  });
  if (!isLeft(event)) return event;
  const flaws = event.left._tag === 'Flawed' ? event.left.flaws : [event.left.flaw];
  const level = row.get('level');
  return left(
    flaws.map((flaw) =>
      flaw.path === 'data.level' && typeof level === 'string' && levelOf(level) === level
        ? levelFlaw(level)
        : { ...flaw, path: columnOf(flaw.path) },
    ),
  );
};
