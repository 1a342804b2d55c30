import { bySpelling } from './ailleurs.js';
import { agesOfOthers } from './ages-autres.js';
import { needsAt } from './besoins.js';
import { isQuestion, tokens as tokensOf, typedText } from './demande.js';
import { Places } from './endroits.js';
import { markParticiples, together } from './horaires-demandes.js';
import { Intents } from './intentions.js';
import { boxedTokens, goesOn } from './lieux.js';
import { askedAfterAll, insteadOf, refusals } from './refus.js';
import { stem } from './mots.js';
import { chipsOf } from './retraits.js';
import { agreeing, Signs } from './signes.js';
import { topicOf } from './sujet.js';
import { findKind, Phrases } from './types.js';

/** @typedef {import('./demande.js').Token} Token */

/**
 * What was understood of a query: place × kinds × needs × words.
 *
 * @typedef {object} Understood
 * @property {string} query
 * @property {{ communes: number[], label: string, typed: string, corrected: boolean, former: string | null, several?: boolean } | null} place
 *   `former` when a former commune was named, which is a part of it
 * @property {boolean} [unsure] whether the words may name another place: "Tarascon-sur-Ariège", "Gard" that begins Gardanne
 * @property {string | null} outside a place of France that is not in the portal
 * @property {{ name: string, communes: number[] } | null} region a département of the portal, when no place is named
 * @property {{ text: string, commune: string } | null} address a street as it was typed, and its commune
 * @property {boolean} near whether the visitor's own place is meant
 * @property {boolean} question whether a text answers better than a service
 * @property {(Part & { corrected: boolean, parts: Part[] }) | null} kind
 * @property {(import('./besoins.js').Need & { typed: string })[]} needs
 * @property {{ kinds: number[], words: string[], told: boolean }[]} signs ordinary words, and the kinds they
 *   point to; `told` when they are of what the lead answers already
 * @property {{ url: string, title: string } | null} lead the page that answers what is asked beside services
 * @property {boolean} narrowed whether facets were chosen too
 * @property {string[]} unheeded what was read and is not heeded, as it was typed
 * @property {string[]} words in the singular, in order
 * @property {string[]} typedWords the same as they were typed
 * @property {string} unfinished the last word, folded, when more letters may follow it
 * @property {string[]} topic every word but those of the place: what a text would be about
 * @property {import('./retraits.js').Chip[]} chips
 */

/**
 * What one phrase names: a kind, or several that share it.
 *
 * @typedef {{ kinds: number[], group: number | null, label: string, typed: string, pointed?: boolean }} Part `pointed` by ordinary words
 */

/** @typedef {{ meaning: import('./types.js').Meaning, run: Token[], corrected: boolean }} NamedKind */

/** Nobody looks for more at once. */
const MOST_KINDS = 4;

/** So many ordinary words ask for a kind beside another that is named: "papiers caf impôts internet". */
const BESIDE_A_NAME = 3;

/** What "garde", "garder" and "gardent" share. */
const KEEPING = stem('garder');

/** Words that part kinds. */
const BETWEEN = /^(?:bien|puis|soit)$/;
/** @template T @param {T | null} one @returns {T[]} */
const some = (one) => (one === null ? [] : [one]);

/** @param {import('./manifeste.js').Kind} kind */
const isRelay = ({ relay }) => relay;

/** Understands queries over one portal. */
export class Interpreter {
  /** @param {import('./manifeste.js').Manifest} manifest */
  constructor(manifest) {
    this.manifest = manifest;
    this.phrases = new Phrases(manifest);
    this.signs = new Signs(manifest, this.phrases);
    this.intents = new Intents(manifest, this.phrases);
    this.places = new Places(manifest, this.phrases);
  }

