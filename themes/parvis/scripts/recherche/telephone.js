// Telephone numbers as pages say them: the twins of src/content/phone.rs.

/** @param {string} digits "tel:+33465710001"; a short number, and one with another code, as it is */
export const phoneLink = (digits) => `tel:${digits.replace(/^0/, '+33')}`;

/** @param {string} digits "+687241234" of the Pacific: "+687 24.12.34", "+689 40 12 34 56" */
const pacificText = (digits) => `${digits.slice(0, 4)}\u00a0${digits.slice(4).match(/../g)?.join(digits.startsWith('+687') ? '.' : '\u00a0') ?? ''}`;

/** @param {string} digits two at a time, a number in 08 by three: "0 800 235 236"; "+262692123456" as 0692… */
export const phoneText = (digits) => digits.startsWith('+68')
  ? pacificText(digits)
  : digits.replace(/^\+...(?=.{9})/, '0').replace(/^(0)(8..)(...)(...)$|^(0.)(..)(..)(..)(..)$/, (_, ...found) => found.slice(0, 9).filter(Boolean).join('\u00a0'));
