import type { Named } from '../../named';
import type { Quad } from '../cameo/quad-classes';

export type TypeRow = {
  readonly quad: Quad;
  /** From −10 (conflict) to 10 (cooperation). */
  readonly score: number;
  /** The CAMEO roots that the type covers. */
  readonly cameo: readonly string[];
  readonly note?: string;
};

export const types = {
  AGREE: { quad: 1, score: 2.5, cameo: ['03'] },
  CONSULT: { quad: 1, score: 2.5, cameo: ['04'] },
  SUPPORT: { quad: 1, score: 5, cameo: ['05'] },
  CONCEDE: { quad: 1, score: 4.5, cameo: ['08'], note: 'Of root 08 it covers 080 to 083.' },
  COOPERATE: { quad: 2, score: 9.5, cameo: ['06'] },
  AID: { quad: 2, score: 10, cameo: ['07'] },
  RETREAT: { quad: 2, score: 6.5, cameo: ['08'], note: 'Of root 08 it covers 084 to 087.' },
  REQUEST: { quad: 3, score: 0, cameo: ['10'], note: 'Called DEMAND in the first drafts.' },
  ACCUSE: {
    quad: 3,
    score: -3,
    cameo: ['09', '11'],
    note: 'The manual of 2024 prints 3 without its sign; its earlier versions have −3.',
  },
  REJECT: { quad: 3, score: -2, cameo: ['12'] },
  THREATEN: { quad: 3, score: -3.5, cameo: ['13'] },
  PROTEST: { quad: 4, score: -5, cameo: ['14'] },
  SANCTION: {
    quad: 4,
    score: -6,
    cameo: ['16'],
    note: 'Class 4 by its chapter and the summary of types; the table of classes says 3.',
  },
  MOBILIZE: { quad: 4, score: -5.5, cameo: ['15'] },
  COERCE: { quad: 4, score: -7, cameo: ['17'] },
  ASSAULT: { quad: 4, score: -9, cameo: ['18', '19', '20'] },
} as const satisfies Readonly<Record<string, TypeRow>>;

/** A type of PLOVER: what somebody did. */
export type PloverType = Named<keyof typeof types>;
