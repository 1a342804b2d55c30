import { distanceText } from './distances.js';
import { clockText, DAYS } from './horaires-demandes.js';
import { isByAppointment, isTimed } from './ouvertures.js';

/** @typedef {import('./classer.js').Ranked} Ranked */
/** @typedef {import('./comprendre.js').Understood} Understood */
/** @typedef {import('./manifeste.js').Manifest} Manifest */

const NB = '\u00a0';

/**
 * "à Trets", "au Tholonet", "aux Angles".
 *
 * @param {string} name
 */
export function at(name) {
  if (name.startsWith('Le ')) return `au ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `aux ${name.slice(4)}`;
  return `à ${name}`;
}

/**
 * "de Trets", "du Tholonet", "des Angles", "d’Elne".
 *
 * @param {string} name
 */
export function from(name) {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  return /^[aeiouyéèêâîôh]/i.test(name) ? `d’${name}` : `de ${name}`;
}

/**
 * What is not known, after « Nous ne connaissons pas »: "de crèche", "de ludothèque".
 *
 * @param {Understood} understood
 * @param {Manifest} manifest
 */
export function lacking({ kind }, manifest) {
  if (!kind) return 'de service';
  const group = kind.group === null ? null : manifest.groups[kind.group];
  if (group) return group.lacking || `de ${group.label.toLowerCase()}`;
  const typed = (kind.label || kind.typed).replace(/^[A-ZÉ](?=[a-zé])/, (letter) => letter.toLowerCase());
  return /^[aeiouyéèêâîôh]/i.test(typed) ? `d’${typed}` : `de ${typed}`;
}

/**
 * Never a bare zero: what is not known where, and what there is instead.
 *
 * @param {Understood} understood
 * @param {Manifest} manifest
 * @param {{ count: number, radius: number | null, place: string | null, needs: string[] }} found `needs`
 *   when there are some that are not known to meet them
 */
export function widenedText(understood, manifest, { count, radius, place, needs }) {
  const precise = needs.length > 0 ? ` qui précise ${needs.map((label) => `«${NB}${label}${NB}»`).join(' et ')}` : '';
  const unknown = `Nous ne connaissons pas ${lacking(understood, manifest)}${place ? ` ${at(place)}` : ''}${precise}.`;
  if (count === 0) return unknown;
  if (radius === null) return `${unknown} ${number(count)} ailleurs.`;
  return `${unknown} ${number(count)} à moins de ${distanceText(radius)}.`;
}

/** @param {number} count "3", "12 345" */
export const number = (count) => count.toLocaleString('fr-FR').replace(/\s/g, '\u202f');

/** @param {Understood} understood */
export function droppedWords({ typedWords }) {
  return `Aucun service connu ne répond à «${NB}${typedWords.join(' ')}${NB}»${NB}: voici les autres.`;
}

/** @param {Understood} understood */
export function nothingFound({ query }) {
  return `Nous ne connaissons rien qui réponde à «${NB}${query.trim().slice(0, 100)}${NB}».`;
}

/** @param {Understood['needs']} needs that no service meets */
export function droppedNeeds(needs) {
  const said = (/** @type {Understood['needs']} */ some) => some.map(({ label }) => `«${NB}${label}${NB}»`).join(' et ');
  const [hours, others] = [needs.filter(({ schedule }) => schedule), needs.filter(({ schedule }) => !schedule)];
  return [
    ...(hours.length > 0 ? [`Aucun service connu ici n’est ouvert à ce moment${NB}: ${said(hours)}.`] : []),
    ...(others.length > 0 ? [`Aucun service connu ici ne le précise${NB}: ${said(others)}. Demandez-le en appelant.`] : []),
  ].join(' ');
}

export const HOURS_UNKNOWN = 'Nous ne connaissons pas leurs horaires à ce moment. Demandez-les en appelant.';

/**
 * What answers but for the hours: "4 sont fermés à ce moment".
 *
 * @param {import('./filtres.js').Aside} aside
 * @param {number} count
 */
export function asideText(aside, count) {
  const several = count > 1;
  if (aside === 'fermes') return `${number(count)} ${several ? 'sont fermés' : 'est fermé'} à ce moment`;
  return `${number(count)} ${several ? 'n’ont' : 'n’a'} pas d’horaires connus à ce moment`;
}

/**
 * "Ouvert le mercredi dès 7 h 30", "Ouvert jusqu’à 18 h 30", "Le samedi sur rendez-vous".
 *
 * @param {import('./ouvertures.js').Schedule} schedule
 * @param {import('./ouvertures.js').Verdict} verdict
 */
export function openingText({ day, minute, before, after, date, holidays }, { answer, slots }) {
  if (answer === 'inconnu') return 'Horaires à demander';
  const name = DAYS[day ?? -1];
  const some = answer === 'parfois' && !slots.every(isByAppointment);
  const when = [
    ...(name ? [some ? `certains ${name}s` : `le ${name}`] : some ? ['certaines semaines'] : []),
    ...(date === 'demain' ? ['demain'] : date === 'aujourdhui' ? ['aujourd’hui'] : []),
    ...(holidays ? ['pendant les vacances'] : []),
  ].join(' ');
  if (answer === 'non') return `Fermé ${when}`.trim();
  const timed = slots.filter(isTimed);
  const [from, to] = [Math.min(...timed.map((slot) => slot.from)), Math.max(...timed.map((slot) => slot.to))];
  const until = date === 'maintenant' || after !== undefined;
  const at = timed.length === 0 ? '' : until ? `jusqu’à ${clockText(to)}` : minute !== undefined ? `à ${clockText(minute)}` : name || before !== undefined || date ? `dès ${clockText(from)}` : '';
  const whole = timed.length > 0 && to - from >= 1440;
  const text = [when, whole ? '24\u00a0h sur 24' : at].filter((part) => part !== '').join(' ');
  return slots.every(isByAppointment) ? capital(`${text} sur rendez-vous`.trim()) : `Ouvert ${text}`.trim();
}

/**
 * "12 services dans un rayon de 5 km", "1 service à Trets".
 *
 * @param {number} count
 * @param {{ radius: number | null, place: string | null, atLeast: boolean }} where
 */
export function countText(count, { radius, place, atLeast }) {
  const services = `${atLeast ? 'Au moins ' : ''}${number(count)}${NB}service${count > 1 ? 's' : ''}`;
  const wide = radius ? `${services} dans un rayon de ${distanceText(radius)}` : services;
  if (place === null) return wide;
  return radius ? `${wide} autour ${from(place)}` : `${services} ${at(place)}`;
}

/**
 * Why a service answers, in one line.
 *
 * @param {Ranked} result
 * @param {Understood} understood
 * @param {{ place: string | null, exact: boolean, goesTo: string | null }} where `goesTo` where it
 *   goes, of what is near for that
 * @returns {string}
 */
export function why(result, understood, { place, exact, goesTo }) {
  const { service, distance, own, comes } = result;
  const reasons = [];
  for (const { type, label } of understood.needs) {
    if (type === 'age' && service.ages) reasons.push(capital(service.ages.words));
    else if (type !== 'age' && type !== 'horaires') reasons.push(label);
  }
  const schedules = understood.needs.flatMap(({ schedule }) => schedule ?? []);
  const openings = schedules.flatMap((schedule, rank) => (result.verdicts[rank] ? [openingText(schedule, result.verdicts[rank])] : []));
  reasons.unshift(...new Set(openings));
  if (understood.kind === null && understood.words.length > 0 && result.matched > 0) {
    const all = result.matched === understood.words.length;
    reasons.push(all ? `Répond à «${NB}${understood.typedWords.join(' ')}${NB}»` : 'Répond à une partie de vos mots');
  }
  if (goesTo) reasons.push(`dessert ${goesTo}`);
  const near = service.approximate || result.stop !== null ? 'à environ ' : 'à ';
  if (distance !== null && exact) reasons.push(near + distanceText(distance));
  else if (distance !== null && place && !own && !comes) reasons.push(`${near}${distanceText(distance)} ${from(place)}`);
  if (service.ages && !understood.needs.some(({ type }) => type === 'age')) reasons.push(service.ages.words);
  if (service.planned) reasons.push('pas encore ouvert');
  return capital(reasons.join(' · '));
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
