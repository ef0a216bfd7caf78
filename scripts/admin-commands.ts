import { emailAddress } from "#lib/auth/email-address.schema.ts";
import { sessionCookieName } from "#lib/auth/session-cookie.rules.ts";
import { env } from "#lib/env.ts";
import { Refusal } from "#scripts/run-script.ts";

export const OPTIONS = {
  email: { type: "string" },
  name: { type: "string" },
  role: { type: "string" },
  scope: { type: "string" },
  days: { type: "string" },
  id: { type: "string" },
  project: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean" },
} as const;

export type AdminOptions = { [Name in Exclude<keyof typeof OPTIONS, "json">]?: string };

export const USAGE = `Usage: npm run -s admin -- COMMAND [--json]

  users:create --email E --name N --role CUSTOMER|SALES|ADMIN    lets in again who was shut out
  users:disable --email E                      shuts somebody out at once
  sign-ins:create --email E                    a link that signs them in once, for 10 minutes
  tokens:create --email E --name N [--scope read|write] [--days D]
  tokens:list
  tokens:revoke --id I
  sessions:create --email E                    a session's cookie; not in production
  evidence:verify                              recomputes every acceptance and contract
  evidence:export --project I --out FILE       a bundle that scripts/verify-bundle.mjs verifies anywhere`;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Command = (options: AdminOptions) => Promise<object>;

/** What an operator can have done, by name. Each throws `Refusal` in words. */
export const ADMIN_COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["users:create", createUser],
  ["users:disable", disableUser],
  ["sign-ins:create", createSignIn],
  ["tokens:create", createToken],
  ["tokens:list", listTokens],
  ["tokens:revoke", revokeToken],
  ["sessions:create", createSession],
  ["evidence:verify", verifyEvidence],
  ["evidence:export", exportEvidence],
]);

async function createUser(options: AdminOptions): Promise<object> {
  const people = await import("#lib/auth/people.ts");
  const role = oneOf(["CUSTOMER", "SALES", "ADMIN"], options.role, "--role");
  const user = await people.createUser({
    email: emailOf(options),
    name: textOf(options.name, "--name"),
    role,
  });
  if (user === null) throw new Refusal("--email: somebody with this address is a user already.");
  return user;
}

async function disableUser(options: AdminOptions): Promise<object> {
  const people = await import("#lib/auth/people.ts");
  const user = await people.disableUser(emailOf(options));
  if (user === null) throw noSuchUser();
  return { ...user, disabled: true };
}

async function createSignIn(options: AdminOptions): Promise<object> {
  const { email } = await knownUser(options);
  const { signInLink } = await import("#lib/auth/sign-in-requests.ts");
  return { email, link: await signInLink(email, "/projects") };
}

async function createToken(options: AdminOptions): Promise<object> {
  const user = await knownUser(options);
  const { createApiToken } = await import("#lib/auth/api-tokens.ts");
  const days = Number(options.days ?? "365");
  if (!Number.isInteger(days) || days < 1 || days > 3_650) {
    throw new Refusal("--days: give a whole number from 1 to 3650.");
  }
  const scope = oneOf(["read", "write"], options.scope ?? "write", "--scope");
  const token = await createApiToken({ userId: user.id, name: textOf(options.name, "--name"), scope, days });
  if (token === null) throw noSuchUser();
  return token;
}

async function listTokens(): Promise<object> {
  const { listApiTokens } = await import("#lib/auth/api-tokens.ts");
  const tokens = await listApiTokens();
  return { tokens: tokens.map(({ user, ...token }) => ({ ...token, email: user.email })) };
}

async function revokeToken({ id = "" }: AdminOptions): Promise<object> {
  const { revokeApiToken } = await import("#lib/auth/api-tokens.ts");
  if (!UUID.test(id) || !(await revokeApiToken(id))) throw new Refusal("--id: there is no such token.");
  return { id, revoked: true };
}

async function createSession(options: AdminOptions): Promise<object> {
  if (env().production) throw new Refusal("sessions:create is not there in production.");
  const user = await knownUser(options);
  const people = await import("#lib/auth/people.ts");
  const token = await people.createSession({ userId: user.id, lifetime: 24 * 60 * 60 });
  return { cookie: `${sessionCookieName(env().appUrl)}=${token}` };
}

async function verifyEvidence(): Promise<object> {
  const evidence = await import("#lib/contracts/verify-evidence.ts");
  return evidence.verifyEvidence();
}

async function exportEvidence({ project = "", out = "" }: AdminOptions): Promise<object> {
  if (!UUID.test(project)) throw new Refusal("--project: give the project's id.");
  if (out === "") throw new Refusal("--out: give the file to write.");
  const evidence = await import("#lib/contracts/export-evidence.ts");
  return evidence.exportEvidence(project, out);
}

async function knownUser(options: AdminOptions): Promise<{ id: string; email: string }> {
  const { database } = await import("#lib/db/client.ts");
  const user = await database().user.findFirst({
    where: { email: emailOf(options), disabledAt: null },
    select: { id: true, email: true },
  });
  if (user === null) throw noSuchUser();
  return user;
}

function noSuchUser(): Refusal {
  return new Refusal("--email: nobody with this address is let in. Make them a user with users:create.");
}

function emailOf({ email }: AdminOptions): string {
  const parsed = emailAddress.safeParse(email);
  if (parsed.success) return parsed.data;
  throw new Refusal("--email: give an e-mail address like name@example.com.");
}

function textOf(text: string | undefined, option: string): string {
  if (text !== undefined && /^[^\p{C}]{1,100}$/u.test(text) && text.trim() !== "") return text.trim();
  throw new Refusal(`${option}: give 1 to 100 characters on one line.`);
}

function oneOf<const Word extends string>(
  words: readonly Word[],
  given: string | undefined,
  option: string,
): Word {
  const word = words.find((known) => known === given);
  if (word !== undefined) return word;
  throw new Refusal(`${option}: give ${words.join(" or ")}.`);
}
