/** Longer than this, nobody waits: the box is there. */
const PATIENCE_MS = 10_000;

/**
 * A position as addresses say it: to a thousandth of a degree, about a hundred metres.
 *
 * @param {{ latitude: number, longitude: number }} position
 */
export const positionText = ({ latitude, longitude }) =>
  [latitude, longitude].map((degrees) => String(Math.round(degrees * 1000) / 1000)).join(',');

/**
 * Shows the button where the browser can tell where it is, and asks when it is pressed. A
 * refusal leaves the box in charge.
 *
 * @param {HTMLFormElement} form
 * @param {(position: string) => void} found
 */
export function wireNearMe(form, found) {
  /** @type {HTMLButtonElement | null} */
  const button = form.querySelector('[data-autour]');
  const status = form.querySelector('.search-answer [role="status"]');
  if (!button || !status || !('geolocation' in navigator)) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    status.textContent = '';
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found(positionText(coords)),
      () => (status.textContent = button.dataset.refus ?? ''),
      { timeout: PATIENCE_MS, maximumAge: 300_000 },
    );
  });
}
