import { lettersTo, type SignInLetter } from "../api/sign-ins.ts";
import { expect, test } from "./fixtures.ts";

const SPENT = "This link doesn't work any more";

/** The newest mail about signing in to somebody, once there are as many as `count`. */
async function letterTo(email: string, count = 1): Promise<SignInLetter> {
  const letters = () => lettersTo(process.env["ROOFTOP_TEST_DATA_DIR"] ?? "", email);
  await expect.poll(() => letters().then((all) => all.length), { timeout: 30_000 }).toBe(count);
  const letter = (await letters()).at(-1);
  if (letter === undefined) throw new Error("No mail came.");
  return letter;
}

test("A homeowner asks for a link, opens it, presses the button and is where they wanted to be; nobody on the way learns what signs them in", async ({
  page,
  email,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.url()} ${JSON.stringify(request.headers())}`));
  await page.goto("/account");
  await expect(page).toHaveURL("/sign-in?next=%2Faccount");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "E-mail me a link" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();

  const { link, token } = await letterTo(email);
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "My account" })).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  await expect(page).toHaveURL("/account");
  expect(asked.filter((request) => request.includes(token))).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
    email,
  );
});

test("A homeowner signs out at a shared computer: going back shows nothing of theirs", async ({
  page,
  context,
  email,
}) => {
  await page.goto("/sign-in?next=//evil.example");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "E-mail me a link" }).click();
  const { code } = await letterTo(email);
  await page.getByLabel("Code").fill(code);
  await expect(page).toHaveURL("/projects");
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
    email,
  );

  await page.goto("/account");
  await expect(page.getByText(email)).toBeVisible();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByText("You're signed out")).toBeVisible();
  expect((await context.cookies()).filter(({ name }) => name.includes("session"))).toEqual([]);
  for (let step = 0; step < 2; step += 1) {
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText(email)).toHaveCount(0);
  }
});

test("A homeowner with an old link reads what to do, and the newer one works in the same tab", async ({
  page,
  request,
  email,
}) => {
  const ask = () => request.post("/api/auth/sign-in", { data: { email } });
  await ask();
  const old = await letterTo(email);
  await ask();
  const newer = await letterTo(email, 2);

  await page.goto("/sign-in/link");
  await expect(page.getByText(SPENT)).toBeVisible();
  await page.goto(old.link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(SPENT)).toBeVisible();
  await expect(page.getByRole("link", { name: "Send me a new link" })).toHaveAttribute("href", "/sign-in");
  await page.goto(newer.link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/projects");
});

test("A homeowner whose code was guessed at too often is told that the link still works", async ({
  page,
  request,
  email,
}) => {
  for (let count = 0; count < 20; count += 1)
    await request.post("/api/auth/sign-in/confirm", { data: { email, code: String(100_000 + count) } });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "E-mail me a link" }).click();
  const { link, code } = await letterTo(email);
  await page.getByLabel("Code").fill(code);
  await expect(page.getByRole("alert").getByText("Press the link in the e-mail instead")).toBeVisible();
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/projects");
});
