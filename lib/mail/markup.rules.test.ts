import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html } from "#lib/mail/markup.rules.ts";

describe("text from a stranger in an e-mail", () => {
  it.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ['" onmouseover="steal()', "&quot; onmouseover=&quot;steal()"],
    ["' style='x", "&#39; style=&#39;x"],
    ["a & b &lt;", "a &amp; b &amp;lt;"],
    ["</td></table><a href=//evil.example>", "&lt;/td&gt;&lt;/table&gt;&lt;a href=//evil.example&gt;"],
  ])("%s is shown and does nothing", (text, shown) => {
    expect(String(html`<p title="${text}">${text}</p>`)).toBe(`<p title="${shown}">${shown}</p>`);
  });

  it("never opens a tag, leaves a quoted attribute or begins an entity, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = String(html`${text}`);
        expect(shown).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  it("is escaped once, also when a part of an e-mail is put into another", () => {
    const parts = ["<b>", "&"].map((text) => html`<li>${text}</li>`);
    expect(String(html`<ul>${parts}</ul>${html`${3}`}`)).toBe("<ul><li>&lt;b&gt;</li><li>&amp;</li></ul>3");
  });
});
