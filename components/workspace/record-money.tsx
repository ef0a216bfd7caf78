"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useUnfolding } from "#components/forms/use-unfolding.ts";
import { Button } from "#components/ui/button.tsx";
import { ChargeForm } from "#components/workspace/charge-form.tsx";
import { useSay } from "#components/workspace/said.tsx";
import type { ChargeFacts } from "#lib/charges/charge-balance.rules.ts";
import { moneyInWords } from "#lib/money.rules.ts";

interface Props {
  projectId: string;
  /** Who pays, most likely. */
  paidBy: string;
  facts: ChargeFacts;
  timeZone: string;
}

/** A button that opens the form for money that was received. Each time it is a new form: the same amount may come twice. */
export function RecordMoney({ facts, ...rest }: Props) {
  const router = useRouter();
  const say = useSay();
  const { isOpen, open, close, opener } = useUnfolding();
  const [isStale, startLooking] = useTransition();
  const lookAgain = () => startLooking(() => router.refresh());

  function finish(amount: number) {
    close();
    say(`${moneyInWords(amount, facts.currency)} is recorded.`);
    lookAgain();
  }

  if (!isOpen) {
    return (
      <Button
        ref={opener}
        kind="secondary"
        className="mt-5"
        aria-disabled={isStale}
        onClick={() => !isStale && open()}
      >
        {isStale ? "One moment…" : "Record money"}
      </Button>
    );
  }
  return <ChargeForm facts={facts} {...rest} onDone={finish} onOutdated={lookAgain} onCancel={close} />;
}
