import type { Answer } from "./attempt.ts";
import type { Operations } from "./operations.ts";

/** What every call takes beside what its operation does. */
export interface CallOptions {
  /** Ends the call at once, also while it waits; what the signal gives as its reason is thrown. */
  signal?: AbortSignal;
  /** Longest wait for one attempt's answer, in milliseconds. */
  timeoutMs?: number;
}

interface Described {
  takes: object;
  gives: unknown;
}

/** The arguments of a call: none are needed where nothing is required. */
type Arguments<Takes extends object> =
  Partial<Takes> extends Takes ? [given?: Takes & CallOptions] : [given: Takes & CallOptions];

interface Plain<One extends Described> {
  /** Throws a `RooftopError`, a `ConnectionError`, or the reason of an aborted signal. */
  (...given: Arguments<One["takes"]>): Promise<One["gives"]>;
  /** The same, with what the answer's headers say: its `etag`, and whether it is a replay. */
  answer(...given: Arguments<One["takes"]>): Promise<Answer<One["gives"]>>;
}

interface Paged<Takes extends object, Item> {
  /** Every item of the list, however many pages it takes. Stop with `break`, or with a signal. */
  all(...given: Arguments<Takes>): AsyncGenerator<Item, void, void>;
}

interface Tagged<One extends Described> {
  /** What there is, unless it is still what `ifNoneMatch` names: then null. */
  ifChanged(
    given: One["takes"] & CallOptions & { ifNoneMatch: string },
  ): Promise<Answer<One["gives"]> | null>;
}

/** An operation as a client offers it. */
export type Call<One extends Described> = Plain<One> &
  (One extends { isPaged: true; gives: { items: readonly (infer Item)[] } }
    ? Paged<One["takes"], Item>
    : unknown) &
  (One extends { isTagged: true } ? Tagged<One> : unknown);

/** Every operation of the API, by name. */
export type RooftopClient = { readonly [Name in keyof Operations]: Call<Operations[Name]> };

/** What an operation takes, such as `Takes<"createProject">["body"]`. */
export type Takes<Name extends keyof Operations> = Operations[Name]["takes"];

/** What an operation gives, such as `Gives<"getProject">`. */
export type Gives<Name extends keyof Operations> = Operations[Name]["gives"];
