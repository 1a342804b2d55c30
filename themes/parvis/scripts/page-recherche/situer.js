// The line that offers to place an address exactly.
import { NotPlaced, place, written } from './geocodeur.js';

/** @typedef {import('./geocodeur.js').Address} Address */
/** @typedef {import('./geocodeur.js').Point} Point */
/** @typedef {import('../recherche/comprendre.js').Understood} Understood */

/**
 * The address that a query holds, with the commune that places it.
 *
 * @param {Understood} understood
 * @param {import('../recherche/manifeste.js').Manifest} manifest
 * @returns {{ address: Address, commune: Point } | null}
 */
export function addressIn({ address, place: named }, { communes }) {
  const [only, ...others] = named?.communes ?? [];
  const commune = communes[only ?? -1];
  const text = address?.text ?? '';
  return text !== '' && commune && others.length === 0 ? { address: { text, commune: commune.name }, commune } : null;
}

/** Offers to place the address of the latest answer; absent where no service is named. */
export class AddressLine {
  /**
   * @param {HTMLElement} section
   * @param {(position: Point) => Promise<void>} placed
   */
  constructor(section, placed) {
    /** @type {HTMLElement | null} */
    this.line = section.querySelector('[data-geocodeur]');
    this.placed = placed;
    /** @type {ReturnType<typeof addressIn>} */
    this.found = null;
    /** What is asked about an earlier address comes too late. */
    this.turn = 0;
    this.line?.querySelector('button')?.addEventListener('click', () => void this.ask());
  }

  /**
   * @param {ReturnType<typeof addressIn>} found
   * @param {boolean} exact whether it has its place already
   */
  show(found, exact) {
    if (!this.line) return;
    this.turn += 1;
    this.found = found;
    this.line.hidden = found === null;
    this.offer(found !== null && !exact);
    if (!exact) this.say('');
    const sent = this.line.querySelector('[data-envoi]');
    if (found && sent) sent.textContent = (this.line.dataset.envoi ?? '').replace('{adresse}', () => written(found.address));
  }

  /** @param {boolean} offered */
  offer(offered) {
    for (const part of this.line?.querySelectorAll('button, [data-envoi]') ?? []) /** @type {HTMLElement} */ (part).hidden = !offered;
  }

  /** @param {string} text */
  say(text) {
    const status = this.line?.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }

  async ask() {
    const { line, found } = this;
    if (!line || !found) return;
    const turn = (this.turn += 1);
    this.say(line.dataset.cherche ?? '');
    try {
      const { position, label } = await place(line.dataset.geocodeur ?? '', found.address, found.commune);
      if (turn !== this.turn) return;
      await this.placed(position);
      this.say((line.dataset.situee ?? '').replace('{adresse}', () => label || written(found.address)));
    } catch (fault) {
      if (turn === this.turn) this.say(line.dataset[fault instanceof NotPlaced ? fault.reason : 'refus'] ?? '');
    }
  }
}
