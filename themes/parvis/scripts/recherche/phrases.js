import { daysOf } from './ages-demandes.js';
import { meets } from './besoins.js';
import { distanceText } from './distances.js';
import { clockText, DAYS, HOLIDAY_NAMES } from './horaires-demandes.js';
import { isByAppointment, isTimed } from './ouvertures.js';
import { capital, uncapital } from './paroles.js';

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
export function lacking({ kind, narrowed }, manifest) {
  if (!kind || (kind.label || kind.typed) === '') return narrowed ? 'de service qui réponde à vos choix' : 'de service';
  const group = kind.group === null ? null : manifest.groups[kind.group];
  return group?.lacking || none(uncapital(group?.label ?? (kind.label || kind.typed)));
}

/** @param {string} label "de halte-garderie" (its h forbids the elision), "de crèche ni de ludothèque", "d’aide à domicile" */
const none = (label) => label.split(/ et (?=\p{L}{4})/u).map((one) => (/^(?:[aeiouyéèêâîô]|h(?!alte|andicap))/i.test(one) ? `d’${one}` : `de ${one}`)).join(' ni ');

/** @param {boolean | undefined} more whether there may be some all the same */
export const notFound = (more) => `Nous ${more ? 'n’avons pas trouvé' : 'ne connaissons pas'}`;

/** @param {string[]} labels */
const quoted = (labels) => labels.map((label) => `«${NB}${label}${NB}»`).join(' et ');

/**
 * Never a bare zero: what is not known where, and what there is instead. What was found of it and
 * does not answer is known all the same.
 *
 * @param {Understood} understood
 * @param {Manifest} manifest
 * @param {{ count: number, radius: number | null, place: string | null, needs: string[], known?: boolean, suspended?: number }} found
 *   `needs` when there are some that are not known to meet them; `known` when there are some of
 *   which nothing more was read; `suspended` how many are known and not open now
 */
export function widenedText(understood, manifest, { count, radius, place, needs, known = false, suspended = 0 }) {
  const precise = needs.length > 0 ? ` qui réponde à ${quoted(needs)}` : '';
  const verb = notFound(known || needs.length > 0 || manifest.uncertain);
  const paused = `${place ? `${capital(at(place))}, ` : ''}${suspended > 1 ? `${number(suspended)} services de ce type sont suspendus` : 'un service de ce type est suspendu'}.`;
  const unknown = suspended > 0 ? capital(paused) : `${verb} ${lacking(understood, manifest)}${place ? ` ${at(place)}` : ''}${precise}.`;
  if (count === 0) return unknown;
  if (radius === null) return `${unknown} ${number(count)} ailleurs.`;
  return `${unknown} ${number(count)} à moins de ${distanceText(radius)}.`;
}

/** @param {number} count "3", "12 345" */
export const number = (count) => count.toLocaleString('fr-FR').replace(/\s/g, '\u202f');

/** How professions end, in the singular: who names one looks for a list of them. */
const PERSON = /(?:logue|iste|iatre|icien(?:ne)?|decin|sage femme|avocat|psy|rice|pathe|peute|kine|doula)$/;

/**
 * Before services of a kind that ordinary words point to. A profession is looked for as a kind is,
 * "psychologue": there is none of that name.
 *
 * @param {Understood} understood
 */
export const mayAnswer = (understood) => `${noList(understood)}Voici des services qui peuvent vous répondre ou vous orienter.`;

/**
 * What is said of a profession that no kind has for its name.
 *
 * @param {Understood} understood
 */
const noList = (understood) => (isProfession(understood) ? `Ce portail n’a pas de liste ${quoted([understood.typedWords.join(' ')])}. ` : '');

/**
 * Whether a profession is all that is left to look for, be it one that points to kinds.
 *
 * @param {Understood} understood
 */
export const isProfession = ({ kind, lead, signs, words }) =>
  kind === null && lead === null && PERSON.test(words.join(' ')) && (signs.length === 0 ? words.length === 1 : signs.length === 1 && words.every((word) => signs[0]?.words.includes(word)));

/** @param {Understood} understood */
export const droppedWords = (understood) => `${noList(understood)}Nous n’avons pas tenu compte de tous vos mots.`;

/** @param {Understood} understood that holds no word of the portal's */
export const unknownWords = (understood) => noList(understood).trim() || 'Nous n’avons rien trouvé ici qui réponde à vos mots.';

/**
 * What was read and is not heeded.
 *
 * @param {Understood} understood
 */
export const unheededText = ({ query, unheeded }) =>
  `Nous n’avons pas tenu compte de ${quoted(unheeded)}.${/(?:ferm|ouver).*(?:ao[uû]t|juil|no[eë]l)/i.test(query) ? ' Les fermetures ne sont pas connues.' : ''}`;

