// What people do not want: "pas le lundi", "sans rendez-vous", "sauf crèche". It is understood as a
// refusal or not heeded, and never taken for its contrary.
import { MONTH } from './ages-demandes.js';
import { needsAt } from './besoins.js';
import { DAYS } from './horaires-demandes.js';
import { spoken, uncapital, wordCount } from './paroles.js';
import { at as inPlace } from './phrases.js';

/** @typedef {import('./besoins.js').Need} Need */
/** @typedef {import('./demande.js').Token} Token */

/**
 * What is refused.
 *
 * @typedef {{ type: 'jours', days: number[] } | { type: 'vacances' } | { type: 'libre', free: 'rendezvous' | 'inscription' }
 *   | { type: 'types', kinds: number[], label: string } | { type: 'lieu', communes: number[], label: string } | { type: 'proche' } | { type: 'date' } | { type: 'autre' }} Thing
 */

/** @typedef {{ thing: Thing, length: number }} Refused */

const TRIGGER =
  /^(sans|sauf|hors|hormis|excepte|a part|a l exception|autres? que|non|ni|jamais|aucune?|plutot que|au lieu|en dehors|fermee?s?|pas|moins|qu|que|ailleurs qu|ailleurs que) /;
const SMALL =
  /^(?:(?:de|d|du|des|le|la|les|l|au|aux|a|en|un|une|pendant|durant|ouverte?s?|chez|dans|trop|besoin|avoir|prendre|sur|tous|toutes) )*/;
/** @type {[RegExp, 'rendezvous' | 'inscription'][]} */
const FREE = [
  [/^(?:rendez vous|rendezvous|rdv|rv) /, 'rendezvous'],
  [/^(?:s inscrire|inscriptions?(?: prealables?| obligatoires?)?|reservations?|reserver) /, 'inscription'],
];
const DATE = new RegExp(`^(?:ferme(?:e|s|es)? (?:en |au |le )?)?(?:mois (?:d |de )?)?(?:${MONTH}|noel|jours? feries?) `);
const AND = /^(?:et|ou|ni) /;

/** "Le Petit Pas", "premiers pas": a step. */
const STEPS = new Set('petit petits premier premiers grand grands un deux trois le les leurs mes ses des au aux mille faux p tit tits ptit ptits pourquoi'.split(' '));
/** "Je n'ai pas de crèche", "on ne trouve pas de nounou": what is lacking is looked for. */
const LACKING = new Set('ai as a avons avez ont avait eu trouve trouves trouvons trouvent trouver reste obtenu obtient y'.split(' '));
const LACKED = /^(?:places?|solutions?|reponses?|modes?|moyens?|choix|idees?) /;

/**
 * Reads the refusals and marks their words.
 *
 * @param {Token[]} all
 * @param {import('./types.js').Phrases} phrases
 * @param {import('./lieux.js').Names} names
 * @returns {{ needs: Need[], run: Token[] }[]}
 */
export function refusals(all, phrases, names) {
  const found = [];
  for (let at = 0; at < all.length; at += 1) {
    const young = wordCount(NOT_YET.exec(spoken(all.slice(at)))?.[0] ?? '');
    for (const token of all.slice(at, at + young)) token.role = 'noise';
    if (young > 0) at += young;
    const refused = refusedAt(all, at, { phrases, names });
    if (!refused) continue;
    const run = all.slice(at, at + refused.length);
    const needs = needsOf(refused.things, phrases);
    const heeded = needs.some(({ type }) => type !== 'ignore');
    // "ne travaille pas": the verb says no more. Nor does it without « ne »: "ferme pas au mois d'août".
    const verb = /^ne?$/.test(all[at - 2]?.folded ?? '') ? at - 2 : /^ferm/.test(all[at - 1]?.folded ?? '') ? at - 1 : at;
    all.slice(verb, at).forEach((token) => (token.role = 'noise'));
    // So does "autre" in "autre que".
    if (/^que?$/.test(run[0]?.folded ?? '')) all.slice(0, at).filter(({ folded }) => /^(?:autres?|choses?)$/.test(folded)).forEach((token) => (token.role = 'noise'));
    for (const token of run) token.role = heeded ? 'need' : needs.length > 0 ? 'refused' : 'noise';
    if (needs.length > 0) found.push({ needs, run });
    at += refused.length - 1;
  }
  return found;
}

