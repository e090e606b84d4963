/** Matches names of the WTO without capitals, spaces and signs. */
const wto = /^(wto|worldtradeorgani[sz]ation)/;

/** Whether a text is another name for the WTO than `WTO`, which alone counts as it. */
export const isOtherWto = (forum: string): boolean =>
  forum !== 'WTO' && wto.test(forum.toLowerCase().replace(/[^a-z]/g, ''));