  /**
   * @param {string} query
   * @param {string} [where] what the box that asks for a place holds, when it ends the query
   * @param {string[]} [outside] places that are known not to be in the portal
   * @returns {Understood}
   */
  understand(query, where = '', outside = []) {
    const all = tokensOf(query);
    const boxed = boxedTokens(all, query, where);
    const near = /\b(autour de moi|pr[eè]s de (moi|chez moi)|a proximite|à proximité)\b/i.test(query);
    const street = this.places.street(all);
    const others = agesOfOthers(all);
    markParticiples(all);
    const told = this.intents.find(all);
    const alone = told[0]?.intent.withoutKinds === true;
    const whole = this.nameWithRefusal(all);
    this.signs.markDenials(all);
    const refused = [...others, ...refusals(all, this.phrases, this.places.names)];
    const names = bySpelling([...this.manifest.renowned, ...outside]);
    let place = this.places.boxedPlace(boxed, where !== '', names);
    let elsewhere = place ? null : this.places.elsewhere(boxed, true, names);
    if (!elsewhere && !place) [place, elsewhere] = this.places.wholeName(all, names);
    let kinds = whole ? [whole] : this.allKinds(all);
    for (const token of whole?.run ?? []) token.role = 'kind';
    const named = [...kinds, ...some(this.relay(all, kinds))];
    kinds = alone ? named.filter(({ meaning }) => this.are(isRelay, meaning.kinds)) : named;
    // Who wants to become one looks for none: "je suis assistante maternelle, matinées d'éveil" is a relay's.
    for (const token of named.filter((one) => !kinds.includes(one)).flatMap(({ run }) => run)) token.role = 'intent';
    const found = [...refused, ...this.needs(all)].sort((a, b) => (a.run[0]?.start ?? 0) - (b.run[0]?.start ?? 0));
    // "ou bien" between two kinds.
    if (kinds.length > 1) all.filter(({ folded }) => BETWEEN.test(folded)).forEach((token) => (token.role ??= 'noise'));
    // Before ordinary words.
    if (!place) elsewhere ??= this.places.elsewhere(all, false, names);
    const ordinary = this.signs.find(all);
    const lead = this.intents.lead(told, this.signs.intents(ordinary, named, found.flatMap(({ needs: own }) => own)));
    const signs = ordinary.filter(({ run }) => !alone || run.every(({ role }) => role !== 'intent'));
    if (kinds.length === 0) kinds = some(this.asKind(all, found, refused) ?? this.pointedAt(signs) ?? this.atAnAge(all, signs, found));
    else if (!refused.length) kinds.push(...some(this.pointedBeside(signs, kinds)));
    this.joinSigns(signs, kinds.flatMap(({ meaning }) => meaning.kinds));
    if (kinds.length === 0) kinds = some(insteadOf(refused, this.phrases));
    askedAfterAll(refused, kinds);
    const region = place || elsewhere ? null : this.places.region(all);
    const sought = place !== null || elsewhere !== null || region !== null;
    if (!sought) place = this.places.place(all, 'beginning');
    if (kinds.length === 0 && !alone) kinds = some(this.kinds(all, 'beginning') ?? this.kinds(all, 'nearly'));
    if (!sought) place ??= this.places.place(all, 'part') ?? this.places.place(all, 'nearly');
    // Said in both boxes, a place is said once.
    const placed = new Set([...(place?.run ?? []), ...(elsewhere?.run ?? [])].map(({ folded }) => folded));
    for (const token of all) if (token.role === null && placed.has(token.folded)) token.role = 'noise';
    const free = all.filter(({ role, searched }) => role === null && searched);
    const pointing = new Set(signs.flatMap(({ run }) => run));
    const needs = found.flatMap(({ needs: own, run }) => own.map((need) => ({ need, run }))).filter(({ need }) => need.type !== 'ignore');
    const kind = this.kind(query, kinds);
    /** @type {Understood} */
    const understood = {
      query,
      place: place && { ...place, typed: typedText(query, place.run), label: this.places.label(place.communes, place.several ? ' ou ' : ', ') },
      outside: elsewhere?.name ?? null,
      region: region?.region ?? null,
      address: this.places.address(query, street, place),
      near,
      question: isQuestion(all),
      kind,
      needs: together(needs.map(({ need, run }) => ({ ...need, typed: typedText(query, run) }))),
      unsure: place !== null && (place.begun === true || goesOn(all, place.run)),
      signs: signs.filter((sign) => sign.kinds.length > 0).map(({ kinds, words, run }) => ({ kinds, words, told: told.length > 0 && run.every(({ role }) => role === 'intent' || role === 'noise') })),
      lead,
      narrowed: false,
      unheeded: found.filter(({ needs: own }) => own.some(({ type }) => type === 'ignore')).map(({ run }) => typedText(query, run)),
      words: free.map(({ word }) => word),
      typedWords: free.map(({ typed }) => typed),
      unfinished: free[free.length - 1]?.last ? (free[free.length - 1]?.folded ?? '') : '',
      topic: topicOf(all, found, pointing, !place && !near).map(({ word }) => word),
      chips: [],
    };
    understood.chips = chipsOf(understood, { place, elsewhere, region, street, kinds, needs, free });
    return understood;
  }

