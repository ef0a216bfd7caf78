/** What a national metering identifier may look like as typed: 10 or 11 letters and digits without I and O, spaces anywhere. */
export const NMI_AS_TYPED = /^\s*(?:[A-HJ-NP-Za-hj-np-z0-9]\s*){10,11}$/;

/** The identifier without spaces, in capitals. */
export function normaliseNmi(typed: string): string {
  return typed.replaceAll(/\s/g, "").toUpperCase();
}

/** True when a normalised identifier has no check digit, or the right one. */
export function isNmiConsistent(nmi: string): boolean {
  return nmi.length === 10 || nmiCheckDigit(nmi.slice(0, 10)) === Number(nmi[10]);
}

/**
 * The check digit of ten characters, 0–9: the ASCII codes, every second one doubled starting with the last, the decimal
 * digits of the results added up, and what is missing to the next ten. Source: AEMO, National Metering Identifier procedure.
 */
export function nmiCheckDigit(tenCharacters: string): number {
  let sum = 0;
  for (let index = 0; index < tenCharacters.length; index += 1) {
    const code = tenCharacters.charCodeAt(index);
    const isDoubled = (tenCharacters.length - 1 - index) % 2 === 0;
    sum += digitSum(isDoubled ? code * 2 : code);
  }
  return (10 - (sum % 10)) % 10;
}

function digitSum(number: number): number {
  let sum = 0;
  for (let rest = number; rest > 0; rest = Math.floor(rest / 10)) sum += rest % 10;
  return sum;
}
