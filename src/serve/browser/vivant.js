// Keeps the page of `marelle serve` up to date: reloads it when its own text changed, swaps the
// stylesheet when only that did, and shows the faults of the moment. Never part of the built site.

/**
 * @typedef {{severity: string, message: string, hint: string | null, file: string,
 *   line: number | null, column: number | null, length: number, text: string | null}} Fault
 * @typedef {{stylesheet: string, faults: Fault[], errors: number, warnings: number, published: boolean}} State
 * @typedef {{path: string, scroll: number, details: boolean[]}} Place
 */

const PLACE = 'marelle-place';

const settings = /** @type {HTMLMetaElement | null} */ (
  document.querySelector('meta[name="marelle-serve"]')
);
const [token = '', page = ''] = (settings?.content ?? '').split(' ');
// It tells the faults itself.
const isStatePage = document.querySelector('main[data-etat]') !== null;

/** @returns {HTMLDetailsElement[]} */
function details() {
  return [...document.querySelectorAll('details')];
}

/** Puts the reader back where they were before a reload. */
function restorePlace() {
  const written = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  if (!written) return;
  /** @type {Place} */
  const place = JSON.parse(written);
  if (place.path !== location.pathname) return;
  details().forEach((element, index) => {
    element.open = place.details[index] ?? element.open;
  });
  scrollTo(0, place.scroll);
}

function reload() {
  /** @type {Place} */
  const place = {
    path: location.pathname,
    scroll: scrollY,
    details: details().map((element) => element.open),
  };
  sessionStorage.setItem(PLACE, JSON.stringify(place));
  location.reload();
}

/**
 * Swaps the stylesheet once the new one is there, so that the page is never without one.
 * @param {string} address
 */
function swapStylesheet(address) {
  /** @type {NodeListOf<HTMLLinkElement>} */
  const all = document.querySelectorAll('link[rel="stylesheet"][href^="/assets/styles."]');
  // The last one decides: those before it wait for a newer one to be there.
  const current = all[all.length - 1];
  // A page read in the middle of a build names a sheet that did not answer yet: it has none.
  if (!current || (current.getAttribute('href') === address && current.sheet)) return;
  const next = /** @type {HTMLLinkElement} */ (current.cloneNode());
  next.href = address;
  next.addEventListener('load', () => all.forEach((old) => old.remove()));
  next.addEventListener('error', () => next.remove());
  current.after(next);
}

/**
 * @param {string} name
 * @param {string} className
 * @param {string} text
 */
function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/**
 * The faulty line with its faulty part marked.
 * @param {Fault} fault
 */
function faultyLine(fault) {
  const line = document.createElement('pre');
  const characters = [...(fault.text ?? '')];
  const start = (fault.column ?? 1) - 1;
  const end = start + fault.length;
  line.append(
    characters.slice(0, start).join(''),
    element('mark', '', characters.slice(start, end).join('') || ' '),
    characters.slice(end).join(''),
  );
  return line;
}

/** @param {Fault} fault */
function faultItem(fault) {
  const item = element('li', fault.severity, '');
  const place = fault.line === null ? fault.file : `${fault.file}, ligne ${fault.line}`;
  item.append(element('p', 'place', place), element('p', 'message', fault.message));
  if (fault.text !== null) item.append(faultyLine(fault));
  if (fault.hint) item.append(element('p', 'hint', fault.hint));
  return item;
}

const STOPPED = 'La page montre le dernier site sans faute.';
const KEPT = 'Les lignes fautives sont écartées, le reste est à jour.';

/** @param {State} state */
function faultDialog(state) {
  const dialog = document.createElement('dialog');
  const count = state.errors > 1 ? `${state.errors} fautes à corriger` : 'Une faute à corriger';
  const title = element('h1', '', count);
  title.id = 'titre';
  dialog.setAttribute('aria-labelledby', 'titre');
  const list = document.createElement('ol');
  list.append(...state.faults.map(faultItem));
  const close = element('button', '', 'Fermer (Échap)');
  close.addEventListener('click', () => dialog.close());
  dialog.append(
    title,
    element('p', '', `${state.published ? KEPT : STOPPED} Ce message part de lui-même.`),
    // Before the list: the browser focuses it, and scrolls to it.
    close,
    list,
  );
  return dialog;
}

/** @type {{host: HTMLElement, shown: string} | null} */
let overlay = null;

/**
 * Shows the faults; closed by hand, they stay closed until they change.
 * @param {State} state
 */
function showFaults(state) {
  const shown = JSON.stringify(state.faults);
  if (overlay?.shown === shown) return;
  overlay?.host.remove();
  overlay = null;
  if (state.errors === 0) return;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const styles = document.createElement('link');
  styles.rel = 'stylesheet';
  styles.href = '/_marelle/vivant.css';
  const dialog = faultDialog(state);
  root.append(styles, dialog);
  document.body.append(host);
  dialog.showModal();
  overlay = { host, shown };
}

/** @param {State} state */
async function follow(state) {
  if (!isStatePage) {
    showFaults(state);
    if (!state.published) return;
  }
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
  const now = answer.headers.get('x-marelle-page') ?? '';
  if (now !== page) reload();
  else swapStylesheet(state.stylesheet);
}

if (token) {
  restorePlace();
  const stream = `/_marelle/evenements?jeton=${token}`;
  const events = new EventSource(stream);
  events.addEventListener('etat', (event) => {
    follow(JSON.parse(event.data)).catch(() => undefined);
  });
  // A server that was started anew has another token: only a reload can learn it. One that follows
  // as many pages as it can would refuse the reloaded page too.
  events.addEventListener('error', () => {
    if (events.readyState !== EventSource.CLOSED) return;
    fetch(stream)
      .then(({ status }) => status === 503)
      .catch(() => false)
      .then((isFull) => isFull || setTimeout(reload, 1000));
  });
}
