import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import * as z from "zod/mini";
import { isRecord, parseJson } from "#lib/json.rules.ts";
import type { Judge } from "#lib/testing/documented-answers.ts";
import { begun, type Modelled, told, type Who } from "#lib/testing/lifecycle-model.ts";
import { completed, requestOf } from "#lib/testing/lifecycle-requests.ts";
import {
  type Asked,
  create,
  type Follows,
  notForThem,
  RULES,
  upload,
  type World,
} from "#lib/testing/lifecycle-rules.ts";
import type { Listed, Step } from "#lib/testing/lifecycle-steps.ts";
import type { Send } from "#lib/testing/route-handlers.ts";

const FILE_CODES = ["switchboard_photo", "site_access_photo"] as const;

/** What sequences are driven with. */
export interface Driving {
  send: Send;
  judge: Judge;
  operations: ReadonlyMap<string, Listed>;
  /** Tokens of those who have one. */
  tokens: Readonly<Record<Exclude<Who, "visitor">, string>>;
  /** The address that "owner" proved. */
  ownersEmail: string;
  photo: Blob;
  /** Counts what came of each operation: "done", or the code of the refusal. */
  count(slug: string, outcome: string): void;
}

interface Answer {
  status: number;
  code: string | null;
  body: Record<string, unknown>;
}

const project = z.looseObject({
  preferences: z.object({ customerPreferredDays: z.array(z.number()) }),
  contract: z.nullable(z.looseObject({ acceptedAt: z.unknown(), validUntil: z.unknown() })),
  charges: z.array(z.looseObject({ id: z.string(), amount: z.number(), type: z.string() })),
  customer: z.nullable(z.looseObject({ id: z.string() })),
  site: z.nullable(z.looseObject({ id: z.string() })),
  files: z.array(z.looseObject({ id: z.string() })),
});

/** Stands in where there is no project yet. */
const NOTHING = begun({
  id: "none",
  type: "SALES",
  days: [],
  customerId: null,
  siteId: null,
  seenBy: [],
  files: 0,
});

/** Drives one sequence. After each step the answer is as the document has it, and all projects are as the model has them. */
export async function drive(steps: readonly Step[], driving: Driving): Promise<void> {
  const sequence = new Sequence(driving);
  for (const step of steps) await sequence.take(step);
  await sequence.assertTimelines();
}

/** One sequence on its way. */
class Sequence {
  readonly #driving: Driving;
  readonly #world: World = { projects: [], uploads: [] };
  readonly #associations = [randomUUID(), randomUUID()];
  readonly #files: { id: string; projectId: string }[] = [];

  constructor(driving: Driving) {
    this.#driving = driving;
  }

  async take(step: Step): Promise<void> {
    const { projects } = this.#world;
    const about = projects[step.which % Math.max(1, projects.length)];
    const isFirst =
      about === undefined && !["create-project", "upload-temp-file", "list-projects"].includes(step.slug);
    if (isFirst) return;
    const asked = this.#asked(step, about);
    const before = JSON.stringify(projects);
    const follows = this.#expected(asked);
    const answer = await this.#sent(requestOf(asked, { listed: this.#listed(step.slug), ...this.#driving }));
    const expected = typeof follows === "string" ? follows : null;
    this.#driving.count(step.slug, answer.code ?? "done");
    if (answer.code !== expected) {
      throw new Error(
        `${step.slug} by ${step.who} should be ${expected ?? "done"}, and was ${answer.code ?? "done"}: ${before}`,
      );
    }
    if (typeof follows === "function") follows(answer.body);
    for (const one of projects) await this.#assertAsModelled(one);
  }

  /** The step with what it sends and names. */
  #asked(step: Step, about: Modelled | undefined): Asked {
    const { projects } = this.#world;
    const charges = projects.flatMap((one) => one.charges);
    const file = this.#files[step.luck % Math.max(1, this.#files.length)];
    const named = {
      chargeId: charges[step.luck % Math.max(1, charges.length)]?.id ?? randomUUID(),
      fileId: file?.id ?? randomUUID(),
      isOwnFile: file !== undefined && file.projectId === about?.id,
      association: this.#associations[step.luck % 5 === 0 ? 1 : 0] ?? "",
      fileCode: FILE_CODES[step.which % 2] ?? "",
    };
    const known = { about, association: named.association, ownersEmail: this.#driving.ownersEmail };
    const body = step.isAllowed ? completed(step, known) : step.body;
    return {
      world: this.#world,
      step: { ...step, body },
      project: about ?? NOTHING,
      body: isRecord(body) ? body : {},
      named,
    };
  }