/** @param {Understood} understood */
export function nothingFound(understood) {
  const { narrowed, words, needs, kind, place } = understood;
  if (narrowed) return 'Rien ne répond à tous vos choix à la fois. Retirez-en un.';
  if (words.length === 0 && (kind || place || needs.length > 0)) return 'Nous n’avons rien trouvé qui réponde à tout cela à la fois. Retirez un de vos mots.';
  return `${noList(understood) || 'Nous n’avons pas compris ce que vous cherchez. '}Dites-le avec d’autres mots, ou avec le nom d’une commune.`;
}

/**
 * @param {Understood['needs']} needs that no service meets
 * @param {{ all: boolean, whole: boolean, otherAges: boolean }} read `all` when each fails by itself, not only together
 *   with the others; `whole` when no other service could meet them; `otherAges` when each says its ages
 */
export function droppedNeeds(needs, { all, whole, otherAges }) {
  const said = (/** @type {Understood['needs']} */ some) => quoted(some.map(({ label }) => label));
  if (!all) return `Nous n’avons pas trouvé de service qui réponde à tout cela à la fois${NB}: ${said(needs)}.`;
  const isAge = (/** @type {Understood['needs'][0]} */ { type }) => type === 'age' && otherAges;
  const [hours, ages] = [needs.filter(({ schedule }) => schedule), needs.filter(isAge)];
  const others = needs.filter((need) => !need.schedule && !isAge(need));
  const nobody = whole ? 'Aucun service connu ici' : 'Parmi les services que nous avons lus, aucun';
  return [
    ...(hours.length > 0 ? [`${nobody} n’est ouvert à ce moment${NB}: ${said(hours)}.`] : []),
    ...(ages.length > 0 ? [`Les services ${whole ? 'connus ici' : 'que nous avons lus'} accueillent d’autres âges que celui-ci${NB}: ${said(ages)}.`] : []),
    // A text may tell it in other words than those that the index keeps.
    ...(others.length > 0 ? [`Nous n’avons pas trouvé de service qui l’annonce${NB}: ${said(others)}. Demandez-le en appelant.`] : []),
  ].join(' ');
}

export const HOURS_UNKNOWN = 'Leurs horaires à ce moment ne sont pas sûrs. Voyez leur fiche, ou appelez.';

/**
 * What answers but for the hours: "4 sont fermés à ce moment".
 *
 * @param {import('./filtres.js').Aside} aside
 * @param {number} count
 */
export function asideText(aside, count) {
  const several = count > 1;
  if (aside === 'fermes') return `${number(count)} ${several ? 'sont fermés' : 'est fermé'} à ce moment`;
  return `${number(count)} ${several ? 'n’ont' : 'n’a'} pas d’horaires sûrs à ce moment`;
}

/**
 * "Ouvert le mercredi dès 7 h 30", "Ouvert jusqu’à 18 h 30", "Le samedi sur rendez-vous".
 *
 * @param {import('./ouvertures.js').Schedule} schedule
 * @param {import('./ouvertures.js').Verdict} verdict
 * @param {string} [label] how the moment was said
 */
export function openingText(schedule, { answer, slots }, label = '') {
  if (answer === 'inconnu') return 'Horaires à vérifier';
  const when = whenText(schedule, answer === 'parfois' && !slots.every(isByAppointment));
  if (answer === 'non') return closedText(schedule, when, label);
  const timed = slots.filter(isTimed);
  const [from, to] = [Math.min(...timed.map((slot) => slot.from)), Math.max(...timed.map((slot) => slot.to))];
  const whole = timed.length > 0 && to - from >= 1440;
  const at = timed.length === 0 ? '' : whole ? '24\u00a0h sur 24' : hoursText(schedule, timed, [from, to]);
  const text = [when, at].filter((part) => part !== '').join(' ') || uncapital(label);
  return slots.every(isByAppointment) ? capital(`${text} sur rendez-vous`.trim()) : `Ouvert ${text}`.trim();
}

/**
 * @param {import('./ouvertures.js').Schedule} schedule
 * @param {boolean} some whether it is so in some weeks only
 */
function whenText({ day, words, date, holidays, holiday }, some) {
  const name = DAYS[day ?? -1];
  return [
    ...(name ? [some ? `certains ${name}s` : `le ${name}`] : [...(words ? [words] : []), ...(some ? ['certaines semaines'] : [])]),
    ...(date === 'demain' ? ['demain'] : date === 'apresdemain' ? ['après-demain'] : date === 'aujourdhui' ? ['aujourd’hui'] : []),
    ...(holidays ? [`pendant les vacances${holiday === undefined ? '' : ` ${HOLIDAY_NAMES[holiday]}`}`] : holidays === false ? ['hors vacances scolaires'] : []),
  ].join(' ');
}

