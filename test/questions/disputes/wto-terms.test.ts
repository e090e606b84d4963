import { expect, it } from 'vitest';
import { terms } from '../../../src/relations/disputes/status/wto-term';

/** The terms as the WTO prints them, on the pages of disputes and in its index of all of them. */
const printed = [
  'In consultations',
  'Panel established, but not yet composed',
  'Panel composed',
  'Panel report circulated',
  'Panel report under appeal',
  'Appellate Body report circulated',
  'Report(s) adopted, no further action required',
  'Report(s) adopted, with recommendation to bring measure(s) into conformity',
  'Reasonable period of time approved by the DSB or mutually agreed by the parties',
  'Implementation notified by respondent',
  'Mutually agreed solution notified',
  'Mutually acceptable solution on implementation notified',
  'Settled or terminated (withdrawn, mutually agreed solution)',
  'Authority for panel lapsed',
  'Compliance Panel (Article 21.5 of the DSU) established but not yet composed',
  'Compliance proceedings ongoing',
  'Compliance proceedings completed with finding(s) of non-compliance',
  'Compliance proceedings completed without finding of non-compliance',
  'Authorization to retaliate requested (including 22.6 arbitration)',
  'Objection to the request for authorization to retaliate (Arbitration under Article 22.6 of the DSU requested)',
  'Decision of the Article 22.6 of the DSU Arbitrator circulated',
  'Authorization to retaliate granted',
];

/** What two pairs of these terms have in common, for a log that does not say which of the two it is. */
const begun = ['Report(s) adopted', 'Compliance proceedings completed'];

it('should use the terms that the WTO prints, all of them, and what pairs of them begin with', () => {
  expect(new Set(Object.values(terms))).toEqual(new Set([...printed, ...begun]));
  for (const start of begun)
    expect(printed.filter((term) => term.startsWith(start))).toHaveLength(2);
});
