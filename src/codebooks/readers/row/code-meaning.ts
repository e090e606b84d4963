import { type SpeechAct, speechAct } from '../../../events/families/statements';
import { show } from '../../../flaw';
import { type Either, isNone, isSome, left, right } from '../../../fp';
import { cameoEntry } from '../../cameo/cameo';
import type { Quad } from '../../cameo/quad-classes';
import { kindsFor } from '../../crosswalk/kinds-for';
import type { Scheme } from '../../crosswalk/tables/match';
import { ploverEntry } from '../../plover/plover';

/** What a code says of a row. */
export type Meaning = {
  readonly scheme: Scheme;
  /** Text, as the data set has it. */
  readonly code: string;
  readonly name: string;
  /**
   * As users of ICEWS divide the roots of CAMEO. GDELT puts investigations with cooperation in deeds
   * and protests with words, which an event of this library would then claim.
   */
  readonly quad: Quad;
  /** What the speaker does, where it is a statement. */
  readonly speech: SpeechAct;
  /** What cooperation or conflict is about. */
  readonly field: string;
  /** Whether both sides do the same, so that it is one event whichever is named first. */
  readonly isSymmetric: boolean;
  /** What of the code could not be kept. */
  readonly note?: string;
};

/** Consultations and talks of both, an agreement signed, cooperation in deeds. */
const symmetric: ReadonlySet<string> = new Set([
  ...['040', '041', '044', '046', '057', '060', '061', '062', '063', '064'],
  ...['CONSULT', 'CONSULT:multilateral', 'CONSULT:phone', 'COOPERATE'],
]);

/** What is done by speaking, by the root of CAMEO, where the crosswalk has no one act for the code. */
const byRoot: ReadonlyMap<string, SpeechAct> = new Map([
  ['02', 'urge'],
  ['03', 'promise'],
  ['10', 'demand'],
  ['11', 'accuse'],
  ['12', 'reject'],
]);

const wordsAfter = (scheme: Scheme, code: string, type: string): ReadonlySet<string> =>
  new Set(
    kindsFor(scheme, code)
      .map(({ kind }) => kind.split(' '))
      .flatMap(([its, word]) => (its === type && word !== undefined ? [word] : [])),
  );

const speechOf = (scheme: Scheme, code: string, roots: readonly string[]): SpeechAct => {
  const [act, ...others] = [...wordsAfter(scheme, code, 'StatementMade')].filter(speechAct.is);
  if (act !== undefined && others.length === 0) return act;
  return roots.map((root) => byRoot.get(root)).find((each) => each !== undefined) ?? 'report';
};

/** What a code of CAMEO says. */
export const cameoMeaning = (code: string): Either<string, Meaning> => {
  if (/^\d\d?$/.test(code))
    return left(
      `its code ${show(code)} is that of a root, or has lost a zero at its beginning: read codes as text`,
    );
  const entry = cameoEntry(code);
  if (isNone(entry)) return left(`its code ${show(code)} is not one of CAMEO 1.1b3`);
  const { root, quad } = entry.value;
  const name = entry.value.name.replace(/, not specified below$/, '');
  const [field = 'other'] = wordsAfter('cameo', code, 'CooperationReported');
  return right({
    scheme: 'cameo',
    code,
    name,
    quad: quad.icews,
    speech: speechOf('cameo', code, [root]),
    field: field === 'other' ? name : field,
    isSymmetric: symmetric.has(code),
  });
};

/** What a type of PLOVER says, with its mode and contexts; a mode that is unknown is put in a note. */
export const ploverMeaning = (
  type: string,
  mode: string,
  contexts: readonly string[],
): Either<string, Meaning> => {
  const whole = ploverEntry(`${type}:${mode}`);
  const entry = isSome(whole) ? whole : ploverEntry(type);
  if (isNone(entry) || type.includes(':'))
    return left(`its type ${show(type)} is not one of PLOVER 2.0`);
  const { code, quad, cameo } = entry.value;
  const isLost = mode !== '' && mode !== 'None' && isNone(whole);
  return right({
    scheme: 'plover',
    code,
    name: code,
    quad,
    speech: speechOf('plover', code, cameo),
    field: contexts[0] ?? type.toLowerCase(),
    isSymmetric: symmetric.has(code),
    ...(isLost ? { note: `Its mode, ${show(mode)}, is not one of PLOVER 2.0.` } : {}),
  });
};
