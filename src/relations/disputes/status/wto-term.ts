/**
 * The words are as the WTO prints them, except that `adopted` and `completed` leave out what the reports ask for or
 * find. These two terms are used if no act says what the reports ask for or find.
 */
const printed = {
  consultations: 'In consultations',
  established: 'Panel established, but not yet composed',
  composed: 'Panel composed',
  circulated: 'Panel report circulated',
  appeal: 'Panel report under appeal',
  appellate: 'Appellate Body report circulated',
  adopted: 'Report(s) adopted',
  noAction: 'Report(s) adopted, no further action required',
  toConform: 'Report(s) adopted, with recommendation to bring measure(s) into conformity',
  period: 'Reasonable period of time approved by the DSB or mutually agreed by the parties',
  implemented: 'Implementation notified by respondent',
  solution: 'Mutually agreed solution notified',
  solutionAfter: 'Mutually acceptable solution on implementation notified',
  withdrawn: 'Settled or terminated (withdrawn, mutually agreed solution)',
  lapsed: 'Authority for panel lapsed',
  complianceEstablished:
    'Compliance Panel (Article 21.5 of the DSU) established but not yet composed',
  complianceOngoing: 'Compliance proceedings ongoing',
  completed: 'Compliance proceedings completed',
  nonCompliance: 'Compliance proceedings completed with finding(s) of non-compliance',
  compliance: 'Compliance proceedings completed without finding of non-compliance',
  requested: 'Authorization to retaliate requested (including 22.6 arbitration)',
  objection:
    'Objection to the request for authorization to retaliate (Arbitration under Article 22.6 of the DSU requested)',
  decision: 'Decision of the Article 22.6 of the DSU Arbitrator circulated',
  granted: 'Authorization to retaliate granted',
} as const;

/** The status of a dispute in the WTO's own words, such as `Panel report under appeal`. */
export type WtoTerm = (typeof printed)[keyof typeof printed];

export const terms: typeof printed = Object.freeze(printed);
