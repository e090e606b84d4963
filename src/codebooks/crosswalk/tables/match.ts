import type { CameoCode } from '../../cameo/cameo';
import type { PloverContext } from '../../plover/contexts';
import type { PloverCode } from '../../plover/modes';

/** The schemes to which events are coded. */
export type Scheme = 'cameo' | 'plover';

/** The codes of each scheme. */
export type CodeOf = { readonly cameo: CameoCode; readonly plover: PloverCode };

/**
 * How well a code describes an event. `exact`: the code means this. `approximate`: it means something
 * similar. `too-coarse`: it also covers events that are very different. `none`: no code fits.
 */
export type Fit = 'exact' | 'approximate' | 'too-coarse' | 'none';

/** A code for a kind of event, or the finding that no code fits. */
export type Match<S extends Scheme> =
  | {
      readonly code: CodeOf[S];
      readonly fit: Exclude<Fit, 'none'>;
      readonly note: string;
      /** What the event is about, if the scheme says that separately, as PLOVER does. */
      readonly contexts?: readonly PloverContext[];
    }
  | {
      readonly code: null;
      readonly fit: 'none';
      readonly note: string;
      /** The nearest code, which a coder might choose although it means something else. */
      readonly nearest?: CodeOf[S];
    };

/** The codes of CAMEO and of PLOVER for one kind of event, the best first. */
export type Row = { readonly [S in Scheme]: readonly [Match<S>, ...Match<S>[]] };

type Fitting = Exclude<Fit, 'none'>;

const fitting =
  (fit: Fitting) =>
  (code: CameoCode, note = ''): Match<'cameo'> => ({ code, fit, note });

export const cameoFits = {
  exact: fitting('exact'),
  approximate: fitting('approximate'),
  tooCoarse: fitting('too-coarse'),
  none: (note: string, nearest?: CameoCode): Match<'cameo'> => ({
    code: null,
    fit: 'none',
    note,
    ...(nearest === undefined ? {} : { nearest }),
  }),
} as const;

const ploverFitting =
  (fit: Fitting) =>
  (code: PloverCode, contexts: readonly PloverContext[], note = ''): Match<'plover'> => ({
    code,
    fit,
    note,
    contexts,
  });

export const ploverFits = {
  exact: ploverFitting('exact'),
  approximate: ploverFitting('approximate'),
  tooCoarse: ploverFitting('too-coarse'),
  none: (note: string, nearest?: PloverCode): Match<'plover'> => ({
    code: null,
    fit: 'none',
    note,
    ...(nearest === undefined ? {} : { nearest }),
  }),
} as const;
