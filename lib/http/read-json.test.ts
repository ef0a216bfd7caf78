import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "#lib/errors.rules.ts";
import { parseJson, readJsonBytes } from "#lib/http/read-json.ts";
import { JSON_LIMIT } from "#lib/json.rules.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function refusal(work: () => unknown): { code: string; paths: string[] } {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof DomainError) {
      return { code: thrown.code, paths: (thrown.particulars.errors ?? []).map(({ path }) => path) };
    }
    throw thrown;
  }
  return { code: "none", paths: [] };
}

const refused = (text: string) => refusal(() => parseJson(bytes(text)));

/** A value with `levels` objects or arrays around one another. */
function nested(levels: number): string {
  return `${'{"a":'.repeat(levels - 1)}[]${"}".repeat(levels - 1)}`;
}

describe("a JSON body", () => {
  it("means what JSON.parse says, as long as there is nothing odd in it", () => {
    const plain = fc.jsonValue({ maxDepth: 6, stringUnit: fc.constantFrom(..."abcXYZ019 é☀👍") });
    fc.assert(
      fc.property(plain, (value) => {
        expect(parseJson(bytes(JSON.stringify(value)))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("may be 16 levels deep and not 17", () => {
    expect(refused(nested(16)).code).toBe("none");
    expect(refused(nested(17)).code).toBe("invalid_json");
    expect(refused("[".repeat(17) + "]".repeat(17)).code).toBe("invalid_json");
  });

  it("does not bring us down however deep it is", () => {
    expect(refused("[".repeat(100_000) + "]".repeat(100_000)).code).toBe("invalid_json");
  });

  it.each(["", "{", "{'a':1}", '{"a":1,}', "NaN", "undefined", '"a\nb"', '{"a":1} x', "\uFEFF\uFEFF1"])(
    "is refused when it is not JSON: %j",
    (text) => expect(refused(text).code).toBe("invalid_json"),
  );

  it("is refused when it is not UTF-8", () => {
    for (const bad of [
      [0x22, 0xff, 0x22],
      [0x22, 0xc3, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
    ]) {
      expect(refusal(() => parseJson(Uint8Array.from(bad))).code).toBe("invalid_json");
    }
    expect(refusal(() => parseJson(Buffer.from('{"a":1}', "utf16le"))).code).toBe("invalid_json");
  });

  it("is refused with NUL anywhere, and says where", () => {
    expect(refused('{"a":["b","c\\u0000"]}')).toEqual({ code: "validation_failed", paths: ["a.1"] });
    expect(refused('{"a":{"b\\u0000":1}}').code).toBe("validation_failed");
    expect(refused('"\\u0000"').code).toBe("validation_failed");
  });

  it("is refused with half of a surrogate pair, in a value or a name", () => {
    expect(refused('{"a":"\\uD83D"}')).toEqual({ code: "validation_failed", paths: ["a"] });
    expect(refused('{"a":"\\uDE00\\uD83D"}').code).toBe("validation_failed");
    expect(refused('{"\\uD83D":1}').code).toBe("validation_failed");
    expect(parseJson(bytes('"\\uD83D\\uDE00"'))).toBe("😀");
  });

  it("is refused with a number that is too large to hold", () => {
    expect(refused('{"a":{"b":1e400}}')).toEqual({ code: "validation_failed", paths: ["a.b"] });
    expect(refused("-1e400").code).toBe("validation_failed");
    expect(refused("1e308").code).toBe("none");
  });

  it("is refused with the name __proto__, at any level", () => {
    expect(refused('{"__proto__":{"admin":true}}').code).toBe("validation_failed");
    expect(refused('{"a":[{"__proto__":null}]}')).toEqual({
      code: "validation_failed",
      paths: ["a.0.__proto__"],
    });
    const clean = parseJson(bytes('{"constructor":{"prototype":1}}'));
    expect(Object.getPrototypeOf(clean)).toBe(Object.prototype);
  });

  it("is refused when two names become the same in NFC", () => {
    expect(refused('{"o":{"\u00E9":1,"e\u0301":2}}')).toEqual({ code: "validation_failed", paths: ["o"] });
  });

  it("names everything that is wrong, not only the first thing", () => {
    expect(refused('{"a":"\\u0000","b":"\\uD800","c":1e999}').paths).toEqual(["a", "b", "c"]);
  });

  it("is stored in NFC, names and values, whatever the sender's system does", () => {
    expect(parseJson(bytes('{"e\u0301":"A\u030Angstro\u0308m"}'))).toEqual({ "\u00E9": "Ångström" });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!text.includes("\0"));
        expect(parseJson(bytes(JSON.stringify(text.normalize("NFD"))))).toBe(
          text.normalize("NFD").normalize("NFC"),
        );
      }),
    );
  });
});

describe("the bytes of a JSON body", () => {
  const post = (body: string, headers: Record<string, string>) =>
    readJsonBytes(new Request("http://localhost/", { method: "POST", body, headers }));

  it("are taken as application/json, in any case and with a charset", async () => {
    for (const type of ["application/json", "Application/JSON", "application/json; charset=utf-8"]) {
      expect(Buffer.from(await post("[1]", { "content-type": type })).toString()).toBe("[1]");
    }
  });

  it.each(["text/plain", "application/jsonp", "application/problem+json", "text/json", ""])(
    "are refused as %j",
    async (type) => {
      await expect(post("[1]", { "content-type": type })).rejects.toMatchObject({
        code: "unsupported_media_type",
      });
    },
  );

  it("are refused compressed: a small body must not become a large one", async () => {
    const headers = { "content-type": "application/json", "content-encoding": "gzip" };
    await expect(post("[1]", headers)).rejects.toMatchObject({ code: "unsupported_media_type" });
  });

  it("may be 256 KiB and not one more", async () => {
    const headers = { "content-type": "application/json" };
    expect(await post("1".repeat(JSON_LIMIT), headers)).toHaveLength(256 * 1_024);
    await expect(post("1".repeat(JSON_LIMIT + 1), headers)).rejects.toMatchObject({
      code: "payload_too_large",
    });
  });
});
