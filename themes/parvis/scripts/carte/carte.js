// The map beside the results: it is fetched once there is a place for it, and shows what the
// list shows.
import './confiance.js';
import { Plan } from './plan.js';

/**
 * @param {HTMLElement} box the map's part of the page
 * @param {import('./plan.js').Hooks} hooks
 */
export const openMap = (box, hooks) => new Plan(box, hooks);
