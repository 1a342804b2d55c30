/** @typedef {typeof import('./boites.js')} Boxes */

/** @param {HTMLFormElement} form @returns {Promise<Boxes>} */
export const boxesOf = (form) => import(form.dataset.combobox ?? '');

/**
 * Makes the boxes of a form suggest from the first focus on: what they suggest from is fetched
 * then, and not before. Until it is there, and without it, they are text boxes.
 *
 * @param {HTMLFormElement} form
 * @param {(boxes: Boxes) => Promise<void>} wire
 */
export function wakeBoxes(form, wire) {
  const wake = async (/** @type {Element | null} */ input) => {
    if (!(input instanceof HTMLInputElement)) return;
    form.removeEventListener('focusin', focused);
    const before = new Map([...form.querySelectorAll('input')].map((box) => [box, box.value]));
    try {
      await wire(await boxesOf(form));
      // What was typed meanwhile, be it in another box than the one that woke them.
      for (const [box, value] of before) {
        if (box.value !== value && box === document.activeElement) box.dispatchEvent(new Event('input'));
      }
    } catch {
      form.addEventListener('focusin', focused);
    }
  };
  const focused = () => void wake(document.activeElement);
  form.addEventListener('focusin', focused);
  if (form.contains(document.activeElement)) focused();
}

/**
 * Makes a form lead to the page of the commune that is typed in it.
 *
 * @param {HTMLFormElement} form
 */
export function wireCommuneChoice(form) {
  wakeBoxes(form, ({ wireCommuneBox }) => wireCommuneBox(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Without the list of communes, its page is still there.
    boxesOf(form).then(({ goToCommune }) => goToCommune(form)).catch(() => location.assign(form.action));
  });
}
