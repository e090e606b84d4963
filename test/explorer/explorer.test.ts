import { createHash } from 'node:crypto';
import { formatLog } from 'bilateral';
import { explorerPage } from 'bilateral/explorer';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';

describe('explorerPage', () => {
  const page = explorerPage(japanKoreaLog);

  it('should name its own script and style in its policy, and allow nothing else', () => {
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const hashOf = (tag: string) => {
      const [, text = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page) ?? [];
      return createHash('sha256').update(text).digest('base64');
    };
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hashOf('script')}'`,
      `style-src 'sha256-${hashOf('style')}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('should be the same from the text of a log', () => {
    expect(explorerPage(formatLog(japanKoreaLog)) === page).toBe(true);
  });

  it('should hold the log as it is, and let no text of it end an element', () => {
    const text = '</script><!--<script>\u2028';
    const html = explorerPage(text, { title: '</title><script>' });
    const [, json = ''] = /id="log">([\s\S]*?)<\/script>/.exec(html) ?? [];
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual({ title: '</title><script>', text });
    expect(html).toContain('<title>&#60;/title&#62;&#60;script&#62;</title>');
  });
});
