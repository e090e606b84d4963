import type { MeasureAmended } from '../../../events/measures/amended';
import type { MeasureAnnounced } from '../../../events/measures/announced';
import type { OnMeasure } from '../../../events/measures/scope';
import type { PlainEvent } from '../../../events/plain';
import { show } from '../../../flaw';
import { push } from '../../../object';
import type { Anomaly } from '../../../temporal/verbs/record/anomalies';
import { nameKey } from '../../../vocabulary/name-key';
import { goodsKeys } from '../../../vocabulary/products';
import { missingAnnouncement } from '../../measures/handlers';
import { coversRow, isNamedBy } from '../../measures/named';
import { partsOf, scopeIds } from '../../measures/scope';
import { statesTermsOf } from './stated-terms';

const narrowing = ['partners', 'entities', 'when'] as const;

type Announcements = ReadonlyMap<string, readonly MeasureAnnounced[]>;

const announcementsIn = (acts: readonly PlainEvent[]): Announcements => {
  const found = new Map<string, MeasureAnnounced[]>();
  for (const event of acts)
    if (event.type === 'MeasureAnnounced') push(found, event.data.measure, event);
  return found;
};

const changesToFit = (row: string, data: OnMeasure, announced: OnMeasure): readonly string[] => {
  const goods = goodsKeys(announced.products);
  const fields = narrowing.flatMap((field) => {
    const [own, meant] = [data[field], announced[field]];
    if (meant === undefined) return own === undefined ? [] : [`leave out "${field}"`];
    const keys = new Set(meant.map(nameKey));
    const isPart = own?.every((each) => keys.has(nameKey(each))) === true;
    return isPart && (field !== 'when' || own.length === keys.size)
      ? []
      : [`write "${field}": ${JSON.stringify(meant)}`];
  });
  return goods.includes(partsOf(row).product)
    ? fields
    : [...fields, `name the product ${show(goods[0] ?? '')}`];
};

const adviceOnNearest = (
  row: string,
  data: OnMeasure,
  announcements: readonly MeasureAnnounced[],
): string => {
  const [nearest] = announcements
    .map(({ id, data: announced }) => ({ id, changes: changesToFit(row, data, announced) }))
    .sort((a, b) => a.changes.length - b.changes.length);
  return nearest === undefined || nearest.changes.length === 0
    ? ''
    : ` The nearest announcement is "${nearest.id}": to act on what it names, ${nearest.changes.join(' and ')}.`;
};

/**
 * Whether an amendment changes nothing for a row that it names. Three conditions must be met:
 *
 * - No announcement covers the whole row.
 * - Some announcement names the goods of the row, for example only for certain firms.
 * - Every announcement on a row that the amendment covers states the amended terms itself. The terms of the
 *   announcement then hold.
 */
const isIdle = (
  row: string,
  amended: MeasureAmended,
  announcements: readonly MeasureAnnounced[],
): boolean => {
  const { measure } = amended.data;
  if (announcements.some((each) => coversRow(each.data, row))) return false;
  if (!announcements.some(({ data: { products } }) => isNamedBy({ measure, products }, row)))
    return false;
  return announcements
    .filter((each) => scopeIds(each.data).some((id) => coversRow(amended.data, id)))
    .every((each) => statesTermsOf(each, amended));
};

/**
 * Finds amendments that change nothing. For example, an amendment states a duty without naming firms, but each
 * announcement of the measure names certain firms and states a duty for them. The announced duties then hold.
 */
export const idleAmendments = (acts: readonly PlainEvent[]): readonly Anomaly[] => {
  const known = announcementsIn(acts);
  return acts.flatMap((event): readonly Anomaly[] => {
    if (event.type !== 'MeasureAmended') return [];
    const { measure } = event.data;
    const announcements = known.get(measure) ?? [];
    const row = scopeIds(event.data).find((id) => isIdle(id, event, announcements));
    if (row === undefined) return [];
    const nearest = adviceOnNearest(row, event.data, announcements);
    const message = `Event "${event.id}" amends the measure ${show(measure)} for ${show(partsOf(row).product)}, and no event announces the measure for all that this names, so it changes nothing: the announcements have terms of their own.${nearest}`;
    return [Object.freeze({ _tag: 'NoEffect' as const, event: event.id, message })];
  });
};

export const withAdviceOnNearest = (
  found: readonly Anomaly[],
  acts: readonly PlainEvent[],
): readonly Anomaly[] => {
  if (!found.some(isMissing)) return found;
  const known = announcementsIn(acts);
  const byId = new Map<string, PlainEvent>(acts.map((event) => [event.id, event]));
  return found.map((anomaly) => {
    const act = isMissing(anomaly) ? byId.get(anomaly.event) : undefined;
    if (act === undefined || act.type === 'MeasureAnnounced' || !('products' in act.data))
      return anomaly;
    // The cast is safe: every act on a row of `measures` names a measure and goods.
    const data = act.data as OnMeasure;
    const announcements = known.get(data.measure) ?? [];
    const nearest = adviceOnNearest(anomaly.row ?? '', data, announcements);
    return Object.freeze({ ...anomaly, message: `${anomaly.message}${nearest}` });
  });
};

const isMissing = ({ table, row = '', message }: Anomaly): boolean =>
  table === 'measures' && message.includes(missingAnnouncement(undefined, row));
