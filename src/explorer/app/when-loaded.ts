/**
 * Calls a function once the log is loaded. The log is at the end of the page, so that the page can
 * show rows before a long log is loaded.
 */
export const whenLoaded = (call: () => void): void => {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', call, { once: true });
  else call();
};
