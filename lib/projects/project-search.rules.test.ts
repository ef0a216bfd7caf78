import { expect, it } from "vitest";
import { searchPatterns } from "#lib/projects/project-search.rules.ts";

it.each([
  ["Priya Raman", [["%Priya%"], ["%Raman%"]]],
  ["14 Banksia Crescent, Marrickville", [["% 14%"], ["%Banksia%"], ["%Crescent%"], ["%Marrickville%"]]],
  ["Ng", [["% Ng%"]]],
  ["0412 345 678", [["%0412345678%"]]],
  ["(02) 9876-5432", [["%0298765432%"]]],
  ["+61 412 345 678", [["%+61412345678%"]]],
  ["4102 0000 010", [["%41020000010%"]]],
  ["100% o_r \\", [["%100\\%%"], ["%o\\_r%"], ["% \\\\%"]]],
  ["Jo", [["% Jo%"]]],
])("somebody who types %j looks for what is like %j", (query, patterns) => {
  expect(searchPatterns(query)).toEqual(patterns);
});

it("whoever is told a project's reference finds it by that, whatever the capitals", () => {
  expect(searchPatterns("k7q4-2m9x")).toEqual([["%k7q4-2m9x%", "%99ee41513d%"]]);
});

it("nobody makes the database look for more than eight words", () => {
  expect(searchPatterns("a ".repeat(50))).toHaveLength(8);
});