/** "Pas encore à l'école": the age tells it. */
const NOT_YET = /^pas encore (?:(?:a|l|en|la) )*(?:ecole|scolarisee?s?|maternelle) /;

/** @typedef {{ phrases: import('./types.js').Phrases, names: import('./lieux.js').Names }} Known */

/**
 * @param {Token[]} all
 * @param {number} at
 * @param {Known} known
 * @returns {{ things: Thing[], length: number } | null}
 */
function refusedAt(all, at, known) {
  const text = spoken(all.slice(at));
  const trigger = TRIGGER.exec(text);
  if (!trigger || (trigger[1] === 'pas' && (all[at]?.role === 'intent' || !denies(all, at)))) return null;
  const than = /^que?$/.test(trigger[1] ?? '') ? all.slice(Math.max(0, at - 5), at).find(({ folded }) => /^(?:autres?|plutot)$/.test(folded)) : null;
  // "autre mode de garde que la crèche", "plutôt une nounou qu'une crèche".
  if (than === undefined) return null;
  let end = at + wordCount(trigger[0]);
  end += wordCount(SMALL.exec(spoken(all.slice(end)))?.[0] ?? '');
  const first = thingAt(all, end, known);
  if (first && /^(?:types|lieu)$/.test(first.thing.type) && saysOtherwise(trigger[1] ?? '', all, at)) return null;
  if (than?.folded === 'plutot' && first?.thing.type !== 'types') return null;
  if (!first || isNothing(trigger[1] ?? '', first, all, at, end)) return null;
  end += first.length;
  // "mode de garde sans cantine": what goes without is no kind to leave out.
  const told = closed(trigger[0]) || (trigger[1] === 'sans' && first.thing.type === 'types');
  const things = [told ? /** @type {Thing} */ ({ type: 'autre' }) : first.thing];
  for (;;) {
    const and = wordCount(AND.exec(spoken(all.slice(end)))?.[0] ?? '');
    const small = wordCount(SMALL.exec(spoken(all.slice(end + and)))?.[0] ?? '');
    const next = thingAt(all, end + and + small, known);
    const same = next && next.thing.type === first.thing.type && next.thing.type !== 'autre';
    // "sauf à Trets, Rousset ou Peynier": after "pas" another place may be the one that is wanted.
    const listed = next?.thing.type === 'jours' || (next?.thing.type === 'lieu' && /^(?:sau|h|ex)/.test(trigger[0]));
    if (!same || (and === 0 && !listed)) break;
    if (!told) things.push(next.thing);
    end += and + small + next.length;
  }
  return { things, length: end - at };
}

/**
 * Whether "pas" says no, and no lack or step is meant.
 *
 * @param {Token[]} all
 * @param {number} at
 */
function denies(all, at) {
  const before = all[at - 1]?.folded ?? '';
  const after = spoken(all.slice(at + 1));
  return !STEPS.has(before) && !LACKING.has(before) && !/^(?:a pas|de (?:calais|la case)|pas|que|seulement|uniquement|mal|encore \d+) /.test(after);
}

/** Verbs of what is wanted: "je ne veux pas de crèche". */
const WANTING = /^(?:v(?:eu|ou)[lxdt]|souhait|cherch|aim|faut|desir|pren|interess|recherch|mett)/;

/**
 * Whether a kind or a place after "pas" or "non" is not what is refused: "je ne travaille pas, crèche
 * Perpignan", "Trets non, Peynier oui".
 *
 * @param {string} trigger
 * @param {Token[]} all
 * @param {number} at
 */
function saysOtherwise(trigger, all, at) {
  if (trigger === 'non') return all.slice(at).some(({ folded }) => folded === 'oui');
  const negates = (/** @type {Token | undefined} */ token) => token !== undefined && /^ne?$/.test(token.folded);
  const verb = all.slice(Math.max(0, at - 3), at).findIndex(negates);
  return trigger === 'pas' && verb >= 0 && !all.slice(Math.max(0, at - 3), at).some(({ folded }) => WANTING.test(folded));
}

/**
 * Whether a word refuses nothing here: "mon bébé ne dort pas bien", "moins de 3 ans", "la ferme".
 *
 * @param {string} trigger
 * @param {Refused} first
 * @param {Token[]} all
 * @param {number} at
 * @param {number} end where what is refused begins
 */