/**
 * Closed then, which is not closed all day.
 *
 * @param {import('./ouvertures.js').Schedule} schedule
 * @param {string} when
 * @param {string} label
 */
function closedText({ minute, before, after, every, words, date }, when, label) {
  const timed = minute !== undefined || before !== undefined || after !== undefined;
  if (every) return label === '' ? 'Fermé un de ces jours' : `Fermé un jour au moins, ${words ?? ''}`;
  if (words && !timed) return 'Fermé ces jours-là';
  if (!timed || label === '' || date === 'maintenant') return `Fermé ${when}`.trim();
  const [said, side] = [uncapital(label), /^(?:.*\s)?(?:dès|jusqu’à|de|24|toute)\s/.test(uncapital(label))];
  return `${side ? 'Pas ouvert' : 'Fermé'} ${said}`;
}

/**
 * @param {import('./ouvertures.js').Schedule} schedule
 * @param {import('./ouvertures.js').Slot[]} slots
 * @param {[number, number]} ends from the first that opens to the last that closes
 */
function hoursText({ day, minute, before, after, date }, slots, [from, to]) {
  if (before !== undefined && after !== undefined) {
    return slots.every((slot) => slot.from === from && slot.to === to) ? `de ${clockText(from)} à ${clockText(to)}` : '';
  }
  if (date === 'maintenant' || after !== undefined) return `jusqu’à ${clockText(to)}`;
  if (minute !== undefined) return `à ${clockText(minute)}`;
  return day !== undefined || before !== undefined || date ? `dès ${clockText(from)}` : '';
}

/**
 * How a service's ages stand to a child's: those it says, or on which side the child's are.
 *
 * @param {import('./fiches.js').Ages | null} ages
 * @param {Understood['needs'][0]} need
 */
function agesText(ages, need) {
  if (!ages) return 'Âges non précisés';
  const { days = 0, until = days + 1 } = need;
  const [, youngest = ''] = /^(?:de|dès) (.+?)(?: à .+)?$/.exec(ages.words) ?? [];
  const [, oldest = ''] = /(?:^|[ ’'])à (.+)$/.exec(ages.words) ?? [];
  if (ages.from >= until && youngest) return `À partir de ${youngest}`;
  if (ages.until !== 0 && ages.until <= days) {
    // "à 4 ans" may be until the fourth birthday.
    if (!oldest) return `Accueille les ${ages.words}`;
    return ages.until <= daysOf(oldest) ? `Accueille les moins de ${oldest}` : `Accueille jusqu’à ${oldest}`;
  }
  return capital(ages.words);
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
  const ages = understood.needs.filter(({ type }) => type === 'age');
  const met = ages.find((need) => meets(service, need) !== 'non') ?? ages[0];
  if (met) reasons.push(agesText(service.ages, met));
  for (const need of understood.needs) {
    if (need.type !== 'age' && need.type !== 'horaires' && need.type !== 'sauf' && meets(service, need) === 'oui') reasons.push(need.label);
  }
  const schedules = understood.needs.filter(({ schedule }) => schedule);
  const openings = schedules.flatMap(({ schedule, label }, rank) => {
    const verdict = result.verdicts[rank];
    return schedule && verdict ? [openingText(schedule, verdict, label)] : [];
  });
  reasons.unshift(...new Set(openings));
  if (understood.kind === null && understood.words.length > 0 && result.matched > 0 && result.held) {
    const all = result.matched === understood.words.length;
    reasons.push(all ? `Répond à «${NB}${understood.typedWords.join(' ')}${NB}»` : 'Répond à une partie de vos mots');
  }
  if (goesTo) reasons.push(`dessert ${goesTo}`);
  const near = service.approximate || result.stop !== null ? 'à environ ' : 'à ';
  if (distance !== null && exact) reasons.push(distance < 10 ? 'tout près' : near + distanceText(distance));
  else if (distance !== null && place && !own && !comes) reasons.push(`${near}${distanceText(distance)} ${from(place)}`);
  if (service.ages && !understood.needs.some(({ type }) => type === 'age')) reasons.push(service.ages.words);
  // Who has no address goes to communes, of which this is none.
  if (distance === null && place && !own && !comes) reasons.push('dessert d’autres communes');
  if (service.planned) reasons.push('pas encore ouvert');
  return capital(reasons.join(' · '));
}
