import { once } from "node:events";
import type { Socket } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  messageId: string;
  to: string;
  source: string;
}

/** What a mail server does with one mail: `slowly` in milliseconds; a status refuses the recipient; `cut` hangs up. */
export type Treatment =
  | { kind: "take"; slowly?: number }
  | { kind: "refuse"; status: number }
  | { kind: "cut"; when: "before" | "after it took the mail" };

export interface MailServer {
  url: string;
  /** The mails it took, in order, whether or not the sender heard of it. */
  mails: ReceivedMail[];
  /** How many connections were ever opened. */
  connections(): number;
  stop(): Promise<void>;
}

/** A mail server on a free port, or the one given. `treat` says what becomes of a mail; `arrived` is told of each one it takes. */
export async function startMailServer({
  treat = () => ({ kind: "take" }),
  arrived = async () => undefined,
  port = 0,
}: {
  treat?: (to: string) => Treatment;
  arrived?: (mail: ReceivedMail) => Promise<void>;
  port?: number;
} = {}): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const treatments = new Map<string, Treatment>();
  const sockets = new Map<number | undefined, Socket>();
  let connections = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    onConnect(_session, answer) {
      connections += 1;
      answer();
    },
    onRcptTo({ address }, session, answer) {
      const treatment = treat(address);
      treatments.set(session.id, treatment);
      if (treatment.kind !== "refuse") return answer();
      answer(Object.assign(new Error("Refused."), { responseCode: treatment.status }));
    },
    onData(stream, session, answer) {
      const treatment = treatments.get(session.id) ?? { kind: "take" };
      const to = session.envelope.rcptTo.map(({ address }) => address).join(", ");
      const take = async () => {
        const source = await text(stream);
        if (treatment.kind === "cut" && treatment.when === "before")
          return void sockets.get(session.remotePort)?.destroy();
        const mail = { messageId: /^Message-ID:\s+(\S+)/im.exec(source)?.[1] ?? "", to, source };
        await arrived(mail);
        mails.push(mail);
        if (treatment.kind === "cut") return void sockets.get(session.remotePort)?.destroy();
        if (treatment.kind === "take" && treatment.slowly) await pause(treatment.slowly);
        answer();
      };
      take().catch(answer);
    },
  });
  // People who are killed do not say goodbye.
  server.on("error", () => undefined);
  const listening = server.listen(port, "127.0.0.1");
  listening.on("connection", (socket) => sockets.set(socket.remotePort, socket));
  await once(listening, "listening");
  const address = listening.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === "object" ? address?.port : port}`,
    mails,
    connections: () => connections,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
