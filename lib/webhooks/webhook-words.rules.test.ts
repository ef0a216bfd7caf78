import { expect, it } from "vitest";
import { countInWords, toldOf, triesInWords, webhookName } from "#lib/webhooks/webhook-words.rules.ts";

it("an admin reads how many wait, up to where a number says no more", () => {
  expect([0, 3, 99, 100].map(countInWords)).toEqual(["0", "3", "99", "more than 99"]);
});

it("an admin reads what an endpoint is told of", () => {
  expect([toldOf([]), toldOf(["Project.Closed", "Charge.Created"])]).toEqual([
    "Everything",
    "Project closed, Money recorded",
  ]);
});

it("an admin reads how often something was tried", () => {
  expect([0, 1, 2, 3].map(triesInWords)).toEqual([
    "not tried yet",
    "tried once",
    "tried twice",
    "tried 3 times",
  ]);
});

it("an admin finds an endpoint by what it is for, else by its host", () => {
  const url = "https://books.example:8443/rooftop?key=1";
  expect([webhookName({ url, description: "Bookkeeping" }), webhookName({ url, description: null })]).toEqual(
    ["Bookkeeping", "books.example:8443"],
  );
});
