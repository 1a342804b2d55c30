/**
 * Makes a link take the place of its page: Back does not come here again. The page goes at once,
 * for the other one may be slow to come.
 *
 * @param {HTMLAnchorElement} link
 */
export function wireQuit(link) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    for (const input of document.querySelectorAll('input')) input.value = '';
    document.body.hidden = true;
    location.replace(link.href);
  });
}