  /**
   * "relais" alone is a relay, not a service that has the word in its texts; so it is beside a kind
   * that it advises on: "j'emploie une nounou, quel relais".
   *
   * @param {Token[]} all
   * @param {NamedKind[]} named
   */
  relay(all, named) {
    const run = all.filter(({ word, role }) => role === null && word === 'relai');
    const kinds = this.manifest.kinds.flatMap(({ relay }, at) => (relay ? [at] : []));
    const alone = named.length > 0 || all.every((token) => run.includes(token) || token.role !== null || !token.searched);
    const [only = 0] = kinds;
    const known = named.some(({ meaning }) => meaning.kinds.some((kind) => kinds.includes(kind)));
    if (run.length !== 1 || kinds.length === 0 || !alone || known) return null;
    for (const token of run) token.role = 'kind';
    const label = kinds.length === 1 ? (this.manifest.kinds[only]?.short ?? '') : '';
    return { meaning: { kinds, group: null, label }, run, corrected: false };
  }

  /**
   * A name that holds a refusal of its own: "lieu d'accueil sans inscription".
   *
   * @param {Token[]} all
   * @returns {NamedKind | null}
   */
  nameWithRefusal(all) {
    const found = findKind(all, this.phrases, 'exact');
    if (!found?.run.some(({ folded }) => folded === 'sans')) return null;
    const run = all.filter((token) => found.run.some(({ start }) => start === token.start));
    return { ...found, run };
  }

  /**
   * All that was named, as one.
   *
   * @param {string} query
   * @param {NamedKind[]} kinds
   * @returns {Understood['kind']}
   */
  kind(query, kinds) {
    const parts = kinds.map(({ meaning, run }) => ({ ...meaning, typed: typedText(query, run) }));
    const [first] = parts;
    if (!first) return null;
    const corrected = kinds.some((own) => own.corrected);
    if (parts.length === 1) return { ...first, corrected, parts };
    const label = parts.map((part) => part.label || part.typed).join(' ou ');
    return { kinds: [...new Set(parts.flatMap((part) => part.kinds))], group: null, label, typed: '', corrected, parts };
  }

  /**
   * Every kind that is named by itself: "crèche ou nounou", "rpe laep".
   *
   * @param {Token[]} all
   * @returns {NamedKind[]}
   */
  allKinds(all) {
    const asNeeds = new Set(all.filter((_, at) => needsAt(all.slice(at)) !== null));
    const found = some(this.kinds(all, 'exact', asNeeds));
    while (found.length > 0 && found.length < MOST_KINDS) {
      const next = this.kinds(all, 'exact', asNeeds, (run) => this.isAnother(run, found, all));
      if (!next) break;
      // Said again, it asks for nothing more.
      if (!found.some(({ meaning }) => `${meaning.kinds}` === `${next.meaning.kinds}`)) found.push(next);
    }
    return found.sort((a, b) => (a.run[0]?.start ?? 0) - (b.run[0]?.start ?? 0));
  }

  /**
   * Whether a kind stands beside another: "et", "ou", a comma or nothing parts them.
   *
   * @param {Token[]} run
   * @param {NamedKind[]} others
   * @param {Token[]} all
   */
  isAnother(run, others, all) {
    return others.some((other) => {
      const [one, two] = (other.run[0]?.start ?? 0) < (run[0]?.start ?? 0) ? [other.run, run] : [run, other.run];
      const [end, start] = [one[one.length - 1]?.end ?? 0, two[0]?.start ?? 0];
      const between = all.filter((token) => token.start >= end && token.end <= start);
      return between.every(({ role, searched, folded }) => role !== null || !searched || BETWEEN.test(folded));
    });
  }

  /**
   * @param {Token[]} all
   * @param {'exact' | 'beginning' | 'nearly'} manner
   * @param {Set<Token>} [asNeeds] where a need begins
   * @param {(run: Token[]) => boolean} [accepts]
   * @returns {NamedKind | null}
   */
  kinds(all, manner, asNeeds = new Set(), accepts = () => true) {
    const longer = asNeeds.size > 0 ? findKind(all, this.phrases, manner) : null;
    // A whole name may hold a need: "Santé et handicap".
    const whole = longer && longer.run.filter(({ searched }) => searched).length > 1 && longer.run.some((token) => asNeeds.has(token));
    // What may be a need is a kind only where there is no other: "crèche handicap".
    const others = all.map((token) => (asNeeds.has(token) ? { ...token, role: /** @type {const} */ ('need') } : token));
    const found = whole ? longer : findKind(others, this.phrases, manner);
    if (!found) return null;
    const run = all.filter((token) => found.run.some(({ start }) => start === token.start));
    if (!accepts(run)) return null;
    for (const token of run) token.role = 'kind';
    return { ...found, run };
  }

