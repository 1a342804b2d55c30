// Which relay answers for a commune: the same four answers as on the commune's page, in its words.
import { at } from './phrases.js';

/** @typedef {import('./manifeste.js').Coverage} Coverage */
/** @typedef {import('./manifeste.js').Manifest} Manifest */
/** @typedef {import('./comprendre.js').Understood} Understood */

/** Of more communes each would be told at length. */
const MOST_COMMUNES = 3;

const FIRST_DAY = Date.UTC(2020, 0, 1);
const DAY_MS = 86_400_000;

/** @param {number} day "1er février 2023" */
function dateText(day) {
  const date = new Date(FIRST_DAY + day * DAY_MS);
  const month = date.toLocaleDateString('fr-FR', { month: 'long', timeZone: 'UTC' });
  const number = date.getUTCDate();
  return `${number === 1 ? '1er' : number} ${month} ${date.getUTCFullYear()}`;
}

/**
 * What the commune's page says of its relay: of those that serve it, or of one that is near.
 *
 * @param {Coverage} coverage
 * @param {{ name: string, caf: string, relays: string[], nearest: boolean, standing: boolean, narrowed: boolean }} where
 *   `standing` when the relays named have their place in the commune
 */
export function coverageText({ state, day }, { name, caf, relays, nearest, standing, narrowed }) {
  if (state === 'couverte') {
    return [
      ...(relays.length > 0 ? [`${relays.length > 1 ? 'Vos relais' : 'Votre relais'} ${at(name)}\u00a0: ${relays.join(', ')}.`] : []),
      'Gratuit, pour tous les parents, quel que soit le mode d\'accueil.',
      ...(relays.length > 1 ? ['Plusieurs relais interviennent ici\u00a0: chacun dit qui il reçoit.'] : []),
      ...(day === null ? [] : [`À vérifier\u00a0: cette information date du ${dateText(day)}. Appelez votre mairie pour la confirmer.`]),
    ].join(' ');
  }
  if (state === 'non-couverte') {
    return [
      day === null ? `${name} n'est pas desservie par un relais.` : `Au ${dateText(day)}, ${name} n'était pas desservie par un relais.`,
      'À vérifier\u00a0: cela a pu changer depuis.',
      ...(nearest ? ["Demandez au relais le plus proche s'il vous reçoit."] : []),
      'Votre mairie doit aussi vous informer (service public de la petite enfance, depuis 2025).',
    ].join(' ');
  }
  const call = `Appelez votre mairie, ou la Caf au ${caf}.`;
  const several = relays.length > 1;
  const official = `Nous n'avons pas encore d'information officielle sur ${several ? 'leur' : 'sa'} couverture. ${call}`;
  if (standing) return `${name} a ${several ? 'des relais' : 'un relais'}\u00a0: ${relays.join(', ')}. ${official}`;
  if (relays.length > 0) return `${several ? 'Des relais disent' : 'Un relais dit'} venir ${at(name)}\u00a0: ${relays.join(', ')}. ${official}`;
  // What was narrowed by needs does not show who is there.
  if (narrowed) return `Relais ${at(name)}\u00a0: nous n'avons pas encore d'information officielle. ${call}`;
  return `Relais ${at(name)}\u00a0: Nous n'avons pas encore l'information pour cette commune. ${call}`;
}

/**
 * The answers of the communes that were named, when a relay alone is asked for.
 *
 * @param {Manifest} manifest
 * @param {Understood} understood
 * @param {import('./fiches.js').Service[]} found
 * @returns {string[]}
 */
export function relayAnswers({ communes, kinds, relays }, { place, kind, needs }, found) {
  const parts = (kind?.parts ?? []).filter((part) => part.kinds.length === 1 && relays.coverages.has(part.kinds[0] ?? -1));
  const only = parts[0]?.kinds[0] ?? -1;
  const coverages = relays.coverages.get(only);
  if (!place || !coverages || parts.length !== 1 || place.communes.length > MOST_COMMUNES) return [];
  // What is invented or still to open covers nobody.
  const existing = found.filter((service) => kinds[service.kind]?.relay && !service.example && !service.planned);
  return place.communes.flatMap((commune) => {
    const coverage = coverages[commune];
    const serving = existing.filter(({ served, commune: own }) => served.includes(commune) || (served.length === 0 && own === commune));
    const name = communes[commune]?.name ?? '';
    const known = { name, caf: relays.caf, nearest: existing.length > 0, narrowed: needs.length > 0 };
    if (coverage?.state !== 'inconnue') return coverage ? [coverageText(coverage, { ...known, relays: serving.map((one) => one.name), standing: false })] : [];
    // What nobody stated officially stands on the records alone, those of examples too.
    const open = found.filter((service) => service.kind === only && !service.planned);
    const own = open.filter((service) => service.commune === commune);
    const shown = own.length > 0 ? own : open.filter(({ served }) => served.includes(commune));
    return [coverageText(coverage, { ...known, relays: shown.map((one) => one.name), standing: own.length > 0 })];
  });
}
