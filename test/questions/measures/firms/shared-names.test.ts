import { clearance, tariffOn, toNullable, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf, stateOf } from '../../../support/policy';

type Event = ReturnType<typeof act>;

const noted = (entity: string, ...names: string[]) =>
  act(`note-${entity}`, 'EntityNoted', '2019-01-01', { entity, names });
const alpha = noted('e1', 'Alpha Steel', 'Golden Steel');
const beta = noted('e2', 'Beta Steel', 'Golden Steel');
const announced = (id: string, more: object) =>
  act(id, 'MeasureAnnounced', '2020-01-01', {
    measure: 'm',
    products: '*',
    against: 'KOR',
    ...more,
  } as never);
const duty = (firm: string | undefined, percent: number) =>
  announced(`duty-${firm?.replace(' ', '-')}`, {
    instrument: 'anti-dumping',
    flow: 'import',
    duty: { percent },
    ...(firm === undefined ? {} : { entities: [firm] }),
  });
const licence = (firm: string, level: string) =>
  announced(`licence-${firm.replace(' ', '-')}`, {
    instrument: 'export-licensing-requirement',
    flow: 'export',
    licence: level,
    entities: [firm],
  });
const dutyOf = (entity: string, ...events: Event[]) => {
  const route = { from: 'KOR', to: 'JPN', product: 'steel', entity };
  const found = toNullable(tariffOn(route)(stateOf(logOf(...events), '2021-01-01')))?.import;
  return (
    found && {
      additional: found.additional,
      exceptions: found.exceptions.map((each) => [each.entity, each.duty?.percent]),
    }
  );
};
const route = { from: 'JPN', to: 'KOR', product: 'steel' };
const licenceOf = (entity: string, ...events: Event[]) => {
  const found = toNullable(
    tradeRegime({ ...route, entity })(stateOf(logOf(...events), '2021-01-01')),
  );
  return (
    found && {
      licence: found.licence,
      exact: found.exact,
      exceptions: found.exceptions.map((each) => [each.entity, each.licence]),
    }
  );
};

describe('the name of two firms', () => {
  it('should give no rate, and both of them, for firms whose rates differ', () => {
    const unknown = {
      additional: null,
      exceptions: [
        ['Alpha Steel', 9],
        ['Beta Steel', 48],
      ],
    };
    const own = [duty('Beta Steel', 48), duty('Alpha Steel', 9)];
    expect(dutyOf('Golden Steel', alpha, beta, ...own)).toEqual(unknown);
    expect(dutyOf('Golden Steel', beta, alpha, ...[...own].reverse())).toEqual(unknown);
  });

  it('should give no rate for one firm with a rate beside the rate of all others', () => {
    const log = [alpha, beta, duty('Alpha Steel', 9), duty(undefined, 48)];
    expect(dutyOf('Golden Steel', ...log)).toEqual({
      additional: null,
      exceptions: [['Alpha Steel', 9]],
    });
  });

  it('should give no rate for a firm that is let out beside one that is not', () => {
    const out = act('out', 'ExclusionGranted', '2020-02-01', {
      measure: 'm',
      products: '*',
      entities: ['Alpha Steel'],
    });
    expect(dutyOf('Golden Steel', alpha, beta, duty(undefined, 48), out)?.additional).toBeNull();
  });

  it('should give the rate for firms with the same rate', () => {
    const log = [alpha, beta, duty('Alpha Steel', 9), duty('Beta Steel', 9)];
    expect(dutyOf('Golden Steel', ...log)).toEqual({ additional: 9, exceptions: [] });
  });

  it('should give each firm its own rate for a name of its own', () => {
    const log = [alpha, beta, duty('Alpha Steel', 9), duty('Beta Steel', 48)];
    expect(dutyOf('Alpha Steel', ...log)).toEqual({ additional: 9, exceptions: [] });
    expect(dutyOf('Beta Steel', ...log)).toEqual({ additional: 48, exceptions: [] });
  });

  it('should give no rate for a firm where an act names another by the name that both have', () => {
    const log = [alpha, beta, duty('Golden Steel', 9), duty(undefined, 48)];
    expect(dutyOf('Alpha Steel', ...log)).toEqual({
      additional: null,
      exceptions: [['Golden Steel', 9]],
    });
    expect(dutyOf('Golden Steel', ...log)?.additional).toBe(9);
  });

  it('should give no licence, and both of them, for firms that need different ones', () => {
    const log = [
      alpha,
      beta,
      licence('Alpha Steel', 'individual'),
      licence('Beta Steel', 'prohibited'),
    ];
    expect(licenceOf('Golden Steel', ...log)).toEqual({
      licence: null,
      exact: false,
      exceptions: [
        ['Alpha Steel', 'individual'],
        ['Beta Steel', 'prohibited'],
      ],
    });
    const asked = clearance({ ...route, entity: 'Golden Steel' });
    expect(asked(stateOf(logOf(...log), '2021-01-01')).verdict).toBe('refused');
  });

  it('should give no licence for firms of which only one needs one', () => {
    const log = [alpha, beta, licence('Alpha Steel', 'individual')];
    expect(licenceOf('Golden Steel', ...log)).toMatchObject({ licence: null, exact: false });
  });

  it('should authorise nothing for a licence that one of the firms has', () => {
    const required = announced('all', {
      instrument: 'export-licensing-requirement',
      flow: 'export',
      licence: 'individual',
    });
    const granted = act('granted', 'LicenceGranted', '2020-02-01', {
      measure: 'm',
      products: '*',
      licence: 'l',
      grantee: 'Alpha Steel',
    });
    const isAuthorised = (entity: string) =>
      toNullable(
        tradeRegime({ ...route, entity })(
          stateOf(logOf(alpha, beta, required, granted), '2021-01-01'),
        ),
      )?.authorised;
    expect(isAuthorised('Golden Steel')).toBe(false);
    expect(isAuthorised('Alpha Steel')).toBe(true);
  });
});
