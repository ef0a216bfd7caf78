import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { DomainError } from "#lib/errors.rules.ts";
import { startNameServer } from "#lib/testing/name-server.ts";
import { askServers, type Resolve } from "#lib/webhooks/resolve-name.ts";
import { assertTarget, LONGEST_URL } from "#lib/webhooks/webhook-target.ts";

const HOSTS: Record<string, readonly string[] | "silence"> = {
  "public.example": ["93.184.215.14", "2606:4700::1111"],
  "half.example": ["93.184.215.14", "10.0.0.1"],
  "six.example": ["2606:4700::1111"],
  "mapped.example": ["93.184.215.14", "::ffff:127.0.0.1"],
  "metadata.example": ["169.254.169.254"],
  "silent.example": "silence",
};

let server: Awaited<ReturnType<typeof startNameServer>>;
let asked: string[];
const resolve: Resolve = (name) => askServers(name, server.resolver);

beforeAll(async () => {
  server = await startNameServer((name) => {
    asked.push(name);
    return HOSTS[name] ?? null;
  });
});

beforeEach(() => {
  asked = [];
});

afterAll(() => server.stop());

/** What an admin reads at the address; null when it is taken. */
async function refusalOf(url: string): Promise<string | null> {
  try {
    await assertTarget(url, resolve);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) throw thrown;
    expect(thrown.code).toBe("validation_failed");
    expect(thrown.particulars.errors?.map(({ path }) => path)).toEqual(["url"]);
    return thrown.particulars.errors?.[0]?.message ?? "";
  }
}

it.each([
  "https://public.example/hooks?key=1",
  "https://public.example:8443/",
  "https://six.example/",
  "https://93.184.215.14/hooks",
  "https://[2606:4700::1111]/",
])("an admin may have %s told", async (url) => {
  expect(await refusalOf(url)).toBeNull();
});

it.each([
  "https://127.0.0.1/",
  "https://127.0.0.1./",
  "https://2130706433/",
  "https://017700000001/",
  "https://0177.0.0.1/",
  "https://0x7f000001/",
  "https://0x7f.0.0.1/",
  "https://127.1/",
  "https://127.0.1/",
  "https://0/",
  "https://0.0.0.0/",
  "https://10.1/",
  "https://192.168.257/",
  "https://169.254.169.254/latest/meta-data",
  "https://100.100.100.200/",
  "https://224.0.0.1/",
  "https://255.255.255.255/",
  "https://127。0。0。1/",
  "https://①②⑦.⓪.⓪.①/",
  "https://%31%32%37.0.0.1/",
  "https://[::]/",
  "https://[::1]/",
  "https://[0000:0000:0000:0000:0000:0000:0000:0001]/",
  "https://[::127.0.0.1]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[::ffff:7f00:1]/",
  "https://[64:ff9b::a00:1]/",
  "https://[2002:7f00:1::]/",
  "https://[2001:0:53aa:64c::1]/",
  "https://[fd00::1]/",
  "https://[fe80::1]/",
  "https://half.example/",
  "https://mapped.example/",
  "https://metadata.example/",
])("nobody has a private network told at %s", async (url) => {
  expect(await refusalOf(url)).toBe("The address leads to a private network.");
});

it.each([
  ["no address", "example.com/hooks", "Enter the whole address"],
  ["a zone of an interface", "https://[fe80::1%25eth0]/", "Enter the whole address"],
  ["another protocol", "ftp://public.example/", "Enter the whole address"],
  ["a local file", "file:///etc/passwd", "Enter the whole address"],
  ["no host", "https://", "Enter the whole address"],
  ["what others could read", "http://public.example/", "Begin with https://"],
  ["a user name", "https://ann@public.example/", "Leave out the user name"],
  ["a host that is a user name", "https://public.example@127.0.0.1/", "Leave out the user name"],
  ["a password", "https://:secret@public.example/", "Leave out the user name"],
  ["a part that is never sent", "https://public.example/#part", "Leave out the #"],
  ["an end that is never sent", "https://public.example/#", "Leave out the #"],
  ["too much", `https://public.example/${"a".repeat(LONGEST_URL)}`, "Use at most 2000 characters"],
  ["this machine by name", "https://localhost/", "leads nowhere"],
  ["this machine by name, with a dot", "https://localhost./", "leads nowhere"],
  ["a name that there is not", "https://nobody.example/", "leads nowhere"],
  ["a name that nobody answers for", "https://silent.example/", "leads nowhere"],
])("%s is refused, and why", async (_what, url, reason) => {
  expect(await refusalOf(url)).toContain(reason);
});

it("an address as long as may be is taken", async () => {
  const start = "https://public.example/";
  expect(await refusalOf(start + "a".repeat(LONGEST_URL - start.length))).toBeNull();
});

it("a number is judged as it stands: no name server is asked for it", async () => {
  await refusalOf("https://2130706433/");
  expect(asked).toEqual([]);
});
