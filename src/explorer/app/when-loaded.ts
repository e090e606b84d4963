/** The log is at the end of the page, so that the rows are shown before a long log is loaded. */
export const whenLoaded = (call: () => void): void => {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', call, { once: true });
  else call();
};