  /**
   * A need that is also what kinds are called, and the only thing said: "mercredi Fuveau".
   *
   * @param {Token[]} all
   * @param {{ needs: import('./besoins.js').Need[], run: Token[] }[]} needs
   * @param {{ run: Token[] }[]} refused what is none
   */
  asKind(all, needs, refused) {
    const others = all.some(({ role, searched }) => role === null && searched);
    for (const [at, { run, needs: own }] of needs.entries()) {
      // "mercredi 7 ans": the day is meant.
      if (own[0]?.schedule?.day !== undefined && needs.length > 1) continue;
      if (refused.some((other) => other.run === run)) continue;
      const free = run.map((token) => ({ ...token, role: null }));
      const found = others ? null : findKind(free, this.phrases, 'exact');
      if (!found || found.run.length < run.filter(({ searched }) => searched).length) continue;
      needs.splice(at, 1);
      for (const token of run) token.role = 'kind';
      return { ...found, run };
    }
    return null;
  }

  /**
   * The kind that two ordinary words point to: "vacances mercredi".
   *
   * @param {import('./signes.js').Sign[]} signs
   * @param {number} [least] how many must agree
   */
  pointedAt(signs, least = 2) {
    const found = agreeing(signs, least);
    const run = found?.signs.flatMap((sign) => sign.run.filter(({ role }) => role !== 'need')) ?? [];
    if (!found || run.length === 0) return null;
    for (const token of run) token.role = 'kind';
    return { meaning: { kinds: found.kinds, group: null, label: this.phrases.called(found.kinds), pointed: true }, run, corrected: false };
  }

  /**
   * What ordinary words ask for beside a kind that is named: "papiers caf impôts internet". Fewer do
   * beside an institution, which is who pays or decides, and for a relay, which advises on the others:
   * "temps collectif assmat".
   *
   * @param {import('./signes.js').Sign[]} signs
   * @param {NamedKind[]} named
   */
  pointedBeside(signs, named) {
    const known = named.flatMap(({ meaning }) => meaning.kinds);
    const others = signs.filter(({ kinds }) => !kinds.some((kind) => known.includes(kind)));
    const few = this.are(({ institution }) => institution, known) || this.are(isRelay, agreeing(others)?.kinds ?? known);
    return this.pointedAt(others, few ? 2 : BESIDE_A_NAME);
  }

  /**
   * @param {(kind: import('./manifeste.js').Kind) => boolean} trait
   * @param {number[]} kinds
   */
  are(trait, kinds) {
    return kinds.every((at) => this.manifest.kinds.some((kind, rank) => rank === at && trait(kind)));
  }

  /**
   * "vacances 13 ans", "garde le dimanche": an age or hours beside the word tell that who receives
   * children is meant. Who keeps them already looks for nobody: "je garde mes petits-enfants".
   *
   * @param {Token[]} all
   * @param {import('./signes.js').Sign[]} signs
   * @param {{ needs: import('./besoins.js').Need[], run: Token[] }[]} needs
   * @returns {NamedKind | null}
   */
  atAnAge(all, signs, needs) {
    const asks = (/** @type {import('./besoins.js').Need['type'][]} */ types) => needs.some(({ needs: own }) => own.some(({ type }) => types.includes(type)));
    const sign = signs.find(({ kinds, run: [first, ...others] }) => {
      if (!first || others.length > 0 || kinds.length === 0) return false;
      if (first.role === 'need' && first.word === 'vacance') return asks(['age']);
      return stem(first.word) === KEEPING && !/^(?:je|j|nous)$/.test(all[all.indexOf(first) - 1]?.folded ?? '') && asks(['age', 'horaires']);
    });
    return sign ? { meaning: { kinds: sign.kinds, group: null, label: this.phrases.called(sign.kinds) }, run: [], corrected: false } : null;
  }

  /**
   * What the kind is called already says no more, and narrows nothing: "séjour de vacances".
   *
   * @param {import('./signes.js').Sign[]} signs
   * @param {number[]} kinds
   */
  joinSigns(signs, kinds) {
    for (const sign of signs.filter((sign) => sign.kinds.some((kind) => kinds.includes(kind)))) {
      for (const token of sign.run) if (token.role === null) token.role = 'kind';
    }
  }

  /** @param {Token[]} all */
  needs(all) {
    const found = [];
    for (let at = 0; at < all.length; at += 1) {
      const token = all[at];
      if (token?.role !== null && token?.role !== 'noise') continue;
      // "Est-ce trop tôt pour s'inscrire ?" asks for no hour.
      if (/^t(?:ot|ard)$/.test(token.folded) && all[at - 1]?.folded === 'trop') continue;
      const asked = needsAt(all.slice(at));
      if (!asked) continue;
      const run = all.slice(at, at + asked.length);
      const heeded = asked.needs.some(({ type }) => type !== 'ignore');
      for (const token of run) token.role = heeded ? 'need' : asked.needs.length > 0 ? 'refused' : 'noise';
      if (asked.needs.length > 0) found.push({ needs: asked.needs, run });
      at += asked.length - 1;
    }
    return found;
  }
}
