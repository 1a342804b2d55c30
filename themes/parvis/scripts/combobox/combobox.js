/** @typedef {import('./propositions.js').Suggestion} Suggestion */

/**
 * What a box suggests: at once, and what has to be fetched first.
 *
 * @typedef {object} Source
 * @property {(typed: string) => { now: Suggestion[], later: Promise<Suggestion[]> | null }} suggest
 */

/** Whether a finger or a button of the mouse is down. */
let pressed = false;
for (const type of ['pointerdown', 'pointerup', 'pointercancel']) {
  addEventListener(type, () => (pressed = type === 'pointerdown'), { capture: true });
}

/**
 * A text box with a list of suggestions (WAI-ARIA 1.2: an editable combobox with a listbox,
 * chosen by hand). CRITERES.md says how it behaves, and each of its sentences is tested.
 */
export class Combobox {
  /**
   * @param {HTMLInputElement} input
   * @param {Source} source
   */
  constructor(input, source) {
    this.input = input;
    this.source = source;
    this.list = /** @type {HTMLElement} */ (document.getElementById(input.getAttribute('aria-controls') ?? ''));
    this.status = /** @type {HTMLElement} */ (this.list.nextElementSibling);
    /** @type {Suggestion[]} */
    this.suggestions = [];
    /** The option that the keyboard is on; -1 for the text itself. */
    this.active = -1;
    /** Suggestions for an earlier text come too late. */
    this.turn = 0;
    /** What was chosen last, while the text is still its own. @type {Suggestion | null} */
    this.chosen = null;
    input.addEventListener('input', () => this.update());
    input.addEventListener('keydown', (event) => this.press(event));
    input.addEventListener('blur', () => this.leave());
    input.form?.addEventListener('submit', () => this.close());
    // The focus stays in the text while a finger or the mouse chooses.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => this.tap(event));
  }

  get isOpen() {
    return !this.list.hidden;
  }

  /** @returns {HTMLElement[]} */
  get options() {
    return /** @type {HTMLElement[]} */ ([...this.list.children]);
  }

  /** Suggests for what was typed; for nothing only when it is asked for. */
  update() {
    this.chosen = null;
    if (this.input.value.trim() === '') this.close();
    else this.suggest();
  }

  suggest() {
    const turn = (this.turn += 1);
    const { now, later } = this.source.suggest(this.input.value.trim());
    this.show(now, -1);
    if (later === null || now.length > 0) this.announce();
    // What cannot be fetched is not suggested.
    void later?.catch(() => /** @type {Suggestion[]} */ ([])).then((more) => {
      if (turn !== this.turn) return;
      this.show([...now, ...more], this.active);
      this.announce();
    });
  }

  /**
   * @param {Suggestion[]} suggestions
   * @param {number} active
   */
  show(suggestions, active) {
    this.suggestions = suggestions;
    this.list.replaceChildren(...suggestions.map((suggestion, at) => this.option(suggestion, at)));
    this.list.hidden = suggestions.length === 0;
    this.input.setAttribute('aria-expanded', String(this.isOpen));
    this.move(active);
  }

  /** Tells how many options there are, to who does not see them. */
  announce() {
    const count = this.suggestions.length;
    const { aucune = '', une = '', plusieurs = '' } = this.list.dataset;
    this.status.textContent = count === 0 ? aucune : count === 1 ? une : plusieurs.replace('{n}', String(count));
  }

  /**
   * @param {Suggestion} suggestion
   * @param {number} at
   */
  option({ type, text, detail }, at) {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${at}`;
    option.className = 'option';
    option.setAttribute('role', 'option');
    const name = document.createElement('span');
    name.textContent = text;
    option.append(name);
    const words = this.list.dataset[type] ?? '{detail}';
    if (detail !== '' || !words.includes('{detail}')) {
      const more = document.createElement('span');
      more.className = 'option-detail';
      more.textContent = words.replace('{detail}', () => detail);
      option.append(' ', more);
    }
    return option;
  }

  /**
   * Closes once the press that took the focus away is over: what stands below the list moves up
   * then, and a button must not leave from under the finger.
   */
  leave() {
    const close = () => setTimeout(() => document.activeElement === this.input || this.close());
    if (!pressed) return void close();
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, close, { once: true, capture: true });
  }

  close() {
    this.turn += 1;
    this.show([], -1);
    this.status.textContent = '';
  }

  /** Makes an option the active one. @param {number} to -1 for none */
  move(to) {
    this.options.forEach((option, at) => option.setAttribute('aria-selected', String(at === to)));
    this.active = to;
    const option = this.options[to];
    if (option) {
      this.input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.input.removeAttribute('aria-activedescendant');
  }

  /** @param {Suggestion} suggestion */
  choose(suggestion) {
    this.close();
    if (suggestion.type === 'fiche' && suggestion.href !== null) return location.assign(suggestion.href);
    this.input.value = suggestion.text;
    this.chosen = suggestion;
  }

  /** @param {Event} event */
  tap(event) {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    const suggestion = this.suggestions[option instanceof HTMLElement ? this.options.indexOf(option) : -1];
    if (suggestion) this.choose(suggestion);
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    // While a word is being composed, its keys are the input method's.
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (PRESSED[event.key]?.(this, event)) event.preventDefault();
  }
}

/**
 * What keys do; `true` when the browser shall do nothing more.
 *
 * @type {Record<string, (box: Combobox, event: KeyboardEvent) => boolean | void>}
 */
const PRESSED = {
  ArrowDown: (box, { altKey }) => step(box, altKey ? 0 : 1),
  ArrowUp: (box, { altKey }) => {
    if (!altKey) return step(box, -1);
    if (box.isOpen) box.close();
    return true;
  },
  // The text's own keys go back to the text.
  Home: (box) => box.move(-1),
  End: (box) => box.move(-1),
  ArrowLeft: (box) => box.move(-1),
  ArrowRight: (box) => box.move(-1),
  Escape: (box) => {
    const { isOpen, input } = box;
    const used = isOpen || input.value !== '';
    if (isOpen) box.close();
    else input.value = '';
    return used;
  },
  Enter: (box) => {
    const suggestion = box.suggestions[box.active];
    if (suggestion) box.choose(suggestion);
    return suggestion !== undefined;
  },
};

/**
 * Goes to the next option or the one before, by way of the text. A closed list opens first.
 *
 * @param {Combobox} box
 * @param {number} by 0 to open only
 */
function step(box, by) {
  if (!box.isOpen) box.suggest();
  const places = box.options.length + 1;
  box.move(((box.active + 1 + by + places) % places) - 1);
  return true;
}
