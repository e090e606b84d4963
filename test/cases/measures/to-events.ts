import type { EventInput } from 'bilateral';
import { type Fact, type Scope, withActors } from './facts';

/** A product as events name it; `*` is all goods. */
export const productOf = (goods: string) => {
  const [, scheme, code, part] = /^(\w+) ([^#]+)(?:#(.+))?$/.exec(goods) ?? [];
  if (scheme === undefined || code === undefined) return goods;
  return part === undefined ? { scheme, code } : { scheme, code, part };
};

const productsOf = (goods: readonly string[]) =>
  goods[0] === '*' ? '*' : goods.map((each) => productOf(each));

const scopeOf = ({ goods, partners, firms, when }: Scope) => ({
  products: productsOf(goods),
  partners,
  entities: firms,
  when,
});

type Shape = { readonly type: string; readonly schemaVersion: number; readonly data: object };

const types = {
  announce: ['MeasureAnnounced', 2],
  amend: ['MeasureAmended', 2],
  suspend: ['MeasureSuspended', 2],
  resume: ['MeasureResumed', 2],
  lift: ['MeasureLifted', 2],
  exclude: ['ExclusionGranted', 1],
  withdraw: ['DecisionWithdrawn', 1],
  stacking: ['StackingOrdered', 1],
  entity: ['EntityNoted', 1],
  membership: ['MembershipNoted', 1],
  baseline: ['LicenceRegimeNoted', 2],
  licence: ['LicenceGranted', 2],
  'licence-revoked': ['LicenceRevoked', 1],
} as const satisfies Readonly<Record<Fact['act'], readonly [string, number]>>;

const datesOf = (fact: Fact) => ({
  effectiveFrom: 'from' in fact ? fact.from : undefined,
  effectiveUntil: 'until' in fact ? fact.until : undefined,
  completes: 'completes' in fact ? fact.completes : undefined,
});

const dataOf = (fact: Fact): object => {
  if (fact.act === 'stacking') return { stack: fact.stack, order: fact.order, ...datesOf(fact) };
  if (fact.act === 'entity') return { entity: fact.entity, names: fact.names };
  if (fact.act === 'membership')
    return { group: fact.group, member: fact.member, ...datesOf(fact) };
  if (fact.act === 'baseline') {
    const { exporter, importer, goods, licence } = fact;
    return { from: exporter, to: importer, products: productsOf(goods), licence, ...datesOf(fact) };
  }
  const shared = { measure: fact.measure, ...scopeOf(fact) };
  if (fact.act === 'withdraw') return { ...shared, withdraws: fact.withdraws };
  if (fact.act === 'licence-revoked') {
    const { measure, products } = shared;
    return { measure, products, licence: fact.licence };
  }
  if (fact.act === 'licence') {
    const { licence, general, grantee, until, replaces } = fact;
    return { ...shared, licence, general, grantee, effectiveUntil: until, replaces };
  }
  const terms =
    fact.act === 'announce' || fact.act === 'amend'
      ? { duty: fact.duty, licence: fact.licence, quota: fact.quota, price: fact.price }
      : {};
  if (fact.act !== 'announce') return { ...shared, ...terms, ...datesOf(fact) };
  const { instrument, flow, against, phase, deFacto, except } = fact;
  return {
    ...shared,
    ...terms,
    instrument,
    flow,
    against,
    phase,
    deFacto: deFacto === undefined ? undefined : { reportedBy: deFacto },
    except:
      except === undefined
        ? undefined
        : {
            products: except.goods === undefined ? undefined : productsOf(except.goods),
            partners: except.partners,
            entities: except.firms,
            when: except.when,
            until: except.until,
          },
    ...datesOf(fact),
  };
};

/** Who notes what no government decides: a body named after the union, or after the source. */
const noterOf = (fact: Fact) =>
  fact.act === 'membership' || fact.act === 'entity' || (fact.act === 'baseline' && !fact.by)
    ? {
        sector: 'IGO',
        name: fact.act === 'membership' ? fact.group : (fact.source ?? 'example'),
      }
    : undefined;

const shapeOf = (fact: Fact): Shape => {
  const [type, schemaVersion] = types[fact.act];
  // What is left out is absent: no field of an event may be `undefined`.
  return { type, schemaVersion, data: JSON.parse(JSON.stringify(dataOf(fact))) };
};

/** The facts as events of the library. An act that does not say who acts is its measure's announcer's. */
export const eventsFrom = (facts: readonly Fact[]): readonly EventInput[] =>
  withActors(facts).map((fact) => {
    const event = {
      id: fact.id,
      ...shapeOf(fact),
      occurred: fact.on,
      recordedAt: fact.recorded ?? fact.on.slice(0, 10),
      by: noterOf(fact) ?? { country: 'by' in fact ? fact.by : undefined, sector: 'GOV' },
      sources: [{ publisher: fact.source ?? 'example' }],
    };
    // The data is that of the type by the table above, which the checker does not follow.
    return event as unknown as EventInput;
  });
