/**
 * Mends what the default theme tells screen readers wrongly: the front page has no main landmark, a section
 * of the sidebar has a button in a button, and the search button has another name than its text.
 */
export const mendRoles = (): void => {
  const content = document.getElementById('VPContent');
  if (content?.classList.contains('is-home') === true) content.setAttribute('role', 'main');
  else content?.removeAttribute('role');
  for (const caret of document.querySelectorAll('.item[role="button"] > .caret'))
    for (const attribute of ['role', 'tabindex', 'aria-label']) caret.removeAttribute(attribute);
  for (const button of document.querySelectorAll('.DocSearch-Button'))
    button.removeAttribute('aria-label');
};
