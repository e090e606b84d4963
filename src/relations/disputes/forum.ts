/** Matches a name of the WTO that is written in lower case and with letters only. */
const wto = /^(wto|worldtradeorgani[sz]ation)/;

/** Whether a text names the WTO in another way than `WTO`. Only the text `WTO` counts as the WTO. */
export const isOtherWto = (forum: string): boolean =>
  forum !== 'WTO' && wto.test(forum.toLowerCase().replace(/[^a-z]/g, ''));
