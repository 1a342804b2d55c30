/**
 * @param {HTMLElement} box
 * @param {string} name
 * @returns {HTMLElement}
 */
export function partOf(box, name) {
  const found = /** @type {HTMLElement | null} */ (box.querySelector(`[data-${name}]`));
  if (!found) throw new Error(name);
  return found;
}

/**
 * @param {string} text with names between braces
 * @param {Record<string, string | number>} values
 */
export const filled = (text, values) =>
  text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? value.toLocaleString(document.documentElement.lang) : value;
  });

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} className
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[T]}
 */
export function made(tag, className, text = '') {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
