/** Matches names of the WTO that are in lower case, without spaces and signs. */
const wto = /^(wto|worldtradeorgani[sz]ation)/;

/** Whether a text names the WTO in another way than `WTO`. Only the text `WTO` counts as the WTO. */
export const isOtherWto = (forum: string): boolean =>
  forum !== 'WTO' && wto.test(forum.toLowerCase().replace(/[^a-z]/g, ''));
