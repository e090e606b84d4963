/**
 * Runs `call` once the browser has loaded the whole page, or at once if it already has. The log is at the end
 * of the page, so that the rows are shown before a long log is loaded.
 */
export const whenLoaded = (call: () => void): void => {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', call, { once: true });
  else call();
};