function isNothing(trigger, { thing }, all, at, end) {
  if (LACKED.test(spoken(all.slice(end)))) return true;
  if (/^(?:ferme|moins|aucun)/.test(trigger)) {
    if (trigger.startsWith('aucun') && thing.type === 'libre') return false;
    if (thing.type === 'date') return !closed(trigger);
    return trigger === 'moins' ? thing.type !== 'autre' || !isDear(all, end) : needsAt(all.slice(end))?.needs[0]?.schedule === undefined;
  }
  const negated = trigger === 'pas' && [all[at - 2], all[at - 3]].some((token) => token && /^ne?$/.test(token.folded));
  return negated && thing.type === 'autre' && needsAt(all.slice(end)) === null && !isDear(all, end);
}

/** @param {string} trigger */
const closed = (trigger) => trigger.startsWith('ferme');

/** @param {Token[]} all @param {number} at whether the price is meant */
const isDear = (all, at) => /^ch(?:ers?|eres?) /.test(spoken(all.slice(at)));

/**
 * @param {Token[]} all
 * @param {number} at
 * @param {Known} known
 * @returns {Refused | null}
 */
function thingAt(all, at, { phrases, names }) {
  const rest = all.slice(at);
  const text = spoken(rest);
  if (text === '') return null;
  for (const [pattern, free] of FREE) {
    const match = pattern.exec(text);
    if (match) return { thing: { type: 'libre', free }, length: wordCount(match[0]) };
  }
  const term = /^(?:periodes?|temps) scolaires? /.exec(text);
  if (term) return { thing: { type: 'autre' }, length: wordCount(term[0]) };
  const date = DATE.exec(text);
  if (date) return { thing: { type: 'date' }, length: wordCount(date[0]) };
  if (/^loin /.test(text)) return { thing: { type: 'proche' }, length: 1 };
  const asked = needsAt(rest);
  const [need] = asked?.needs ?? [];
  if (asked && need) return { thing: refusedNeed(need), length: asked.length };
  return kindAt(rest, phrases) ?? placeThing(rest, names) ?? { thing: { type: 'autre' }, length: tiedAt(rest, names) };
}

/** @param {Need} need @returns {Thing} */
function refusedNeed({ schedule }) {
  const keys = Object.keys(schedule ?? {});
  if (schedule && keys.every((key) => ['day', 'days', 'every', 'words'].includes(key))) return { type: 'jours', days: schedule.days ?? [schedule.day ?? 0] };
  return schedule?.holidays && keys.length === 1 ? { type: 'vacances' } : { type: 'autre' };
}

/**
 * @param {Token[]} rest
 * @param {import('./types.js').Phrases} phrases
 * @returns {Refused | null}
 */
function kindAt(rest, phrases) {
  const free = rest.slice(0, wordCount(spoken(rest)));
  for (let length = free.length; length > 0; length -= 1) {
    const run = free.slice(0, length);
    if (!run[length - 1]?.searched) continue;
    const phrase = phrases.all.get(run.filter(({ searched }) => searched).map(({ word }) => word).join(' '));
    if (!phrase) continue;
    const { kinds, label } = phrases.meaning(phrase);
    return { thing: { type: 'types', kinds, label: label || run.map(({ typed }) => typed).join(' ') }, length };
  }
  return null;
}

/** @param {Token[]} rest @param {import('./lieux.js').Names} names how many words name a commune */
function placeAt(rest, names) {
  const free = rest.slice(0, wordCount(spoken(rest))).map(({ folded }) => folded);
  for (let length = Math.min(7, free.length); length > 0; length -= 1) {
    if (names.exactly(free.slice(0, length)).length > 0 || (length === 1 && names.codes.has(free[0] ?? ''))) return length;
  }
  return 0;
}

/**
 * @param {Token[]} rest
 * @param {import('./lieux.js').Names} names
 * @returns {Refused | null}
 */
