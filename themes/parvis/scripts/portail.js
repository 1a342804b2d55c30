// Every page works without this script; it only adds to what the page already shows.
import { wireCommuneChoice } from './combobox/eveiller.js';
import { wireCommuneFilter } from './filtrer-communes.js';
import { wireSearchForm } from './mener-recherche.js';
import { wireOpenState } from './ouvert.js';
import { wirePrintButton, wireShareButton } from './partager.js';

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

/** @type {NodeListOf<HTMLElement>} */
const openStates = document.querySelectorAll('[data-calendrier]');
openStates.forEach((line) => void wireOpenState(line));

/** @type {NodeListOf<HTMLFormElement>} */
const searchForms = document.querySelectorAll('form[data-recherche]');
// On the search's own page its script does it.
if (!document.querySelector('[data-moteur]')) searchForms.forEach(wireSearchForm);