  #expected(asked: Asked): Follows {
    const { step } = asked;
    const listed = this.#listed(step.slug);
    if (step.who === "visitor" && !listed.isForVisitors) return "unauthenticated";
    if (!step.isAllowed) return "validation_failed";
    if (step.slug === "list-projects") return null;
    if (step.slug === "upload-temp-file") return upload(asked);
    if (step.slug === "create-project") {
      const made = create(asked);
      if (typeof made === "string") return made;
      return ({ id }) => {
        made.id = String(id);
        for (const one of this.#world.uploads) if (one.projectId === "to be told") one.projectId = made.id;
        this.#world.projects.push(made);
      };
    }
    const rule = RULES[step.slug];
    if (rule === undefined)
      throw new Error(`The model does not know ${step.slug}: say in its rules what follows from it.`);
    return notForThem(asked) ?? rule(asked);
  }

  /** What is answered, once it is as the document has it. */
  async #sent(request: Request): Promise<Answer> {
    const response = await this.#driving.send(request);
    const { status } = response;
    const mediaType = response.headers.get("content-type");
    const text = await response.text();
    const { pathname: path } = new URL(request.url);
    const fault = this.#driving.judge({ method: request.method, path, status, mediaType, body: text });
    if (fault !== null) throw new Error(`${request.method} ${path} ${status}: ${fault}`);
    if (status >= 500) throw new Error(`${request.method} ${path} failed: ${text}`);
    const parsed = mediaType?.endsWith("json") === true ? parseJson(text) : {};
    const body = isRecord(parsed) ? parsed : {};
    return { status, code: status < 400 ? null : String(body["code"]), body };
  }

  /** A project is read, by staff, as the model has it. Ids that only the server knows are learnt the first time. */
  async #assertAsModelled(modelled: Modelled): Promise<void> {
    const { body } = await this.#read(`/api/projects/${modelled.id}`);
    const { preferences, contract, charges, customer, site, files, ...rest } = project.parse(body);
    if (modelled.customerId === "to be told" && customer !== null) modelled.customerId = customer.id;
    if (modelled.siteId === "to be told" && site !== null) modelled.siteId = site.id;
    for (const { id } of files) {
      if (!this.#files.some((file) => file.id === id)) this.#files.push({ id, projectId: modelled.id });
    }
    const wanted = told(modelled);
    const seen: Record<string, unknown> = {
      ...rest,
      days: preferences.customerPreferredDays,
      contract: contract === null ? null : withoutTimes(contract),
      charges: charges.map(({ id, amount, type }) => ({ id, amount, type })),
      customerId: customer?.id ?? null,
      siteId: site?.id ?? null,
      files: files.length,
    };
    const compared = Object.fromEntries(Object.keys(wanted).map((name) => [name, seen[name]]));
    assertSame("A project is not as the model has it", compared, wanted);
  }

  /** Everything that was done is told once, in order. */
  async assertTimelines(): Promise<void> {
    for (const { id, events } of this.#world.projects) {
      const { body } = await this.#read(`/api/projects/${id}/events?limit=100`);
      const items = z.array(z.looseObject({ type: z.string() })).parse(body["items"]);
      assertSame(
        "A timeline is not as the model has it",
        items.map(({ type }) => type),
        events,
      );
    }
  }

  #read(path: string): Promise<Answer> {
    const headers = { authorization: `Bearer ${this.#driving.tokens.sales}` };
    return this.#sent(new Request(new URL(path, "http://localhost"), { headers }));
  }

  #listed(slug: string): Listed {
    const listed = this.#driving.operations.get(slug);
    if (listed === undefined) throw new Error(`The document has no ${slug}.`);
    return listed;
  }
}

function withoutTimes({ acceptedAt: _, validUntil: __, ...contract }: Record<string, unknown>) {
  return contract;
}

function assertSame(what: string, seen: unknown, wanted: unknown): void {
  if (isDeepStrictEqual(seen, wanted)) return;
  throw new Error(`${what}.\nSeen:   ${JSON.stringify(seen)}\nWanted: ${JSON.stringify(wanted)}`);
}
