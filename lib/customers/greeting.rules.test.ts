import { expect, it } from "vitest";
import { greeting } from "#lib/customers/greeting.rules.ts";

it.each(["Ann", "Zoë", "Nguyễn Văn", "D'Arcy", "Anne-Marie", "O’Neil", "李"])(
  "%s is greeted by name",
  (name) => {
    expect(greeting(name)).toBe(`Hello ${name},`);
  },
);

it.each([
  "Win at evil.example",
  "https://evil.example",
  "Ann\nBcc: all@example.com",
  "<b>Ann</b>",
  "1300 000 000",
  "a".repeat(41),
  "",
])("a stranger's message is not sent on as the name %j", (name) => {
  expect(greeting(name)).toBe("Hello,");
});
