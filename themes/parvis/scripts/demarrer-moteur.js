/** @param {string} address @returns {Promise<Uint8Array>} */
async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/**
 * The search's engine, over the portal's own files.
 *
 * @param {string} address of its bundle
 * @returns {Promise<import('./recherche/moteur.js').Engine>}
 */
export async function startEngine(address) {
  const { Engine } = await import(address);
  return new Engine(load);
}
