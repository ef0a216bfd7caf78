import { expect, it } from "vitest";
import { phoneInWords } from "#lib/customers/phone-words.rules.ts";

it.each([
  ["a mobile", "+61412345678", "0412 345 678"],
  ["a landline", "+61291234567", "(02) 9123 4567"],
  ["a number that costs nothing", "+611800123456", "+611800123456"],
  ["a number abroad", "+6421123456", "+6421123456"],
])("people read %s in groups, as they dial it", (_title, phone, words) => {
  expect(phoneInWords(phone)).toBe(words);
});
