import { Decision } from "#components/workspace/decision.tsx";
import type { TokenView } from "#lib/auth/token.schema.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";

interface Props {
  tokens: readonly TokenView[];
  timeZone: string;
  now: Date;
}

/** Which software gets in, and the way to shut it out. What is over stays on record. */
export function TokenTable({ tokens, timeZone, now }: Props) {
  const moment = (time: string) => momentInWords(new Date(time), timeZone);
  return (
    <table className="mt-6 w-full table-fixed border-collapse">
      <caption className="sr-only">API tokens</caption>
      <thead className="text-left text-sm text-ink-soft">
        <tr className="border-b border-line">
          <th scope="col" className="w-[42%] py-2 pr-4 font-medium">
            Token
          </th>
          <th scope="col" className="py-2 font-medium">
            As whom, and until when
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => {
          const { id, name, prefix, scope, owner, lastUsedAt, expiresAt, revokedAt } = token;
          const isOver = revokedAt !== null || new Date(expiresAt) <= now;
          return (
            <tr key={id} className="border-b border-line align-top">
              <th scope="row" className="py-4 pr-4 text-left font-normal wrap-anywhere">
                <span className="block font-semibold">{name}</span>
                <code className="block text-sm text-ink-soft">{prefix}…</code>
                <span className="block text-sm text-ink-soft">
                  {scope === "read" ? "Read only" : "Read and change"}
                </span>
              </th>
              <td className="py-4 text-sm wrap-anywhere">
                <p className="text-base">{owner.name ?? owner.email}</p>
                {owner.name !== null && <p className="text-ink-soft">{owner.email}</p>}
                <p className="mt-1">
                  {lastUsedAt === null ? "Never used" : `Last used ${moment(lastUsedAt)}`}
                </p>
                <p className={isOver ? "font-semibold text-clay" : ""}>
                  {revokedAt !== null
                    ? `Revoked ${moment(revokedAt)}`
                    : `${isOver ? "Ran out" : "Good until"} ${moment(expiresAt)}`}
                </p>
                {!isOver && <Revoke token={token} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Revoke({ token: { id, name, prefix, owner } }: { token: TokenView }) {
  return (
    <div className="mt-1 -ml-2">
      <Decision
        name={`revoke-${id}`}
        kind="quiet"
        opener={
          <span>
            Revoke<span className="sr-only"> {name}</span>
          </span>
        }
        title={`Revoke ${name}?`}
        deed="Revoke it"
        isGrave
        call={{ path: `/api/tokens/${id}`, method: "DELETE" }}
        done={`${name} is revoked.`}
      >
        <p>
          Software that sends {prefix}… no longer gets in as {owner.email}, from now on and for good. The
          token stays in this list.
        </p>
      </Decision>
    </div>
  );
}
