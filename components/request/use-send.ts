"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { usePhotos } from "#components/request/use-photos.ts";
import type { Fault } from "#components/ui/error-summary.tsx";
import type { Refusal } from "#lib/http/call.client.ts";
import { deliverRequest } from "#lib/request/deliver-request.client.ts";
import { onPhotosChange, type Photo, photos } from "#lib/request/photo-store.client.ts";
import { loadPhotos, renewBatch, retryPhoto } from "#lib/request/photos.client.ts";
import { refusalWords } from "#lib/request/refusal-words.rules.ts";
import { stepOfPath, stepPath } from "#lib/request/step.rules.ts";

type Stage = "reading" | "waiting" | "sending" | "sent";

/**
 * Sending a request: photos still on their way are waited for, or left out when the person says so. What went wrong comes
 * back as `faults`: fields lead to the step that asks for them, all else to the button (`send`) that tries again.
 */
export function useSend() {
  const router = useRouter();
  usePhotos();
  const [stage, setStage] = useState<Stage>("reading");
  const [faults, setFaults] = useState<Fault[]>([]);
  const isBusy = useRef(false);

  async function deliver() {
    if (isBusy.current) return;
    isBusy.current = true;
    setStage("sending");
    const answer = await deliverRequest();
    isBusy.current = false;
    if (answer.ok) {
      setStage("sent");
      return router.replace(stepPath("sent"));
    }
    setStage("reading");
    setFaults(faultsOf(answer));
    if (answer.code.startsWith("file_association")) await renewBatch();
  }

  async function send() {
    if (stage !== "reading") return;
    setFaults([]);
    await loadPhotos();
    const left = unfinishedPhotos();
    for (const { code, state } of left) if (state === "failed" || state === "paused") retryPhoto(code);
    if (left.length > 0) setStage("waiting");
    else await deliver();
  }

  const deliverWhenReady = useEffectEvent(() => {
    if (unfinishedPhotos().length === 0) void deliver();
  });

  // Leaving the page ends the waiting: nothing is sent behind anybody's back.
  useEffect(() => (stage === "waiting" ? onPhotosChange(() => deliverWhenReady()) : undefined), [stage]);

  return {
    send: () => void send(),
    sendWithout: () => void deliver(),
    unfinished: unfinishedPhotos(),
    stage,
    faults,
  };
}

function unfinishedPhotos(): Photo[] {
  return Object.values(photos().byCode).filter(({ state, kept }) => state !== "sent" && kept !== undefined);
}

function faultsOf({ code, retryAfter, errors }: Refusal): Fault[] {
  const fields = errors.flatMap(({ path, message }) => {
    const step = stepOfPath(path);
    return step ? [{ target: `${stepPath(step)}?change#${path}`, message }] : [];
  });
  return fields.length > 0 ? fields : [{ target: "send", message: refusalWords(code, retryAfter) }];
}
