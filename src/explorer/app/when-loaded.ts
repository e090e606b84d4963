/**
 * Calls when the whole file is there, at once if it is. The log stands last in it, so that the page shows its
 * rows before a browser has taken in a long log.
 */
export const whenLoaded = (call: () => void): void => {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', call, { once: true });
  else call();
};
