/**
 * The order of steps that the Dispute Settlement Understanding allows. It is written from its
 * articles, independently of the library's own rules, so that the two can be compared.
 */

/** One step of a dispute: its name in a table of dated steps, who takes it, and its fields. */
export type Step = {
  readonly step: string;
  readonly by?: string;
  readonly recourse?: 'compliance' | 'retaliation';
  readonly round?: number;
  readonly reports?: readonly string[];
  readonly toConform?: boolean;
  readonly members?: readonly string[];
  readonly extent?: string;
  readonly until?: string;
  readonly to?: 'arbitrators';
  readonly about?: string;
};

/** How far a panel has come: the original one, or one on compliance. */
type PanelStage =
  | 'none'
  | 'requested'
  | 'blocked'
  | 'established'
  | 'composed'
  | 'reported'
  | 'appealed'
  | 'appellate'
  | 'adopted';

export type Panel = {
  readonly stage: PanelStage;
  readonly paused: boolean;
  /** The parties whose appeals stand. */
  readonly appeals: readonly (string | undefined)[];
  /** Whether arbitrators hear these appeals (25), and not the Appellate Body. */
  readonly toArbitrators: boolean;
};

/** Where a dispute stands. */
export type Standing = {
  readonly begun: boolean;
  /** Ended before adoption, for good. */
  readonly ended: boolean;
  readonly original: Panel;
  /** Whether the reports that were adopted ask for conformity. */
  readonly conform: boolean;
  readonly compliance: Panel;
  readonly round: number;
  /** The end of the reasonable period, as a date; `asked` while an arbitrator is to set it. */
  readonly period: 'none' | 'asked' | string;
  readonly retaliation: 'none' | 'requested' | 'objected' | 'decided' | 'authorised';
  readonly retaliationPaused: boolean;
  readonly joined: boolean;
};

const noPanel: Panel = { stage: 'none', paused: false, appeals: [], toArbitrators: false };

export const unbegun: Standing = {
  begun: false,
  ended: false,
  original: noPanel,
  conform: false,
  compliance: noPanel,
  round: 1,
  period: 'none',
  retaliation: 'none',
  retaliationPaused: false,
  joined: false,
};

const isAppeal = ({ step }: Step): boolean => /appeal-(notified|withdrawn)$/.test(step);

/** From which stages a panel step may be taken, and the stage after it; none: the stage stays. */
const panelSteps: Readonly<Record<string, readonly [readonly PanelStage[], PanelStage?]>> = {
  'panel-requested': [['none'], 'requested'],
  'panel-deferred': [['requested'], 'blocked'],
  'panel-request-withdrawn': [['requested', 'blocked'], 'none'],
  'panel-established': [['requested', 'blocked'], 'established'],
  'composition-requested': [['established']],
  'panel-composed': [['established'], 'composed'],
  'panelist-replaced': [['composed']],
  'panel-report-circulated': [['composed'], 'reported'],
  'third-party-rights-reserved': [['established', 'composed']],
};

/**
 * Articles 16.4, 17 and 25: each party appeals once, and withdraws its own appeal alone. One body hears the
 * appeals of both.
 */
const onAppeal = (panel: Panel, { step, by, to }: Step): Panel | undefined => {
  const { stage, appeals } = panel;
  const toArbitrators = to === 'arbitrators';
  const hasAppealed = appeals.includes(by);
  if (step === 'appeal-withdrawn') {
    const left = appeals.filter((party) => party !== by);
    const after = left.length === 0 ? 'reported' : 'appealed';
    return stage === 'appealed' && hasAppealed
      ? { ...panel, stage: after, appeals: left }
      : undefined;
  }
  const isFirst = step === 'appeal-notified';
  if (stage !== (isFirst ? 'reported' : 'appealed') || hasAppealed) return undefined;
  return isFirst || toArbitrators === panel.toArbitrators
    ? { ...panel, stage: 'appealed', appeals: [...appeals, by], toArbitrators }
    : undefined;
};

const decisions = ['appellate-report-circulated', 'award-circulated'];

/** Articles 17 and 25: whoever hears the appeal decides it. The award of arbitrators needs no adoption. */
const onDecision = (panel: Panel, { step }: Step): Panel | undefined => {
  const isAward = step === 'award-circulated';
  return panel.stage === 'appealed' && panel.toArbitrators === isAward
    ? { ...panel, stage: isAward ? 'adopted' : 'appellate' }
    : undefined;
};

const composition = ['composition-requested', 'panel-composed', 'panelist-replaced'];

/** Whether a step appoints the arbitrators who hear an appeal (25). */
const appointsArbitrators = ({ stage, toArbitrators }: Panel, { step }: Step): boolean =>
  stage === 'appealed' && toArbitrators && composition.includes(step);

const onPanel = (panel: Panel, taken: Step): Panel | undefined => {
  const { stage, paused } = panel;
  const { step, reports } = taken;
  if (isAppeal(taken)) return paused ? undefined : onAppeal(panel, taken);
  if (decisions.includes(step)) return onDecision(panel, taken);
  if (appointsArbitrators(panel, taken)) return panel;
  if (step === 'work-suspended')
    return stage === 'composed' && !paused ? { ...panel, paused: true } : undefined;
  if (step === 'work-resumed') return paused ? { ...panel, paused: false } : undefined;
  if (step === 'reports-adopted') {
    const from = reports?.includes('appellate') ? 'appellate' : 'reported';
    return stage === from ? { ...panel, stage: 'adopted', paused: false } : undefined;
  }
  const [from, to] = panelSteps[step] ?? [[]];
  if (!from.includes(stage) || paused) return undefined;
  return { ...panel, stage: to ?? stage };
};

