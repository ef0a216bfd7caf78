import type { SignedIn } from "#lib/actor.rules.ts";
import { createUser } from "#lib/auth/people.ts";
import { database } from "#lib/db/client.ts";

/** People who can sign in to look around. */
export const DEMO_PEOPLE = [
  { email: "priya.raman@example.com", name: "Priya Raman", role: "CUSTOMER" },
  { email: "tom.okafor@example.com", name: "Tom Okafor", role: "CUSTOMER" },
  { email: "sam@rooftop.example.com", name: "Sam Delaney", role: "SALES" },
  { email: "alex@rooftop.example.com", name: "Alex Nguyen", role: "ADMIN" },
] as const;

/** Who acts in the demo's past. */
export interface Cast {
  priya: SignedIn;
  tom: SignedIn;
  sam: SignedIn;
}

/** What the past was done with: no session of today's. */
const via = { kind: "session", sessionId: "00000000-0000-7000-8000-000000000000" } as const;

/** Makes the demo people users; answers those who act. Who is one already, of a start that was stopped half-way, is left as they are. */
export async function makePeople(): Promise<Cast> {
  const [priya, tom, sam, alex] = DEMO_PEOPLE;
  await createUser(alex);
  return {
    priya: { kind: "homeowner", ...(await known(priya)) },
    tom: { kind: "homeowner", ...(await known(tom)) },
    sam: { kind: "staff", role: sam.role, ...(await known(sam)) },
  };
}

async function known(person: (typeof DEMO_PEOPLE)[number]) {
  const { email } = person;
  await createUser(person);
  const user = await database().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return { userId: user.id, email, name: person.name, visitorHash: null, via };
}
