import { describe, expect, it } from 'vitest';
import { entryPoints } from '../../scripts/entry-points';
import { textOf } from '../support/examples/public-names';

const reports = entryPoints.map(({ built }) => textOf(`api/${built}.api.md`).replaceAll('\r', ''));

const literalsIn = (type: string): readonly string[] =>
  [...type.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);

/** The tags that a type stands for: written out, or the members of a union of its report. */
const tagsOf = (type: string, report: string): readonly string[] => {
  const written = literalsIn(type);
  if (written.length > 0) return written;
  const [, union = ''] = new RegExp(`export type ${type} = ([^;]*);`).exec(report) ?? [];
  const tags = literalsIn(union);
  if (tags.length === 0) throw new Error(`the type ${type} has no tags`);
  return tags;
};

/** The tags of the objects of a report that have a message: failures, problems and anomalies. */
const tagsIn = (report: string): readonly string[] =>
  [...report.matchAll(/^( +)readonly _tag: ([^;]+);\n((?:\1.*\n)*)/gm)].flatMap(
    ([, indent, type = '', fields = '']) =>
      fields.includes(`${indent}readonly message: string;`) ? tagsOf(type, report) : [],
  );

/** No built-in table has a stalled due change, and `audit` asks no others: the example shows the row. */
const withoutTag = 'StalledDueChange';

const tags = [...new Set(reports.flatMap(tagsIn))].sort();

const sections = new Map(
  textOf('docs/reference/errors.md')
    .split(/^(?=#{2,3} )/m)
    .flatMap((section) => {
      const [, tag] = /^### (\w+)\n/.exec(section) ?? [];
      return tag === undefined ? [] : [[tag, section] as const];
    }),
);

describe('the page of errors', () => {
  it('should have one section for each kind of failure, and no other', () => {
    expect(tags.length).toBeGreaterThan(50);
    expect([...sections.keys()].sort()).toEqual(tags);
  });

  it.each(tags)('should give a cause, an example that is run, and a remedy for %s', (tag) => {
    const [cause = '', code = '', remedy = ''] = (sections.get(tag) ?? '').split(/```(?:ts)?\n/);
    expect(cause.split('\n\n')[1]).toMatch(/^[A-Z`].*[.:]/);
    expect(
      code
        .split('\n')
        .filter((line) => /^(?:.*;)? ?\/\/ =>/.test(line))
        .join(),
    ).toContain(tag === withoutTag ? 'some(' : `'${tag}'`);
    expect(remedy).toMatch(/^\nRemedy: /);
  });
});
