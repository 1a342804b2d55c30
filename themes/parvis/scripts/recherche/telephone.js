// Telephone numbers as pages say them: the twins of src/content/phone.rs.

/** @param {string} digits "tel:+33465710001", a short number as it is */
export const phoneLink = (digits) => (digits.length === 10 ? `tel:+33${digits.slice(1)}` : `tel:${digits}`);

/** @param {string} digits two at a time, a number in 08 by three: "0 800 235 236" */
export function phoneText(digits) {
  if (digits.length < 10) return digits;
  const groups = digits.startsWith('08') ? /^(.)(...)(...)(...)$/ : /^(..)(..)(..)(..)(..)$/;
  return digits.replace(groups, (_, ...found) => found.slice(0, digits.startsWith('08') ? 4 : 5).join('\u00a0'));
}