const isPanelStep = (taken: Step): boolean =>
  Object.hasOwn(panelSteps, taken.step) ||
  isAppeal(taken) ||
  decisions.includes(taken.step) ||
  ['work-suspended', 'work-resumed', 'reports-adopted'].includes(taken.step);

/**
 * Whether another member takes part in the original proceeding after a step: it reserves its rights before the
 * panel (10.2).
 */
const hasJoined = ({ joined }: Standing, { step, recourse }: Step): boolean =>
  joined || (step === 'third-party-rights-reserved' && recourse === undefined);

/** Articles 4 and 6 to 17: from consultations to adoption. */
const beforeAdoption = (at: Standing, step: Step): Standing | undefined => {
  const { original } = at;
  switch (step.step) {
    case 'consultations-supplemented':
      return original.stage === 'none' ? at : undefined;
    case 'joining-requested':
      return original.stage === 'none' ? { ...at, joined: true } : undefined;
    case 'consultations-accepted':
    case 'consultations-held':
      return original.stage === 'none' ? at : undefined;
    case 'joining-accepted':
      return at.joined && original.stage === 'none' ? at : undefined;
    case 'solution-notified':
    case 'complaint-withdrawn':
      return { ...at, ended: true };
    default: {
      if (step.recourse !== undefined || !isPanelStep(step)) return undefined;
      const after = onPanel(original, step);
      if (after === undefined) return undefined;
      const conform = after.stage === 'adopted' && step.toConform === true;
      return { ...at, original: after, conform, joined: hasJoined(at, step) };
    }
  }
};

/** Article 21.5: whether what was done complies; a further round may follow one that is over. */
const onCompliance = (at: Standing, step: Step): Standing | undefined => {
  const { compliance, round } = at;
  const isNext = compliance.stage === 'adopted' && step.step === 'panel-requested';
  if (step.round !== (isNext ? round + 1 : round)) return undefined;
  const after = onPanel(isNext ? noPanel : compliance, step);
  if (after === undefined) return undefined;
  const joined = hasJoined(at, step);
  return { ...at, compliance: after, round: isNext ? round + 1 : round, joined };
};

/** Article 22: authorisation to suspend concessions, once the reasonable period is over, if there is one. */
const onRetaliation = (at: Standing, step: Step, day: string): Standing | undefined => {
  const { retaliation, retaliationPaused } = at;
  const to = (stage: Standing['retaliation']): Standing => ({ ...at, retaliation: stage });
  const isOpen = retaliation === 'objected' && !retaliationPaused;
  switch (step.step) {
    case 'retaliation-requested':
      // After the award the DSB authorises on a further request (22.7).
      if (retaliation === 'decided') return at;
      if (retaliation !== 'none' || at.period === 'asked') return undefined;
      return at.period === 'none' || day > at.period ? to('requested') : undefined;
    case 'retaliation-objected':
      return retaliation === 'requested' ? to('objected') : undefined;
    case 'retaliation-decided':
      return isOpen ? to('decided') : undefined;
    case 'retaliation-authorised':
      return retaliation === 'requested' || retaliation === 'decided'
        ? to('authorised')
        : undefined;
    case 'work-suspended':
      return isOpen ? { ...at, retaliationPaused: true } : undefined;
    case 'work-resumed':
      return retaliationPaused ? { ...at, retaliationPaused: false } : undefined;
    default:
      return undefined;
  }
};

/** Article 21.3: the reasonable period, agreed or set by an arbitrator. */
const onPeriod = (at: Standing, { step, until }: Step): Standing | undefined => {
  if (at.retaliation !== 'none') return undefined;
  switch (step) {
    case 'period-agreed':
      return at.period === 'asked' || until === undefined ? undefined : { ...at, period: until };
    case 'period-arbitration-requested':
      return at.period === 'none' ? { ...at, period: 'asked' } : undefined;
    case 'period-awarded':
      return at.period !== 'asked' || until === undefined ? undefined : { ...at, period: until };
    default:
      return undefined;
  }
};

const periodSteps = ['period-agreed', 'period-arbitration-requested', 'period-awarded'];
const reportSteps = ['implementation-intended', 'implementation-reported'];

/** Articles 21 and 22: what follows once reports are adopted that ask for conformity. */
const afterAdoption = (at: Standing, step: Step, day: string): Standing | undefined => {
  if (!at.conform) return undefined;
  if (reportSteps.includes(step.step)) return at;
  if (periodSteps.includes(step.step)) return onPeriod(at, step);
  if (step.recourse === 'compliance') return onCompliance(at, step);
  const isWork = step.step === 'work-suspended' || step.step === 'work-resumed';
  return isWork && step.recourse === undefined ? undefined : onRetaliation(at, step, day);
};

/** Where a dispute stands after a step on a day, or nothing where the step may not be taken. */
export const follow = (at: Standing, step: Step, day: string): Standing | undefined => {
  if (!at.begun)
    return step.step === 'consultations-requested' && step.recourse === undefined
      ? { ...at, begun: true }
      : undefined;
  // Only the parties may appeal (17.4); a third party has no part in it.
  if (
    at.ended ||
    (isAppeal(step) && step.by !== 'XAA' && step.by !== 'XBB' && step.by !== undefined)
  )
    return undefined;
  // A third party takes part as long as it likes.
  if (step.step === 'third-party-withdrew') return at.joined ? { ...at, joined: false } : undefined;
  // Procedures may be agreed at any time.
  if (step.step === 'procedures-agreed') return at;
  return at.original.stage === 'adopted' ? afterAdoption(at, step, day) : beforeAdoption(at, step);
};
