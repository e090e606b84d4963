import { type SpeechAct, speechAct } from '../../../events/families/statements';
import { show } from '../../../flaw';
import { type Either, isNone, isSome, left, right } from '../../../fp';
import { cameo, cameoEntry } from '../../cameo/cameo';
import type { Quad } from '../../cameo/quad-classes';
import { kindsFor } from '../../crosswalk/kinds-for';
import type { Scheme } from '../../crosswalk/tables/match';
import { ploverEntry } from '../../plover/plover';

export type CodeMeaning = {
  readonly scheme: Scheme;
  readonly code: string;
  readonly name: string;
  /**
   * The class of the code. For a CAMEO code, it is the class that users of ICEWS assign. GDELT's
   * assignment is not used, because it counts investigations as material cooperation, and protests
   * as verbal conflict.
   */
  readonly quad: Quad;
  /** The speech act, if the event becomes a statement. */
  readonly speech: SpeechAct;
  /** The field of the cooperation or conflict, such as trade. */
  readonly field: string;
  /** Whether both sides do the same thing, so that a row in each direction reports one event. */
  readonly isSymmetric: boolean;
  /** A note on a part of the row's code that the event leaves out, such as an unknown mode. */
  readonly note?: string;
};

/**
 * The codes of what two sides do together: consultations, negotiations, signed agreements and
 * material cooperation.
 */
const symmetric: ReadonlySet<string> = new Set([
  ...['040', '041', '044', '046', '057', '060', '061', '062', '063', '064'],
  ...['CONSULT', 'CONSULT:multilateral', 'CONSULT:phone', 'COOPERATE'],
]);

/**
 * The speech act for a code to which the crosswalk gives no speech act, or several. The keys are
 * roots of CAMEO. A code of any other root becomes a `report`.
 */
const actByRoot: ReadonlyMap<string, SpeechAct> = new Map([
  ['02', 'urge'],
  ['03', 'promise'],
  ['10', 'demand'],
  ['11', 'accuse'],
  ['12', 'reject'],
]);

/**
 * Returns the word that follows the type in each kind of a code, such as `deny` in the kind
 * `StatementMade deny`.
 */
const wordsAfter = (scheme: Scheme, code: string, type: string): ReadonlySet<string> =>
  new Set(
    kindsFor(scheme, code)
      .map(({ kind }) => kind.split(' '))
      .flatMap(([kindType, word]) => (kindType === type && word !== undefined ? [word] : [])),
  );

const speechOf = (scheme: Scheme, code: string, roots: readonly string[]): SpeechAct => {
  const [act, ...others] = [...wordsAfter(scheme, code, 'StatementMade')].filter(speechAct.is);
  if (act !== undefined && others.length === 0) return act;
  return roots.map((root) => actByRoot.get(root)).find((each) => each !== undefined) ?? 'report';
};

export const cameoMeaning = (code: string): Either<string, CodeMeaning> => {
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

/**
 * Normalises a name for comparison: to lower case, without punctuation, and without the words "not
 * specified below" that the manual adds.
 */
const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/, not specified below$/, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();

/**
 * Roots are left out, because the data sets do not use them, and because some roots have the same
 * name as a code below them.
 */
const codesByName: ReadonlyMap<string, string> = new Map([
  ...cameo.codes
    .filter(({ level }) => level > 0)
    .map(({ name, code }) => [nameKey(name), code] as const),
  // ICEWS has this name for what CAMEO calls vehicular bombing.
  ['carry out car bombing', '1832'],
]);

export const cameoMeaningOfName = (name: string): Either<string, CodeMeaning> => {
  const code = codesByName.get(nameKey(name));
  return code === undefined
    ? left(`its event text ${show(name)} is not the name of a code of CAMEO 1.1b3`)
    : cameoMeaning(code);
};

/** An unknown mode is kept in a note. */
export const ploverMeaning = (
  type: string,
  mode: string,
  contexts: readonly string[],
): Either<string, CodeMeaning> => {
  const whole = ploverEntry(`${type}:${mode}`);
  const entry = isSome(whole) ? whole : ploverEntry(type);
  if (isNone(entry) || type.includes(':'))
    return left(`its type ${show(type)} is not one of PLOVER 2.0`);
  const { code, quad, cameo: roots } = entry.value;
  const isLost = mode !== '' && mode !== 'None' && isNone(whole);
  return right({
    scheme: 'plover',
    code,
    name: code,
    quad,
    speech: speechOf('plover', code, roots),
    field: contexts[0] ?? type.toLowerCase(),
    isSymmetric: symmetric.has(code),
    ...(isLost ? { note: `Its mode, ${show(mode)}, is not one of PLOVER 2.0.` } : {}),
  });
};
