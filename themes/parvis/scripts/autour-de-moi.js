/** Longer than this, nobody waits: the box is there. */
const PATIENCE_MS = 10_000;
/** A position that is less exact says nothing of what is near, in metres. */
const LEAST_EXACT = 10_000;
const REFUSED = 1;

/**
 * A position as addresses say it: to a thousandth of a degree, about a hundred metres.
 *
 * @param {{ latitude: number, longitude: number }} position
 */
export const positionText = ({ latitude, longitude }) =>
  [latitude, longitude].map((degrees) => String(Math.round(degrees * 1000) / 1000)).join(',');

/** @param {GeolocationCoordinates} coords */
const isExact = ({ latitude, longitude, accuracy }) =>
  Number.isFinite(latitude) && Number.isFinite(longitude) && accuracy <= LEAST_EXACT;

/**
 * Says why there is no position, and hands over to the box that asks for a place.
 *
 * @param {HTMLFormElement} form
 * @param {string} text
 */
export function askForPlace(form, text) {
  const status = form.querySelector('.search-answer [role="status"]');
  if (status) status.textContent = text;
  /** @type {HTMLInputElement | null} */
  const where = form.querySelector('[data-propose="ou"]');
  if (text !== '') where?.focus();
}

/**
 * Shows the button where the browser can tell where it is, and asks when it is pressed. Without
 * an answer that is exact enough, the box takes over.
 *
 * @param {HTMLFormElement} form
 * @param {(position: string) => void} found
 */
export function wireNearMe(form, found) {
  /** @type {HTMLButtonElement | null} */
  const button = form.querySelector('[data-autour]');
  if (!button || !('geolocation' in navigator)) return;
  const { refus = '', indisponible = '', imprecis = '' } = button.dataset;
  button.hidden = false;
  button.addEventListener('click', () => {
    askForPlace(form, '');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => (isExact(coords) ? found(positionText(coords)) : askForPlace(form, imprecis)),
      ({ code }) => askForPlace(form, code === REFUSED ? refus : indisponible),
      { timeout: PATIENCE_MS, maximumAge: 300_000 },
    );
  });
}
