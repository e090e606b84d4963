import type { TermName } from '../../../relations/measures/measure';
import { narrowerKey, routeKey } from '../../../relations/measures/measure-keys';
import { partsOf } from '../../../relations/measures/scope';
import type { Relations } from '../../../relations/relations';
import type { EventId, MeasureId } from '../../../vocabulary/ids';
import type { Flow } from '../../../vocabulary/instruments';
import { coveringKeys } from '../../../vocabulary/products';
import type { Asked } from '../scope/asked';
import { type Cover, coversOf, type Subject } from '../scope/cover';
import { aliasKeys } from '../scope/names';
import { sidesOf } from '../scope/sides';
import { type Reader, readerOf } from './reader';
import { type Standing, standingOf } from './standing';

/** The acts of one side of a route: who may act there, and what the question is about for them. */
export type OneSide = {
  readonly flow: Flow;
  readonly actors: readonly string[];
  readonly subject: Subject;
  readonly covers: readonly Cover[];
};

/** The two sides of a route in a state: exports seen from where they begin, imports from where they end. */
export const sidesOn = (state: Relations, asked: Asked): readonly OneSide[] => {
  const { from, to, product, when } = asked;
  const firm = asked.firm === undefined ? [] : aliasKeys(state, asked.firm);
  const [exporters, importers] = [sidesOf(state, from), sidesOf(state, to)];
  const side = (flow: Flow, actors: readonly string[], partners: readonly string[]): OneSide => {
    const subject = { goods: [product], partners, firm, when };
    return { flow, actors, subject, covers: coversOf(subject) };
  };
  return [side('export', exporters, importers), side('import', importers, exporters)];
};

/** The measures that any act announced on one side, found by its country and product, whenever it was. */
export const measuresFound = (
  { measures }: Relations,
  { flow, actors, subject }: OneSide,
): readonly MeasureId[] => {
  const found = new Set<MeasureId>();
  const products = [...new Set(subject.goods.flatMap(coveringKeys))];
  const under = measures.idsUnder;
  // A row's id begins with the measure's.
  for (const product of products)
    for (const actor of actors)
      for (const partner of ['*', ...subject.partners])
        for (const id of under(routeKey(flow, actor, partner, product)))
          found.add(id.slice(0, id.indexOf('/')) as MeasureId);
  return [...found];
};

/** The last act that announces a measure for a firm or conditions that the subject does not meet. */
const announcedForOthers = (
  { measures }: Relations,
  reader: Reader,
  measure: string,
  { partners, goods }: Subject,
): EventId | undefined => {
  let act: EventId | undefined;
  for (const product of new Set(goods.flatMap(coveringKeys)))
    for (const id of measures.idsUnder(narrowerKey(measure, product))) {
      const parts = partsOf(id);
      const isAskedPartner = parts.partner === undefined || partners.includes(parts.partner);
      if (parts.product !== product || !isAskedPartner) continue;
      if (parts.entity === undefined && parts.conditions === undefined) continue;
      const row = reader.measure(id);
      const last = row?.decisions.findLast(({ value }) => value.kind === 'announcement');
      act = last?.act ?? row?.ended?.act ?? act;
    }
  return act;
};

/** What one measure says on one side, for the subject or another that lies within it. */
export const standingOn = (
  state: Relations,
  measure: string,
  side: OneSide,
  wanted: readonly TermName[],
  reader: Reader = readerOf(state),
): Standing => {
  const onSide = readerOn(side, reader);
  return standingOf(onSide, measure, side.covers, side.subject.partners, wanted, () =>
    announcedForOthers(state, onSide, measure, side.subject),
  );
};

/** Leaves out rows of what another country does, or of the other flow, under the same measure id. */
const readerOn = ({ flow, actors }: OneSide, reader: Reader): Reader => ({
  ...reader,
  measure: (id) => {
    const row = reader.measure(id);
    const head = row?.head ?? null;
    const isOnSide = head === null || (head.flow === flow && actors.includes(head.by.country));
    return isOnSide ? row : undefined;
  },
});
