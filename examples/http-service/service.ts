/**
 * Answers questions on a log over HTTP. What it answers, and how, comes from the catalogue of questions:
 * `GET /openapi.json` describes it.
 */
import { type Either, isLeft } from 'bilateral';
import type { LogFile } from 'bilateral/node';
import { ask, askMany, candidates, openapi, type QueryProblem, questions } from 'bilateral/query';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** How much the service takes. */
export type Limits = {
  /** Requests of one client in a minute. */
  readonly perMinute?: number;
  /** Bytes of a request. */
  readonly bytes?: number;
  /** The time in milliseconds. */
  readonly now?: () => number;
};

type Env = { Bindings: { incoming?: { socket: { remoteAddress?: string } } } };

/** Problem details (RFC 9457). */
const problem = (
  c: Context,
  status: 400 | 404 | 413 | 429 | 500 | 503,
  title: string,
  more: { readonly detail?: string; readonly flaws?: QueryProblem['flaws'] } = {},
): Response =>
  c.body(JSON.stringify({ type: 'about:blank', title, status, ...more }), status, {
    'Content-Type': 'application/problem+json',
  });

type Parameter = { readonly name: string; readonly schema: { readonly type?: string } };

/** The parameters of a question that may be given several times, as the description of the service says. */
const listsOf = (description: object, question: string): ReadonlySet<string> => {
  const operation = Object(description).paths[`/questions/${question}`]?.get;
  const parameters: readonly Parameter[] = operation?.parameters ?? [];
  const lists = parameters.filter(({ schema }) => schema.type === 'array');
  return new Set(lists.map(({ name }) => name));
};

/** The service on a log that is kept in a file, and may grow while it runs. */
export const service = (
  log: LogFile,
  { perMinute = 600, bytes = 64 * 1024, now = Date.now }: Limits = {},
): Hono<Env> => {
  const app = new Hono<Env>();
  const seen = new Map<string, { readonly until: number; count: number }>();

  app.notFound((c) => problem(c, 404, 'Nothing is here', { detail: 'See /openapi.json.' }));
  app.onError((_, c) => problem(c, 500, 'The service has failed'));

  app.use(async (c, next) => {
    const client = c.env?.incoming?.socket.remoteAddress ?? '';
    const known = seen.get(client);
    const window =
      known !== undefined && known.until > now() ? known : { until: now() + 60_000, count: 0 };
    if (seen.size > 10_000) seen.clear();
    seen.set(client, window);
    window.count += 1;
    if (window.count <= perMinute) return next();
    c.header('Retry-After', String(Math.ceil((window.until - now()) / 1000)));
    return problem(c, 429, 'Too many requests');
  });

  app.use(bodyLimit({ maxSize: bytes, onError: (c) => problem(c, 413, 'The query is too large') }));

  // The log only grows, so the number of its lines is its version.
  app.use(async (c, next) => {
    const read = await log.refresh();
    if (isLeft(read))
      return problem(c, 503, 'The log cannot be read', { detail: read.left.message });
    const { events, unknown } = read.right.log;
    const version = `"${events.length + unknown.length}"`;
    // A proxy may have made the tag a weak one.
    const had = c.req.header('If-None-Match')?.split(/\s*,\s*(?:W\/)?|^W\//) ?? [];
    if (c.req.method === 'GET' && had.includes(version))
      return c.body(null, 304, { ETag: version });
    await next();
    if (c.res.ok) c.header('ETag', version);
  });

  const reply = <A extends object>(c: Context, answer: Either<QueryProblem, A>): Response => {
    if (!isLeft(answer)) return c.json(answer.right);
    const { message: detail, flaws } = answer.left;
    return problem(c, 400, 'The query cannot be answered', { detail, flaws });
  };

  /** The body as JSON; undefined for a body that is not JSON, which `ask` then refuses. */
  const bodyOf = (c: Context): Promise<unknown> => c.req.json().catch(() => undefined);

  const description = openapi(questions);
  app.get('/openapi.json', (c) => c.json(description));
  app.get('/candidates', (c) => c.json(candidates(log.timeline())));
  app.post('/ask', async (c) => reply(c, ask(log.timeline())(await bodyOf(c))));

  app.post('/ask-many', async (c) => {
    const queries = await bodyOf(c);
    if (!Array.isArray(queries)) return problem(c, 400, 'Expected a list of queries');
    const answers = askMany(log.timeline())(queries);
    return c.json(answers.map((each) => (isLeft(each) ? each.left : each.right)));
  });

  app.get('/questions/:question', (c) => {
    const question = c.req.param('question');
    const lists = listsOf(description, question);
    // A parameter that comes twice is passed on as a list. `ask` refuses it where the question takes none.
    const given = Object.entries(c.req.queries()).map(([name, values]) => [
      name,
      lists.has(name) || values.length > 1 ? values : values[0],
    ]);
    const { asOf, knownAt, ...args } = Object.fromEntries(given);
    const known = knownAt === undefined ? {} : { knownAt };
    return reply(c, ask(log.timeline())({ verb: 'answer', question, args, asOf, ...known }));
  });

  return app;
};
