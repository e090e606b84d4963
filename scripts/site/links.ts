import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

const pagesOf = (site: string): readonly string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html') && !path.startsWith('explorer/'));

const attributesIn = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  );

/** The links within a built site that lead to no file, or to no heading of a page. */
export const brokenLinks = (site: string, base: string): readonly string[] => {
  const pages = new Map(
    pagesOf(site).map((path) => [path, readFileSync(join(site, path), 'utf8')] as const),
  );
  const ids = new Map([...pages].map(([path, html]) => [path, new Set(attributesIn(html, 'id'))]));
  const isBroken = (page: string, link: string): boolean => {
    const [to = '', anchor = ''] = link.split('#');
    const path = decodeURIComponent(
      to === '' ? page : to.startsWith(base) ? to.slice(base.length) : join(dirname(page), to),
    );
    const found = [path, `${path}.html`, join(path, 'index.html')].find(
      (each) => pages.has(each) || (/\.\w+$/.test(each) && existsSync(join(site, each))),
    );
    if (found === undefined) return true;
    return anchor !== '' && ids.get(found)?.has(decodeURIComponent(anchor)) === false;
  };
  return [...pages].flatMap(([page, html]) =>
    [...attributesIn(html, 'href'), ...attributesIn(html, 'src')]
      .filter((link) => !/^[a-z]+:|^\/\//i.test(link) && isBroken(page, link))
      .map((link) => `${page}: ${link}`),
  );
};
