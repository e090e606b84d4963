import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import Ajv from 'ajv/dist/2020';
import { formatLog, orThrow } from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { openLogFile } from 'bilateral/node';
import { ask, questions } from 'bilateral/query';
import { afterAll, describe, expect, it } from 'vitest';
import { type Limits, service } from '../../../examples/http-service/service';
import { pageAt } from '../../support/examples/pages';

const folder = mkdtempSync(join(tmpdir(), 'bilateral-service-'));
const path = join(folder, 'relation.ndjson');
writeFileSync(path, formatLog(japanKoreaLog));
afterAll(() => rmSync(folder, { recursive: true }));

const serviceOf = async (limits: Limits = {}, file = path) =>
  service(orThrow(await openLogFile(file)), limits);

const regime = { from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' };
const query = { verb: 'answer', question: 'tradeRegime', args: regime, asOf: '2019-07-05' };
const address = '/questions/tradeRegime?from=JPN&to=KOR&product=hydrogen-fluoride&asOf=2019-07-05';

const posting = (body: unknown) => ({
  method: 'POST',
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('the HTTP service', () => {
  it('should answer GET and POST alike, as the query API does', async () => {
    const app = await serviceOf();
    const got = await app.request(address);
    const posted = await app.request('/ask', posting(query));
    const log = orThrow(await openLogFile(path));
    const byHand = JSON.parse(JSON.stringify(orThrow(ask(log.timeline())(query))));
    expect([got.status, await got.json()]).toEqual([200, byHand]);
    expect([posted.status, await posted.json()]).toEqual([200, byHand]);
  });

  it('should answer many queries, each with its answer or its problem', async () => {
    const app = await serviceOf();
    const reply = await app.request('/ask-many', posting([query, { verb: 'anser' }]));
    const [first, second] = (await reply.json()) as { value?: object; flaws?: object[] }[];
    expect([first?.value, second?.flaws]).toEqual([expect.any(Object), expect.any(Array)]);
    expect((await app.request('/ask-many', posting(query))).status).toBe(400);
  });

  it.each([
    ['/questions/tradeRegime?from=JPN&to=KOR', undefined, 400],
    ['/questions/tradeRegim?asOf=2019-07-05', undefined, 400],
    ['/questions/dispute?id=DS590&id=DS1&asOf=2019-12-05', undefined, 400],
    ['/questions/dispute?id=DS590&asOf=2019-12-05&asOf=2018-01-01', undefined, 400],
    ['/questions/%E0%A4%A?asOf=%E0%A4%A', undefined, 400],
    ['/questions/tradeRegime?__proto__=x&asOf=2019-07-05', undefined, 400],
    ['/ask', posting('{'), 400],
    ['/ask', posting({ verb: 'anser' }), 400],
    ['/nothing', undefined, 404],
    ['/ask', posting({ ...query, note: 'x'.repeat(70_000) }), 413],
  ])('should say what is wrong as problem details: %s', async (to, init, status) => {
    const reply = await (await serviceOf()).request(to, init);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await reply.json()).toMatchObject({ type: 'about:blank', status });
  });

  it('should say as problem details that it has failed, and not how', async () => {
    const log = orThrow(await openLogFile(path));
    const broken = service({ ...log, refresh: () => Promise.reject(new Error('secret')) });
    const reply = await broken.request(address);
    expect([reply.status, reply.headers.get('Content-Type')]).toEqual([
      500,
      'application/problem+json',
    ]);
    expect(await reply.text()).not.toContain('secret');
  });

  it('should take lists of conditions', async () => {
    const reply = await (await serviceOf()).request(`${address}&when=military&when=civil`);
    expect(reply.status).toBe(200);
  });

  it('should say that nothing is new, until the log grows', async () => {
    const grows = join(folder, 'grows.ndjson');
    copyFileSync(path, grows);
    const app = await serviceOf({}, grows);
    const etag = (await app.request(address)).headers.get('ETag') ?? '';
    const { length } = japanKoreaLog.events;
    expect(etag).toBe(`"${length}"`);
    const weak = { headers: { 'If-None-Match': `W/${etag}` } };
    expect((await app.request(address, weak)).status).toBe(304);
    const again = { headers: { 'If-None-Match': `"1", W/${etag}` } };
    const same = await app.request(address, again);
    expect([same.status, await same.text()]).toEqual([304, '']);
    const event = {
      id: 'talks-2024',
      type: 'TalksHeld',
      schemaVersion: 1,
      occurred: '2024-02-01',
      recordedAt: '2024-02-02',
      by: { country: 'JPN', sector: 'GOV' },
      data: { talks: 'new-talks', with: [{ country: 'KOR', sector: 'GOV' }], subject: 'trade' },
      sources: [{ publisher: 'METI' }],
    } as const;
    orThrow(await orThrow(await openLogFile(grows)).append([event]));
    const grown = await app.request(address, again);
    expect([grown.status, grown.headers.get('ETag')]).toEqual([200, `"${length + 1}"`]);
  });

  it('should refuse more requests than its limit, and take more a minute later', async () => {
    let time = 0;
    const app = await serviceOf({ perMinute: 2, now: () => time });
    const statusOf = async () => (await app.request(address)).status;
    expect([await statusOf(), await statusOf()]).toEqual([200, 200]);
    time = 20_000;
    const refused = await app.request(address);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '40']);
    time = 60_000;
    expect(await statusOf()).toBe(200);
  });

  it('should describe every question, and answer each example as described', async () => {
    const app = await serviceOf();
    const described = (await (await app.request('/openapi.json')).json()) as {
      paths: object;
      components: { schemas: { Query: object } };
    };
    const isQuery = new Ajv({ strict: false }).compile(described.components.schemas.Query);
    for (const [name, { examples }] of Object.entries(questions)) {
      expect(Object.keys(described.paths)).toContain(`/questions/${name}`);
      for (const example of examples) {
        expect(isQuery(example)).toBe(true);
        expect((await app.request('/ask', posting(example))).status).toBe(200);
      }
    }
  });

  it('should be served on this machine', async () => {
    const { fetch: answer } = await serviceOf();
    const port = await new Promise<number>((resolve) => {
      const server = serve({ fetch: answer, hostname: '127.0.0.1', port: 0 }, (info) =>
        resolve(info.port),
      );
      afterAll(() => server.close());
    });
    const reply = await fetch(`http://127.0.0.1:${port}/candidates`);
    expect(await reply.json()).toContainEqual(expect.objectContaining({ id: 'DS590' }));
  });
});

describe('the how-to on building a tool', () => {
  it.each(['service.ts', 'main.ts'])('should show the %s that is tested here', (name) => {
    const { files } = pageAt('docs/how-to/tools/build-a-tool.md');
    expect(files.get(name)).toBe(readFileSync(`examples/http-service/${name}`, 'utf8'));
  });
});
