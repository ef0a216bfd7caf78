import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";

/** Where a request counts for, with so many trusted proxies. Fresh modules, for the configuration is read once. */
async function addressOf(proxies: number, peer: string | null, forwarded?: string): Promise<string> {
  vi.resetModules();
  vi.stubEnv("TRUSTED_PROXIES", String(proxies));
  const { clientNetwork, PEER_HEADER } = await import("#lib/http/client-address.ts");
  const headers = new Headers();
  if (peer !== null) headers.set(PEER_HEADER, peer);
  if (forwarded !== undefined) headers.set("x-forwarded-for", forwarded);
  return clientNetwork(new Request("http://localhost/", { headers }));
}

beforeEach(() => vi.unstubAllEnvs());

describe("without a proxy in front", () => {
  it("a caller counts for the socket's address, whatever they claim", async () => {
    expect(await addressOf(0, "203.0.113.7")).toBe("203.0.113.7");
    expect(await addressOf(0, "203.0.113.7", "1.1.1.1")).toBe("203.0.113.7");
    expect(await addressOf(0, "203.0.113.7", "1.1.1.1, 2.2.2.2")).toBe("203.0.113.7");
  });

  it("an IPv4 caller on an IPv6 socket is the same caller", async () => {
    expect(await addressOf(0, "::ffff:203.0.113.7")).toBe("203.0.113.7");
    expect(await addressOf(0, "::FFFF:203.0.113.7")).toBe("203.0.113.7");
  });

  it("a caller whose address is not known shares one allowance with all such", async () => {
    expect(await addressOf(0, null)).toBe("unknown");
  });
});

describe("behind proxies of our own", () => {
  it("a caller counts for what the outermost of them saw", async () => {
    expect(await addressOf(1, "10.0.0.1", "203.0.113.7")).toBe("203.0.113.7");
    expect(await addressOf(2, "10.0.0.1", "203.0.113.7, 10.0.0.2")).toBe("203.0.113.7");
  });

  it("a caller who writes addresses of their own in front gains nothing", async () => {
    expect(await addressOf(1, "10.0.0.1", "6.6.6.6, 203.0.113.7")).toBe("203.0.113.7");
    expect(await addressOf(2, "10.0.0.1", "6.6.6.6, 203.0.113.7, 10.0.0.2")).toBe("203.0.113.7");
  });

  it("a caller who came past a proxy counts for the farthest address there is", async () => {
    expect(await addressOf(1, "203.0.113.7")).toBe("203.0.113.7");
    expect(await addressOf(3, "10.0.0.1", "203.0.113.7")).toBe("203.0.113.7");
  });

  it("empty places in the header count for nothing", async () => {
    expect(await addressOf(1, "10.0.0.1", " , ,203.0.113.7, ")).toBe("203.0.113.7");
  });

  it("what is no address counts as unknown, however long", async () => {
    expect(await addressOf(1, "10.0.0.1", "x".repeat(5_000))).toBe("unknown");
  });

  it("a caller whose port is named too is the same caller on every connection", async () => {
    expect(await addressOf(1, "10.0.0.1", "203.0.113.9:51234")).toBe("203.0.113.9");
    expect(await addressOf(1, "10.0.0.1", "[2001:db8::9]:443")).toBe("2001:db8:0:0::/64");
  });
});

describe("over IPv6", () => {
  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::1", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002:ffff::", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("%s counts for %s", async (address, network) => {
    expect(await addressOf(0, address)).toBe(network);
  });

  it("a household counts once, whichever of its addresses it uses", async () => {
    const group = fc.integer({ min: 0, max: 0xff_ff }).map((value) => value.toString(16));
    const host = fc.tuple(group, group, group, group).map((groups) => groups.join(":"));
    await fc.assert(
      fc.asyncProperty(host, host, async (one, other) => {
        const here = await addressOf(0, `2001:db8:7:9:${one}`);
        expect(await addressOf(0, `2001:db8:7:9:${other}`)).toBe(here);
        expect(await addressOf(0, `2001:db8:7:a:${other}`)).not.toBe(here);
      }),
      { numRuns: 20 },
    );
  });
});
