// Telephone numbers as pages say them: the twins of src/content/phone.rs.

/** @param {string} digits "tel:+33465710001"; a short number, and one with another code, as it is */
export const phoneLink = (digits) => `tel:${digits.replace(/^0/, '+33')}`;

/** @param {string} digits two at a time, a number in 08 by three: "0 800 235 236"; "+262692123456" as 0692… */
export const phoneText = (digits) =>
  digits.replace(/^\+...(?=.{9})/, '0').replace(/^(0)(8..)(...)(...)$|^(0.)(..)(..)(..)(..)$/, (_, ...found) => found.slice(0, 9).filter(Boolean).join('\u00a0'));
