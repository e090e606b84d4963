import { element } from './markup';

export type Pattern = 'coming' | 'rests' | 'contested' | 'possible';

const drawn: { readonly [Name in Pattern]: string } = {
  coming: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
  rests: 'M1 4h2M5 4h2',
  contested: 'M0 0 8 8M0 8 8 0',
  possible: 'M2 0v4M6 4v4',
};

export const patternId = (picture: string, pattern: Pattern, level: number): string =>
  `${picture}-${pattern}-${level}`;

/**
 * A pattern has the colour of the text on bars of the same level, except that the pattern `contested`
 * has the colour of alarms.
 */
export const patternsOf = (picture: string, used: Iterable<readonly [Pattern, number]>): string =>
  element(
    'defs',
    {},
    [...new Map([...used].map((each) => [patternId(picture, ...each), each]))]
      .map(([id, [pattern, level]]) =>
        element(
          'pattern',
          { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
          element('path', {
            d: drawn[pattern],
            class: pattern === 'contested' ? 'alarm' : `stroke-on${level}`,
            'stroke-width': 1.2,
            'stroke-opacity': pattern === 'contested' ? 0.6 : 0.5,
            fill: 'none',
          }),
        ),
      )
      .join(''),
  );
