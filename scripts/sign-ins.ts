import { env } from "#lib/env.ts";

const ROLES = { CUSTOMER: "a homeowner", SALES: "who sells", ADMIN: "an admin" };

/** How to get in, for whoever started the app: the demo people, or how to make the first admin. */
export async function signIns(): Promise<string> {
  const { database } = await import("#lib/db/client.ts");
  if (env().demoData) return demoSignIns();
  const admins = await database().user.count({ where: { role: "ADMIN", disabledAt: null } });
  return admins > 0
    ? ""
    : "  There is no admin yet. Make one with the same environment, and sign in with the link of the second command:\n" +
        "    npm run -s admin -- users:create --email YOU@EXAMPLE.COM --name 'YOUR NAME' --role ADMIN\n" +
        "    npm run -s admin -- sign-ins:create --email YOU@EXAMPLE.COM\n";
}

/** Links that work without a mail server, each once and for ten minutes. */
async function demoSignIns(): Promise<string> {
  const { DEMO_PEOPLE } = await import("../prisma/demo/people.ts");
  const { signInLink } = await import("#lib/auth/sign-in-requests.ts");
  const lines: string[] = [];
  for (const { email, name, role } of DEMO_PEOPLE) {
    lines.push(`    ${name}, ${ROLES[role]}, ${email}\n      ${await signInLink(email, "/projects")}`);
  }
  const { appUrl } = env();
  return (
    "  Sign in as one of the demo people (each link works once, for 10 minutes):\n" +
    `${lines.join("\n")}\n\n` +
    `  Later: ${appUrl}/sign-in with one of these addresses. ` +
    (env().smtpUrl === undefined ? `The e-mails lie in ${appUrl}/outbox.\n` : "\n")
  );
}
