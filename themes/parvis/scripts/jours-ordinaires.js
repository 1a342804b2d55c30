// Whether hours tell of ordinary days, and not of holidays and feasts alone. The other half of
// src/hours/model/hours.rs.

/** @typedef {import('./horaires.js').Rule} Rule */

/** The rank of information of the moment. */
const OF_THE_MOMENT = 255;
/** From the first day to the last of July and August, as if each month had 31 days. */
const TWO_MONTHS = 61;

/**
 * Whether some rule tells when it is open on days like any other.
 * @param {Rule[]} rules
 */
export function tellOrdinaryDays(rules) {
  const openings = rules.filter(({ ferme }) => !ferme);
  const onPublic = openings.some(({ periodes }) => periodes.length === 1 && periodes[0] === 'feries');
  const isClosedElse = rules.some(closesOrdinaryDays);
  return openings.some((rule) => {
    const isOfRest = onPublic && rule.jours.length === 1 && rule.jours[0] === 7;
    // « samedi en août 10h-12h » tells which Saturdays, « août : 10h-12h » the hours of August.
    const isOrdinary = rule.periodes.length === 0 || rule.periodes.some((one) => isOrdinaryTime(one) || (!rule.remplace && isYearly(one)));
    return isClosedElse || (rule.rang !== OF_THE_MOMENT && isOrdinary && !isOfRest);
  });
}

/** @param {Rule} rule */
function closesOrdinaryDays({ ferme, plages, periodes, jours, rangs, semaines }) {
  const isWhole = ferme && plages.length === 0 && periodes.length === 0;
  return isWhole && jours.length === 7 && rangs.length === 0 && semaines === '';
}

/** Whether it comes back, or has no end: « le 5 janvier 2027 » says nothing of what comes after it. @param {string} period */
function isYearly(period) {
  return period.startsWith('paques:') || (period.includes('/') && !/^\d{4}.*\/\d/.test(period));
}

/** @param {string} period */
function isOrdinaryTime(period) {
  if (period === 'ecole') return true;
  const [first, last, anchor] = period.split('/');
  if (last === undefined) return false;
  if (anchor || !first || !last) return true;
  const days = place(last) - place(first);
  return (days < 0 ? days + 372 : days) > TWO_MONTHS;
}

/** A day, of a year or of each, as if every month had 31 days. @param {string} date */
function place(date) {
  const [day = 0, month = 0, year = 0] = date.split('-').map(Number).reverse();
  return (year * 12 + month) * 31 + day;
}
