import fc from "fast-check";
import { expect, it } from "vitest";
import { isPublicAddress } from "#lib/webhooks/public-address.rules.ts";

it.each([
  "8.8.8.8",
  "1.1.1.1",
  "172.15.255.255",
  "172.32.0.1",
  "100.128.0.1",
  "2606:4700::1111",
  "2a00:1450::5",
])("%s is on the public internet", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it.each([
  ["this host", "0.0.0.0"],
  ["this network", "0.1.2.3"],
  ["loopback", "127.0.0.1"],
  ["all of loopback", "127.255.255.254"],
  ["a private network", "10.0.0.1"],
  ["a private network", "172.16.0.1"],
  ["a private network", "172.31.255.255"],
  ["a private network", "192.168.1.1"],
  ["link-local, where clouds keep credentials", "169.254.169.254"],
  ["carrier-grade NAT", "100.64.0.1"],
  ["carrier-grade NAT", "100.127.255.255"],
  ["protocol assignments", "192.0.0.8"],
  ["documentation", "192.0.2.1"],
  ["documentation", "198.51.100.1"],
  ["documentation", "203.0.113.1"],
  ["benchmarks", "198.18.0.1"],
  ["the old 6to4 relay", "192.88.99.1"],
  ["multicast", "224.0.0.1"],
  ["reserved", "240.0.0.1"],
  ["broadcast", "255.255.255.255"],
  ["no address", "::"],
  ["loopback", "::1"],
  ["loopback, written out", "0:0:0:0:0:0:0:1"],
  ["IPv4-compatible loopback", "::127.0.0.1"],
  ["IPv4-mapped loopback", "::ffff:127.0.0.1"],
  ["IPv4-mapped loopback in hexadecimal", "::ffff:7f00:1"],
  ["IPv4-mapped, even of a public address", "::ffff:8.8.8.8"],
  ["IPv4-translated loopback", "::ffff:0:127.0.0.1"],
  ["NAT64 of a private address", "64:ff9b::10.0.0.1"],
  ["NAT64, the local prefix", "64:ff9b:1::10.0.0.1"],
  ["6to4 of loopback", "2002:7f00:1::"],
  ["Teredo", "2001:0:53aa:64c:0:0:80ff:fffe"],
  ["unique local", "fc00::1"],
  ["unique local", "fd12:3456::1"],
  ["link-local", "fe80::1"],
  ["link-local with a zone", "fe80::1%eth0"],
  ["loopback with a zone", "::1%lo"],
  ["site-local", "fec0::1"],
  ["multicast", "ff02::1"],
  ["discard", "100::1"],
  ["documentation", "2001:db8::1"],
  ["segment routing", "5f00::1"],
  ["never given out", "4000::1"],
  ["loopback in decimal", "2130706433"],
  ["loopback in octal", "0177.0.0.1"],
  ["loopback in hexadecimal", "0x7f000001"],
  ["loopback cut short", "127.1"],
  ["a public address in octal", "010.8.8.8"],
  ["a name", "example.com"],
  ["nothing", ""],
])("%s is not: %s", (_what, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it("no private IPv4 address gets through inside an IPv6 address", () => {
  const byte = fc.nat({ max: 255 });
  const loopback = fc.tuple(fc.constant(127), byte, byte, byte);
  const ten = fc.tuple(fc.constant(10), byte, byte, byte);
  const prefix = fc.constantFrom(
    "::",
    "::ffff:",
    "::ffff:0:",
    "64:ff9b::",
    "64:ff9b:1::",
    "2002:",
    "2001:0:",
  );
  fc.assert(
    fc.property(prefix, fc.oneof(loopback, ten), (head, [a, b, c, d]) => {
      const embedded = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
      const tail = head.startsWith("200") ? "::" : "";
      expect(isPublicAddress(`${head}${embedded}${tail}`)).toBe(false);
    }),
  );
});
