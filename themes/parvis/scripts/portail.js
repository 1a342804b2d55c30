// Every page works without this script; it only adds to what the page already shows.
import { wireCommuneChoice } from './combobox/eveiller.js';
import { wireCommuneFilter } from './filtrer-communes.js';
import { wireSearchForm } from './mener-recherche.js';
import { wirePrintButton, wireShareButton } from './partager.js';
import { takeOver } from './remettre.js';
import { wireQuit } from './urgences/quitter.js';

/** @type {NodeListOf<HTMLFormElement>} */
const communeFilters = document.querySelectorAll('form[data-filtre="communes"]');
communeFilters.forEach(wireCommuneFilter);

/** @type {NodeListOf<HTMLElement>} */
const shareButtons = document.querySelectorAll('[data-action="partager"]');
shareButtons.forEach(wireShareButton);

/** @type {NodeListOf<HTMLElement>} */
const printButtons = document.querySelectorAll('[data-action="imprimer"]');
printButtons.forEach(wirePrintButton);

/** @type {NodeListOf<HTMLFormElement>} */
const communeChoices = document.querySelectorAll('form[data-choix="commune"]');
communeChoices.forEach(wireCommuneChoice);

/** @type {NodeListOf<HTMLAnchorElement>} */
const quits = document.querySelectorAll('a[data-quitter]');
quits.forEach(wireQuit);

// What hours need is asked for only where there are some.
/** @type {HTMLElement | null} */
const hoursScript = document.querySelector('script[data-horaires]');
if (hoursScript && document.querySelector('[data-calendrier]')) void import(hoursScript.dataset.horaires ?? '');

/** @type {NodeListOf<HTMLFormElement>} */
const searchForms = document.querySelectorAll('form[data-recherche]');
// On the search's own page its script does it.
if (!document.querySelector('[data-moteur]')) {
  // What a search that never opened was to find.
  takeOver();
  searchForms.forEach(wireSearchForm);
}
