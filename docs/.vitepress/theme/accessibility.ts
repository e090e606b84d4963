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

/**
 * Mends the box of the search whenever it changes. The theme calls it a button and its results options, but
 * they hold a field and links; and names the links otherwise than by their text.
 */
export const mendSearch = (): void => {
  const mend = () => {
    const box = document.querySelector('.VPLocalSearchBox');
    if (box === null) return;
    // To set an attribute again would call this again.
    if (box.getAttribute('role') !== 'dialog') {
      box.setAttribute('role', 'dialog');
      box.setAttribute('aria-label', 'Search');
    }
    const results = box.querySelectorAll('.results, .results > li, .results a');
    for (const each of [box, ...results])
      for (const attribute of ['aria-expanded', 'aria-haspopup', 'aria-labelledby', 'aria-owns'])
        each.removeAttribute(attribute);
    for (const each of results)
      for (const attribute of ['role', 'aria-selected', 'aria-label'])
        each.removeAttribute(attribute);
    // A name is for a picture of a key, not for the element of a key.
    for (const key of box.querySelectorAll('kbd:not([role])')) key.setAttribute('role', 'img');
    box.querySelector('input')?.removeAttribute('aria-activedescendant');
  };
  new MutationObserver(mend).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['role', 'aria-selected', 'aria-label', 'aria-owns', 'aria-activedescendant'],
  });
};
