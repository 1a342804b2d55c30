// What a page says of itself to a program that reads it, for the tests of structure.

/**
 * The headings of the page that is open, in order.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ level: number, text: string }[]>}
 */
export function headings(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => ({ level: Number(heading.tagName[1]), text: heading.textContent?.trim() ?? '' })),
  );
}

/**
 * Visible links with their accessible name, as far as the theme makes names: text without what
 * is hidden from screen readers.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ name: string, href: string }[]>}
 */
export function links(page) {
  return page.evaluate(() => {
    /** @param {Element} element */
    const name = (element) => {
      const copy = /** @type {Element} */ (element.cloneNode(true));
      for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    return [...document.querySelectorAll('a[href]')]
      .filter((link) => link.checkVisibility())
      .map((link) => ({ name: name(link), href: /** @type {HTMLAnchorElement} */ (link).href }));
  });
}

/**
 * The size of everything that can be touched, in CSS pixels: the largest box of each, and
 * whether it stands inside a sentence.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ html: string, width: number, height: number, inSentence: boolean, primary: boolean }[]>}
 */
export function targets(page) {
  return page.evaluate(() => {
    const primary = '.button, .chip, .shortcut, .door, .field-control, summary, .menu a, .logo, .emergency a, .footer-links a';
    const touched = document.querySelectorAll('a[href], button, input, select, summary');
    return [...touched]
      .filter((element) => element.checkVisibility() && !element.classList.contains('skip-link'))
      // A commune's shape on a map is as large as the commune: the list below says the same.
      .filter((element) => element.closest('svg') === null)
      .map((element) => {
        // A link whose ::after covers its card is touched anywhere on the card.
        const covering = getComputedStyle(element, '::after').position === 'absolute';
        const boxes = [...((covering && element.closest('.card, .child')) || element).getClientRects()];
        return {
          html: element.outerHTML.slice(0, 120),
          width: Math.max(...boxes.map(({ width }) => width)),
          height: Math.max(...boxes.map(({ height }) => height)),
          inSentence: element.closest('p, dd, td, li li, .prose li') !== null,
          primary: element.matches(primary),
        };
      });
  });
}

/**
 * What stands over the middle of what has the focus, if it is something else.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string | undefined>}
 */
export function coverOfFocus(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element.tagName === 'MAIN') return undefined;
    // The middle of a shape's box may lie outside of it: map.test.js looks at those.
    if (element.closest('svg')) return undefined;
    const box = [...element.getClientRects()][0];
    if (!box) return `${element.outerHTML.slice(0, 120)} has no box`;
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (top && (element.contains(top) || top.contains(element))) return undefined;
    return `${element.outerHTML.slice(0, 120)} is under ${top?.outerHTML.slice(0, 120)}`;
  });
}
