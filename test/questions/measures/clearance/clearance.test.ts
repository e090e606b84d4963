import { clearance, coverage, type EventInput, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf, stateOf } from '../../../support/policy';
import { acid, acidNoted, ask, covered, firm, hs, noted, reasons } from './asked';

describe('clearance', () => {
  it('should clear what is covered completely and under no act', () => {
    const log = [acidNoted, acid, firm, covered];
    expect(ask({ product: '8542.31' }, ...log)).toMatchObject({ verdict: 'clear', reasons: [] });
    expect(ask({ product: 'HS 8542', entity: 'ACME LTD' }, ...log).verdict).toBe('clear');
  });

  it('should restrict by a code, a spelling or a name what acts restrict by another', () => {
    for (const product of ['2811.11', 'hs code 281111', '28111100', 'Acid', 'acid', 'HS:281111'])
      expect(ask({ product }, acidNoted, acid, covered).verdict).toBe('restricted');
    expect(ask({ product: 'acid' }, acid).verdict).toBe('restricted');
  });

  it('should claim the coverage of the question, also where the log spells the goods otherwise', () => {
    const onAcid = act('covered', 'CoverageDeclared', '2021-01-01', {
      ...(covered as { data: object }).data,
      products: ['acid'],
    } as never);
    const question = clearance({ from: 'JPN', to: 'KOR', product: 'Acid' });
    for (const day of ['2020-06-01', '2021-06-01'] as const) {
      const state = stateOf(logOf(acidNoted, onAcid), day);
      expect(question(state).coverage).toEqual(coverage(question)(state));
      expect(question(state).coverage.act).toBe('covered');
    }
  });

  it('should not clear what an older log restricts for some firms, where the firm may be one of them', () => {
    const only = act('only', 'MeasureAmended', '2019-08-01', {
      measure: 'm',
      products: ['acid'],
      onlyEntities: ['Acme Ltd.'],
    } as never);
    const other = act('o', 'EntityNoted', '2019-01-01', { entity: 'beta', names: ['Beta'] });
    const log = [acidNoted, acid, only, other, covered];
    expect(reasons(ask({ product: 'acid' }, ...log))).toEqual(['part-may-be-restricted']);
    expect(reasons(ask({ product: 'acid', entity: 'Beta' }, ...log))).toEqual([
      'firm-not-identified',
    ]);
    expect(ask({ product: 'acid', entity: 'Beta' }, ...log, firm).verdict).toBe('clear');
    expect(ask({ product: 'acid', entity: 'Acme' }, ...log, firm).verdict).toBe('restricted');
    expect(ask({ product: '8542' }, ...log).verdict).toBe('clear');
  });

  it('should let nothing out by the exclusions of a proposal, until a later act adopts it', () => {
    const beta = act('beta', 'EntityNoted', '2019-01-01', { entity: 'beta', names: ['Beta'] });
    const again = (id: string, occurred: string, data: object) =>
      act(id, 'MeasureAnnounced', occurred, {
        ...(acid as { data: object }).data,
        ...data,
      } as never);
    const proposed = again('proposed', '2019-09-01', {
      phase: 'proposed',
      except: { entities: ['Beta'] },
    });
    const adopted = again('adopted', '2019-10-01', { completes: 'proposed' });
    const log = [acidNoted, acid, beta, proposed, covered];
    expect(ask({ product: 'acid', entity: 'Beta' }, ...log).verdict).toBe('restricted');
    expect(ask({ product: 'acid', entity: 'Beta' }, ...log, adopted).verdict).toBe('clear');
  });

  it('should answer alike whichever name of a firm is asked for', () => {
    const beta = act('beta', 'EntityNoted', '2019-01-01', {
      entity: 'beta',
      names: ['Beta', 'Beta Holdings'],
    });
    const onFirm = (id: string, occurred: string, data: object) =>
      act(id, 'MeasureAnnounced', occurred, {
        ...(acid as { data: object }).data,
        ...data,
      } as never);
    const light = onFirm('light', '2019-07-01', {
      products: '*',
      entities: ['Beta Holdings'],
      licence: 'none',
    });
    for (const strict of [
      onFirm('strict', '2020-01-01', { products: [hs('281111')], entities: ['Beta'] }),
      onFirm('strict', '2020-01-01', { products: '*', entities: ['Beta'], partners: ['KOR'] }),
    ])
      for (const entity of ['Beta', 'Beta Holdings'])
        expect(ask({ product: '281111', entity }, beta, light, strict, covered).verdict).toBe(
          'restricted',
        );
  });

  it('should take support such as a subsidy for no restriction, unless it sets a quota', () => {
    const support = (data: object) =>
      act('grant', 'MeasureAnnounced', '2019-07-01', {
        measure: 'm',
        instrument: 'financial-grant',
        flow: 'export',
        against: 'KOR',
        products: '*',
        ...data,
      } as never);
    expect(ask({ product: '8542' }, support({}), covered).verdict).toBe('clear');
    const quota = { per: 'year', quantity: 5, unit: 't' };
    expect(ask({ product: '8542' }, support({ quota }), covered).verdict).toBe('restricted');
    for (const instrument of ['export-quota', 'port-restriction', 'transport-restriction'])
      expect(ask({ product: '8542' }, support({ instrument }), covered).verdict).toBe('restricted');
  });

  it('should refuse what the log does not cover, with the reason', () => {
    expect(reasons(ask({ product: '8542' }, acidNoted, acid))).toEqual(['outside-coverage']);
    const changed = (data: object) =>
      act('covered', 'CoverageDeclared', '2021-01-01', {
        ...(covered as { data: object }).data,
        ...data,
      } as never);
    const sample = changed({ extent: 'sample' });
    expect(reasons(ask({ product: '8542' }, sample))).toEqual(['sample']);
    const old = changed({ checkedUntil: '2020-05-31' });
    expect(reasons(ask({ product: '8542' }, old))).toEqual(['stale']);
    const withoutFirms = changed({ subjects: ['licensing'] });
    expect(reasons(ask({ product: '8542' }, withoutFirms))).toEqual(['outside-coverage']);
    const counted = changed({ counted: { events: 7, digest: '0'.repeat(64) } });
    expect(reasons(ask({ product: '8542' }, counted))).toEqual(['lines-missing']);
  });

  it('should refuse a firm that no act names, and goods without a code', () => {
    expect(reasons(ask({ product: '8542', entity: 'Acme Limited' }, firm, covered))).toEqual([
      'firm-not-identified',
    ]);
    expect(reasons(ask({ product: 'tools' }, covered))).toEqual(['product-not-classified']);
    expect(ask({ product: 'tools' }, noted('t', 'tools', [hs('82')]), covered).verdict).toBe(
      'clear',
    );
  });

  it('should refuse a code while goods that acts restrict have none', () => {
    expect(reasons(ask({ product: '8542' }, acid, covered))).toEqual(['product-not-classified']);
    const unsaid = act('s', 'ProductNoted', '2017-01-01', { product: 'acid', codes: [] });
    expect(reasons(ask({ product: '8542' }, unsaid, acid, covered))).toEqual([
      'product-not-classified',
    ]);
  });

  it('should refuse a code for goods of which a note gives codes, and not whether there are others', () => {
    const some = (partOf: object) =>
      act('s', 'ProductNoted', '2017-01-01', {
        product: 'acid',
        codes: [hs('281111')],
        ...partOf,
      } as never);
    const asked = (...events: EventInput[]) => ask({ product: '8542' }, ...events, acid, covered);
    expect(reasons(asked(some({})))).toEqual(['product-not-classified']);
    expect(asked(some({ partOf: [] })).verdict).toBe('clear');
  });

  it('should refuse goods of which a note gives codes, and not whether there are others', () => {
    const etchant = act('s', 'ProductNoted', '2017-01-01', {
      product: 'etchant',
      codes: [hs('382499')],
    });
    const log = [etchant, acidNoted, acid, covered];
    expect(reasons(ask({ product: 'etchant' }, ...log))).toEqual(['product-not-classified']);
  });

  it('should refuse a question about a union of which a member has a measure of its own', () => {
    const member = act('member', 'MembershipNoted', '1958-01-01', { group: 'EUN', member: 'NLD' });
    const own = act(
      'own',
      'MeasureAnnounced',
      '2019-07-01',
      {
        measure: 'national',
        instrument: 'export-licensing-requirement',
        flow: 'export',
        against: 'KOR',
        products: [hs('848620')],
        licence: 'individual',
      },
      { by: { country: 'NLD', sector: 'GOV' } },
    );
    const ofUnion = act('covered', 'CoverageDeclared', '2021-01-01', {
      ...(covered as { data: object }).data,
      routes: [{ from: 'EUN', to: 'KOR' }],
    } as never);
    const route = { from: 'EUN', to: 'KOR', product: '8486.20' };
    expect(reasons(ask(route, member, own, ofUnion))).toEqual(['part-may-be-restricted']);
    expect(ask({ ...route, product: '0101' }, member, own, ofUnion).verdict).toBe('clear');
  });

  it('should refuse what is restricted in part', () => {
    expect(reasons(ask({ product: '28' }, acidNoted, acid, covered))).toEqual([
      'part-may-be-restricted',
    ]);
  });

  describe('should not clear a route while acts name a union to which one of its countries may belong', () => {
    const toAll = act('all', 'CoverageDeclared', '2021-01-01', {
      ...(covered as { data: object }).data,
      routes: [{ from: '*', to: '*' }],
    } as never);
    const union = { country: 'EUN', sector: 'GOV' } as const;
    const ban = (data: object, by = union) =>
      act(
        'ban',
        'MeasureAnnounced',
        '2019-07-01',
        { measure: 'm', instrument: 'export-ban', products: [hs('8542')], ...data } as never,
        { by } as never,
      );
    const japan = { country: 'JPN', sector: 'GOV' } as const;
    const chips = { from: 'JPN', to: 'DEU', product: '8542.31' };
    const on = (route: { from: string; to: string }, ...events: readonly EventInput[]) =>
      clearance({ ...chips, ...route })(stateOf(logOf(toAll, ...events), '2020-06-01'));
    const against = ban({ flow: 'export', against: 'EUN' }, japan as never);
    const member = (status?: object) =>
      act('deu', 'MembershipNoted', '2018-01-01', {
        group: 'EUN',
        member: 'DEU',
        ...status,
      } as never);

    it.each([
      ['an export ban against the union', { from: 'JPN', to: 'DEU' }, against],
      [
        'an export ban against all countries, for the union',
        { from: 'JPN', to: 'DEU' },
        ban({ flow: 'export', against: '*', partners: ['EUN'] }, japan as never),
      ],
      [
        'an export ban of the union',
        { from: 'DEU', to: 'JPN' },
        ban({ flow: 'export', against: 'JPN' }),
      ],
      [
        'an import ban of the union on all countries',
        { from: 'JPN', to: 'DEU' },
        ban({ flow: 'import', against: '*', instrument: 'import-ban' }),
      ],
      [
        'an import ban against the union',
        { from: 'DEU', to: 'JPN' },
        ban({ flow: 'import', against: 'EUN', instrument: 'import-ban' }, japan as never),
      ],
      [
        'the baseline of licences to the union',
        { from: 'JPN', to: 'DEU' },
        act('base', 'LicenceRegimeNoted', '2019-07-01', {
          from: 'JPN',
          to: 'EUN',
          products: '*',
          licence: 'individual',
        }),
      ],
    ])('%s', (_, route, event) => {
      const asked = on(route, event);
      expect([asked.verdict, ...reasons(asked)]).toEqual(['refused', 'union-not-known']);
      expect(asked.reasons[0]?.message).toContain('EUN');
      expect(on(route, event, member()).verdict).toBe('restricted');
      const claimed = coverage(tradeRegime({ ...chips, ...route }));
      expect(claimed(stateOf(logOf(toAll, event), '2020-06-01')).status).toBe('outside');
    });

    it.each([
      ['of a country', { from: 'EUN', to: 'JPN' }, { flow: 'export', against: 'JPN' }, 'DEU'],
      ['against a country', { from: 'JPN', to: 'EUN' }, { flow: 'export', against: 'DEU' }, 'JPN'],
      [
        'against the union, for a country',
        { from: 'JPN', to: 'EUN' },
        { flow: 'export', against: 'EUN', partners: ['DEU'] },
        'JPN',
      ],
    ])('nor a route of the union while an act is %s that may be a member', (_, route, data, by) => {
      const event = ban(data, { country: by, sector: 'GOV' } as never);
      const asked = on(route, event);
      expect([asked.verdict, ...reasons(asked)]).toEqual(['refused', 'union-not-known']);
      expect(asked.reasons[0]?.message).toContain('DEU is a member of EUN');
      expect(reasons(on(route, event, member()))).toEqual(['part-may-be-restricted']);
      const left = member({ effectiveUntil: '2020-01-01' });
      expect(on(route, event, left).verdict).toBe('clear');
    });

    it('but clear it where the country has left the union, or the log holds all memberships', () => {
      const left = member({ effectiveUntil: '2020-01-01' });
      expect(on({ from: 'JPN', to: 'DEU' }, against, left).verdict).toBe('clear');
      const all = act('memberships', 'CoverageDeclared', '2021-01-01', {
        ...(toAll as unknown as { data: object }).data,
        coverage: 'memberships',
        subjects: ['memberships'],
      } as never);
      expect(on({ from: 'JPN', to: 'DEU' }, against, all).verdict).toBe('clear');
      expect(on({ from: 'JPN', to: 'DEU' }).verdict).toBe('clear');
    });
  });
});
