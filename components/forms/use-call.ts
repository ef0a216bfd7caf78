"use client";

import { useRef, useState } from "react";
import { callApi, type Method, type Refusal } from "#lib/http/call.client.ts";
import { learnOfReception } from "#lib/reception/reception.client.ts";
import { randomId } from "#lib/request/random-id.client.ts";

/** Longest that an answer is waited for, in seconds. */
const PATIENCE = 30;

interface Call {
  path: string;
  method?: Method;
  /** Left out where nothing is sent along. */
  body?: object;
  /** The tag of the state that is changed. */
  ifMatch?: string;
  /** It changes nothing: asked again, it is answered anew. */
  isQuestion?: boolean;
  /** Sees a refusal first: true when it is dealt with, and nothing of it is to be shown. */
  onRefused?: (refusal: Refusal) => unknown;
}

/**
 * One button's call to our own API. While it runs, pressing again does nothing; the same call again, after an answer that
 * never came, is recognised by its key and done once. So it is after one that came: what may be done twice on purpose needs
 * a form that is mounted anew.
 */
export function useCall() {
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const running = useRef(false);
  const attempt = useRef({ text: "", key: "" });

  /** The answer's body, or undefined when it was refused: `refused` says why. */
  async function call(asked: Call): Promise<{ body: unknown } | undefined> {
    const { path, method = "POST", body, ifMatch, isQuestion = false, onRefused } = asked;
    if (running.current) return undefined;
    running.current = true;
    setIsBusy(true);
    setRefused(undefined);
    const text = body === undefined ? undefined : JSON.stringify(body);
    const whole = `${path} ${text ?? ""}`;
    if (attempt.current.text !== whole) attempt.current = { text: whole, key: randomId() };
    const idempotent = method === "POST" && !isQuestion ? { key: attempt.current.key } : {};
    const answer = await callApi({ path, method, body: text, ifMatch, seconds: PATIENCE, ...idempotent });
    learnOfReception(answer.ok ? 200 : answer.status);
    const isDealtWith = !answer.ok && (await onRefused?.(answer)) === true;
    running.current = false;
    if (answer.ok) return { body: answer.body };
    setIsBusy(false);
    if (!isDealtWith) setRefused(answer);
    // An answer stays stored under its key: asking anew after a refusal is another call.
    if (answer.status > 0 && answer.status < 500) attempt.current = { text: "", key: "" };
    return undefined;
  }

  return { call, isBusy, refused, setIsBusy };
}
