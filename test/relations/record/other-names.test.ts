import { append, audit, type EventInput, isLeft, measuresInForce, pipe } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf, stateOf } from '../../support/policy';

const scope = { measure: 'list', products: ['chips'] };
const listed = act('listed', 'MeasureAnnounced', '2020-01-01', {
  ...scope,
  instrument: 'foreign-customer-limit',
  flow: 'export',
  against: 'KOR',
  entities: ['Acme Co., Ltd.'],
  licence: 'individual',
});
const noted = act('noted', 'EntityNoted', '2020-01-01', {
  entity: 'acme',
  names: ['Acme Co., Ltd.', 'Acme Semiconductor'],
});
const onAlias = { ...scope, entities: ['ACME SEMICONDUCTOR'] };
const says = 'The measure "list" names "ACME SEMICONDUCTOR" as "Acme Co., Ltd.".';

const acts: readonly [string, EventInput][] = [
  [
    'MeasureAmended',
    act('x', 'MeasureAmended', '2020-02-01', { ...onAlias, licence: 'prohibited' }),
  ],
  ['MeasureSuspended', act('x', 'MeasureSuspended', '2020-02-01', onAlias)],
  ['MeasureResumed', act('x', 'MeasureResumed', '2020-02-01', onAlias)],
  ['MeasureLifted', act('x', 'MeasureLifted', '2020-02-01', onAlias)],
  [
    'DecisionWithdrawn',
    act('x', 'DecisionWithdrawn', '2020-02-01', { ...onAlias, withdraws: 'listed' }),
  ],
];

describe('an act on a firm by another name than that of the measure', () => {
  it.each(acts)('should be refused with the name of the measure for %s', (_, event) => {
    const refused = append([event])(logOf(listed, noted));
    expect(isLeft(refused) && refused.left.message).toContain(says);
  });

  it.each(acts)('should be named by audit for %s', (_, event) => {
    const found = audit(logOf(listed, noted, event));
    expect(found).toContainEqual({
      _tag: 'UnknownEntity',
      event: 'x',
      message: `Event "x": ${says} The two are names of one firm, and this act has no effect under the other. Name the firm as the measure does.`,
    });
  });

  it('should be refused without a name where no note says that the two are one firm', () => {
    const refused = append([act('x', 'MeasureLifted', '2020-02-01', onAlias)])(logOf(listed));
    expect(isLeft(refused) && refused.left.message).toContain('no earlier event announces');
    expect(isLeft(refused) && refused.left.message).not.toContain('Acme Co., Ltd.');
  });

  it('should not be named where the measure was announced for that name too', () => {
    const again = act('again', 'MeasureAnnounced', '2020-01-02', {
      ...scope,
      instrument: 'foreign-customer-limit',
      flow: 'export',
      against: 'KOR',
      entities: ['Acme Semiconductor'],
    });
    const lifted = act('x', 'MeasureLifted', '2020-02-01', onAlias);
    expect(audit(logOf(listed, noted, again, lifted))).toEqual([]);
  });
});

describe('an exclusion of a firm by another name than that of the measure', () => {
  const excluded = act('x', 'ExclusionGranted', '2020-02-01', onAlias);
  const inForce = (...events: readonly EventInput[]) =>
    pipe(stateOf(logOf(...events), '2020-03-01'), measuresInForce()).map(({ entity }) => entity);

  it('should take the firm out of the list of measures in force', () => {
    expect(inForce(listed, noted)).toEqual(['Acme Co., Ltd.']);
    expect(inForce(listed, noted, excluded)).toEqual([]);
    expect(inForce(listed, excluded)).toEqual(['Acme Co., Ltd.']);
  });

  it('should leave the firm in the list where the name may be that of another firm', () => {
    const other = act('other', 'EntityNoted', '2020-01-01', {
      entity: 'acme-2',
      names: ['Acme Semiconductor', 'Acme Two'],
    });
    expect(inForce(listed, noted, other, excluded)).toEqual(['Acme Co., Ltd.']);
  });
});