function placeThing(rest, names) {
  const length = placeAt(rest, names);
  if (length === 0) return null;
  const typed = rest.slice(0, length).map(({ folded }) => folded);
  const exact = names.exactly(typed);
  const communes = exact.length > 0 ? exact : (names.codes.get(typed[0] ?? '') ?? []);
  const [only = -1] = communes;
  const label = exact.length > 0 ? (names.manifest.communes[only]?.name ?? '') : rest.slice(0, length).map((token) => token.typed).join(' ');
  return { thing: { type: 'lieu', communes, label }, length };
}

/**
 * A word, and what goes with it: "rendez-vous", "liste d'attente".
 *
 * @param {Token[]} rest
 * @param {import('./lieux.js').Names} names
 */
function tiedAt(rest, names) {
  let length = 1;
  while (rest[length]?.tied) length += 1;
  const more = rest.slice(length + 1);
  const goes = /^(?:d|de) \p{L}/u.test(spoken(rest.slice(length))) && placeAt(more, names) === 0 && needsAt(more) === null;
  return goes && more[0]?.searched ? length + 2 : length;
}

/**
 * @param {Thing[]} things
 * @param {import('./types.js').Phrases} phrases
 * @returns {Need[]}
 */
function needsOf(things, phrases) {
  const days = things.flatMap((thing) => (thing.type === 'jours' ? thing.days : []));
  const kinds = things.flatMap((thing) => (thing.type === 'types' ? [thing] : []));
  const needs = things.flatMap((thing) => simple(thing));
  const places = things.flatMap((thing) => (thing.type === 'lieu' ? [thing] : []));
  if (places.length > 0) {
    const label = `Sauf ${places.map(({ label: own }) => inPlace(own)).join(' et ')}`;
    needs.push({ type: 'sauf', label, communes: places.flatMap(({ communes }) => communes) });
  }
  if (days.length > 0) {
    const names = [...new Set(days)].map((day) => DAYS[day]);
    const schedule = { days: DAYS.flatMap((_, day) => (days.includes(day) ? [] : [day])), words: `d’autres jours que le ${names.join(' et le ')}` };
    needs.push({ type: 'horaires', label: `Pas le ${names.join(' ni le ')}`, schedule });
  }
  if (kinds.length > 0) {
    const refused = kinds.flatMap(({ kinds: own }) => own);
    const label = `Sauf ${kinds.map(({ label: own }) => uncapital(own)).join(', ')}`;
    needs.push(refused.length < phrases.manifest.kinds.length ? { type: 'sauf', label, kinds: refused } : { type: 'ignore', label });
  }
  return needs;
}

/** @param {Thing} thing @returns {Need[]} */
function simple(thing) {
  switch (thing.type) {
    case 'libre':
      return [{ type: 'libre', label: thing.free === 'rendezvous' ? 'Sans rendez-vous' : 'Sans inscription', free: thing.free }];
    case 'vacances':
      return [{ type: 'horaires', label: 'Hors vacances scolaires', schedule: { holidays: false } }];
    case 'date':
    case 'autre':
      return [{ type: 'ignore', label: '' }];
    default:
      return [];
  }
}

/**
 * "Pas une crèche mais une halte-garderie": what is asked for by its own name is not refused with
 * the whole group.
 *
 * @param {{ needs: import('./besoins.js').Need[] }[]} refused
 * @param {import('./comprendre.js').NamedKind[]} named
 */
export function askedAfterAll(refused, named) {
  for (const need of refused.flatMap(({ needs }) => needs)) {
    for (const { meaning } of named) {
      const others = need.kinds?.filter((kind) => !meaning.kinds.includes(kind)) ?? [];
      if (others.length > 0) need.kinds = others;
    }
  }
}

/**
 * Who wants no nanny, and names nothing else, looks for another way: the other kinds of its family.
 *
 * @param {{ needs: Need[] }[]} refused
 * @param {import('./types.js').Phrases} phrases
 * @returns {import('./comprendre.js').NamedKind | null}
 */
export function insteadOf(refused, phrases) {
  const { kinds: all } = phrases.manifest;
  const unwanted = refused.flatMap(({ needs }) => needs.flatMap(({ kinds = [] }) => kinds));
  const families = unwanted.map((kind) => all[kind]?.family);
  const kinds = all.flatMap(({ family, relay }, at) => (families.includes(family) && !relay && !unwanted.includes(at) ? [at] : []));
  return kinds.length === 0 ? null : { meaning: { kinds, group: null, label: 'autre service de ce genre' }, run: [], corrected: false };
}
