import { cameoFits as cameo, ploverFits as plover, type Row } from './match';

const dropped = 'PLOVER drops CAMEO 01.';
const signTrap =
  'Sign trap: justifying one’s own embargo is scored as cooperation, as is defending another’s policy.';

/** The codes of statements, by what the speaker does. */
export const statements = {
  'StatementMade accuse': {
    cameo: [cameo.exact('112'), cameo.approximate('111', 'For regret or criticism alone.')],
    plover: [
      plover.exact('ACCUSE:allege', []),
      plover.approximate('ACCUSE:disapprove', [], 'For regret or criticism alone.'),
    ],
  },
  'StatementMade deny': {
    cameo: [cameo.exact('016', 'Scored −5 by ICEWS and −2 by GDELT.')],
    plover: [plover.none(dropped)],
  },
  'StatementMade justify': {
    cameo: [cameo.tooCoarse('052', signTrap)],
    plover: [plover.tooCoarse('SUPPORT', ['diplomatic'], signTrap)],
  },
  'StatementMade demand': {
    cameo: [cameo.tooCoarse('100', 'A demand for anything; what is demanded is not coded.')],
    plover: [plover.tooCoarse('REQUEST', [], 'A demand for anything.')],
  },
  'StatementMade demand lifting': {
    cameo: [cameo.exact('1054', 'The milder 0254, an appeal, is scored −0.3.')],
    plover: [plover.exact('REQUEST:yield', ['economic'])],
  },
  'StatementMade promise': {
    cameo: [cameo.tooCoarse('030', 'An intent to cooperate in anything.')],
    plover: [plover.tooCoarse('AGREE', [], 'A promise of anything.')],
  },
  'StatementMade praise': {
    cameo: [cameo.exact('051')],
    plover: [plover.exact('SUPPORT', ['diplomatic'])],
  },
  'StatementMade reject': {
    cameo: [cameo.tooCoarse('120', 'A rejection of anything.')],
    plover: [plover.tooCoarse('REJECT', [], 'A rejection of anything.')],
  },
  'StatementMade reject arbitration': {
    cameo: [cameo.approximate('126', 'Mediation, which binds no one; arbitration does.')],
    plover: [plover.approximate('REJECT:meet', ['legal', 'diplomatic'])],
  },
  'StatementMade reject lifting': {
    cameo: [cameo.exact('1244')],
    plover: [plover.exact('REJECT:yield', ['economic'])],
  },
  'StatementMade urge': {
    cameo: [cameo.tooCoarse('020', 'An appeal for anything; to meet or settle it is 026 or 027.')],
    plover: [plover.tooCoarse('REQUEST', [], 'Requests and demands are one type.')],
  },
  'StatementMade urge lifting': {
    cameo: [cameo.exact('0254')],
    plover: [plover.approximate('REQUEST:yield', ['economic'], 'No milder than a demand.')],
  },
  'StatementMade report': {
    cameo: [cameo.exact('010')],
    plover: [plover.none(dropped)],
  },
  CauseAsserted: {
    cameo: [cameo.approximate('112', 'It accuses only where the effect is held against someone.')],
    plover: [plover.approximate('ACCUSE:allege', [], 'Only where it is held against someone.')],
  },
  CauseDenied: {
    cameo: [cameo.exact('016', 'Scored −5 by ICEWS and −2 by GDELT.')],
    plover: [plover.none(dropped)],
  },
} as const satisfies Readonly<Record<string, Row>>;
