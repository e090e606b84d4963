/** Mistakes in precedence that can be planted in the oracle: each must be caught on random logs. */
export const mistakes = {
  'the last decided holds, whenever it takes effect': 4,
  'a decision that reaches back binds from its effect': 4,
  'of one day the lasting act holds over the temporary': 5,
  'a nearer rule holds against a wider exclusion': 1,
  'a later announcement gives no way out of an exclusion': 1,
  'a nearer rule covers before its date and after its end': 3,
  'the nearer code holds before the nearer firm': 2,
  'the union holds before its member': 2,
  'a term that the nearer rule does not name is unknown': 2,
  'old terms come back with a new announcement': 6,
  'a lifting leaves alone what was decided and not yet begun': 6,
  'an earlier exclusion comes back after a later one': 1,
  'an act completed in effect goes on': 4,
  'an extension that names no rate has none': 4,
  'a lasting act in effect is taken back by a withdrawal': 4,
  'duties that are displaced are added': 8,
  'a rank that owes nothing displaces the next': 8,
  'a duty that is displaced displaces others': 8,
  'an inclusive duty that adds nothing displaces others': 8,
  'the freest licence holds': 9,
  'none holds beside a licence of unknown kind': 9,
  'an act of another country counts': 10,
  'a measure is of whoever announced it last': 10,
  'a union acts on trade between its members': 10,
} as const;

export type Mistake = keyof typeof mistakes;
