import { RoleForm } from "#components/admin/role-form.tsx";
import { Decision } from "#components/workspace/decision.tsx";
import { ROLE_MEANINGS, ROLE_NAMES } from "#lib/auth/role-words.rules.ts";
import type { UserView } from "#lib/auth/user.schema.ts";

interface Props {
  people: readonly UserView[];
  /** Who looks: their own access is another admin's to take. */
  ownId: string;
}

/** Who can sign in, what they may do, and the ways to change it. */
export function PeopleTable({ people, ownId }: Props) {
  return (
    <table className="mt-6 w-full table-fixed border-collapse">
      <caption className="sr-only">People</caption>
      <thead className="text-left text-sm text-ink-soft">
        <tr className="border-b border-line">
          <th scope="col" className="w-[48%] py-2 pr-4 font-medium">
            Who
          </th>
          <th scope="col" className="py-2 font-medium">
            What they may do
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((user) => (
          <tr key={user.id} className="border-b border-line align-top">
            <th scope="row" className="py-4 pr-4 text-left font-normal wrap-anywhere">
              <span className="block font-semibold">{user.name ?? user.email}</span>
              {user.name !== null && <span className="block text-sm text-ink-soft">{user.email}</span>}
              {user.disabled && <span className="block text-sm font-semibold text-clay">Shut out</span>}
            </th>
            <td className="py-4">
              {user.id === ownId ? (
                <>
                  <p className="font-semibold">{ROLE_NAMES[user.role]}</p>
                  <p className="text-sm text-ink-soft">This is you. Another admin can change it.</p>
                </>
              ) : (
                <Ways user={user} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ways({ user }: { user: UserView }) {
  const { id, role, disabled, email } = user;
  const who = user.name ?? email;
  const path = `/api/users/${id}`;
  if (disabled) {
    return (
      <Decision
        name={`let-in-${id}`}
        opener={
          <span>
            Let in again<span className="sr-only"> {who}</span>
          </span>
        }
        title={`Let ${who} in again?`}
        deed="Let them in"
        call={{ path, method: "PATCH", body: { disabled: false } }}
        done={`${who} can sign in again.`}
      >
        <p>
          They can sign in with {email} again, as: {ROLE_NAMES[role]}. {ROLE_MEANINGS[role]} Tokens of theirs
          stay revoked.
        </p>
      </Decision>
    );
  }
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <RoleForm key={role} user={user} />
      <Decision
        name={`shut-out-${id}`}
        kind="quiet"
        opener={
          <span>
            Shut out<span className="sr-only"> {who}</span>
          </span>
        }
        title={`Shut out ${who}?`}
        deed="Shut them out"
        isGrave
        call={{ path, method: "PATCH", body: { disabled: true } }}
        done={`${who} is shut out.`}
      >
        <p>
          They are signed out on every device at once, a tablet in a customer's hands too, and every API token
          of theirs stops working. What they did stays on record. You can let them in again.
        </p>
      </Decision>
    </div>
  );
}
