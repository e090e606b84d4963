import { baseline, type Fact, licence, revoked, stacking } from '../facts';
import type { DrawnBaseline, DrawnLicence, DrawnStacking } from './acts';
import { at, date } from './draw';
import { measures } from './measures';

/** Another country: of a union's measures a member. */
export const strangerTo = (by: string): string => (by === 'EUN' ? 'DEU' : 'KOR');

/** An order of stacking. */
export const stackingOf = (
  { day, delay, length, order, ...rest }: DrawnStacking,
  number: number,
  kept: readonly number[],
): Fact =>
  stacking(`s${number}`, date(day), 'example', {
    ...rest,
    order: order.map((rank) => rank.map((each) => at(measures, kept[each] ?? 0)?.measure ?? '')),
    ...(delay === 0 ? {} : { from: date(day + delay) }),
    ...(length === undefined ? {} : { until: date(day + Math.max(delay, 0) + length) }),
  });

/** The note of a baseline. */
export const baselineOf = (
  { day, delay, length, actor, noter, partner, goods, licence }: DrawnBaseline,
  number: number,
  kept: readonly number[],
): Fact => {
  const { by = 'USA' } = at(measures, kept[0] ?? 0) ?? {};
  const noters = { actor: by, partner: partner === '*' ? 'DEU' : partner, third: 'KOR' };
  return baseline(`b${number}`, date(day), 'example', {
    ...(noter === undefined ? {} : { by: noters[noter] }),
    exporter: actor === 'exporter' ? by : partner,
    importer: actor === 'exporter' ? partner : by,
    goods,
    licence,
    ...(delay === 0 ? {} : { from: delay === null ? null : date(day + delay) }),
    ...(length === undefined || delay === null
      ? {}
      : { until: date(day + Math.max(delay, 0) + length) }),
  });
};

/** A licence, and its revocation where there is one. */
export const licencesOf = (
  drawn: DrawnLicence,
  number: number,
  kept: readonly number[],
): readonly Fact[] => {
  const { measure = '', by = '' } = at(measures, at(kept, drawn.measure) ?? 0) ?? {};
  const { day, length, goods, partners, grantee, revokedAfter, replacesFirst, isStray } = drawn;
  const shared = {
    measure,
    goods,
    licence: `l${number}`,
    by: isStray ? strangerTo(by) : by,
  };
  return [
    licence(`l${number}`, date(day), 'example', {
      ...shared,
      ...(partners === undefined ? {} : { partners }),
      // It rests on what is drawn already, so that a seed still gives the same logs.
      ...(day % 3 === 0 ? { when: ['originating'] } : {}),
      ...(grantee === undefined ? { general: true } : { grantee }),
      ...(length === undefined ? {} : { until: date(day + length) }),
      ...(replacesFirst && number > 0 ? { replaces: 'l0' } : {}),
    }),
    ...(revokedAfter === undefined
      ? []
      : [revoked(`r${number}`, date(day + revokedAfter), 'example', shared)]),
  ];
};
