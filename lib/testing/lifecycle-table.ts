/**
 * The whole lifecycle, written once more from the API decisions, §8, so that neither the rules nor the operations are their
 * own judge. A row is where a project stands, or how it ended, and whether a contract is issued or accepted; a column is what
 * somebody does with it:
 *
 * - a stage, or COMPLETED: staff move it there. `on` is forward, `back` needs a reason, `-` is out of reach.
 * - reject, close: the outcome it gets.
 * - issue, accept: the stage it moves to, or `ok` when it stays where it is; `none` is issued; for a service there `never` is one.
 * - charge, days: `ok`.
 * - customer, site: staff say whom it is for and where it goes. Here every project has a customer, and none has a site.
 *
 * `same` is fine and changes nothing; `closed` is refused because the project has ended, `attached` because it has one.
 */
const TABLE = `
                            | ONBOARDING QUOTING CONSIDERING COMMITTING INSPECTION INSTALLATION REQUESTING INVESTIGATING SERVICING REVIEWING COMPLETED reject         close     issue       accept     charge days   customer site
SALES ONBOARDING            | same       on      -           -          -          -            -          -             -         -         -         FAILED         LOST      CONSIDERING none       ok     ok     attached ok
SALES QUOTING               | back       same    on          -          -          -            -          -             -         -         -         FAILED         LOST      CONSIDERING none       ok     ok     attached ok
SALES CONSIDERING           | -          back    same        on         -          -            -          -             -         -         -         FAILED         LOST      CONSIDERING none       ok     ok     attached ok
SALES COMMITTING            | -          -       back        same       on         -            -          -             -         -         -         FAILED         LOST      CONSIDERING none       ok     ok     attached ok
SALES INSPECTION            | -          -       -           back       same       on           -          -             -         -         -         FAILED         LOST      ok          none       ok     ok     attached ok
SALES INSTALLATION          | -          -       -           -          back       same         -          -             -         -         on        FAILED         LOST      ok          none       ok     ok     attached ok
SERVICE REQUESTING          | -          -       -           -          -          -            same       on            -         -         -         CANNOT_RESOLVE CANCELLED never       never      ok     ok     attached ok
SERVICE INVESTIGATING       | -          -       -           -          -          -            back       same          on        -         -         CANNOT_RESOLVE CANCELLED never       never      ok     ok     attached ok
SERVICE SERVICING           | -          -       -           -          -          -            -          back          same      on        -         CANNOT_RESOLVE CANCELLED never       never      ok     ok     attached ok
SERVICE REVIEWING           | -          -       -           -          -          -            -          -             back      same      on        CANNOT_RESOLVE CANCELLED never       never      ok     ok     attached ok
SALES QUOTING issued        | back       same    on          -          -          -            -          -             -         -         -         FAILED         LOST      CONSIDERING COMMITTING ok     ok     attached ok
SALES CONSIDERING issued    | -          back    same        on         -          -            -          -             -         -         -         FAILED         LOST      CONSIDERING COMMITTING ok     ok     attached ok
SALES COMMITTING issued     | -          -       back        same       on         -            -          -             -         -         -         FAILED         LOST      CONSIDERING ok         ok     ok     attached ok
SALES INSPECTION issued     | -          -       -           back       same       on           -          -             -         -         -         FAILED         LOST      ok          ok         ok     ok     attached ok
SALES COMMITTING accepted   | -          -       back        same       on         -            -          -             -         -         -         FAILED         CANCELLED CONSIDERING same       ok     ok     attached ok
SALES INSPECTION accepted   | -          -       -           back       same       on           -          -             -         -         -         FAILED         CANCELLED ok          same       ok     ok     attached ok
SALES INSTALLATION accepted | -          -       -           -          back       same         -          -             -         -         on        FAILED         CANCELLED ok          same       ok     ok     attached ok
SALES COMPLETED             | closed     closed  closed      closed     closed     closed       closed     closed        closed    closed    same      closed         closed    closed      closed     closed closed closed   closed
SALES FAILED                | closed     closed  closed      closed     closed     closed       closed     closed        closed    closed    closed    same           closed    closed      closed     closed closed closed   closed
SALES LOST                  | closed     closed  closed      closed     closed     closed       closed     closed        closed    closed    closed    closed         same      closed      closed     closed closed closed   closed
SALES CANCELLED             | closed     closed  closed      closed     closed     closed       closed     closed        closed    closed    closed    closed         closed    closed      closed     closed closed closed   closed
SALES SUPERSEDED            | closed     closed  closed      closed     closed     closed       closed     closed        closed    closed    closed    closed         closed    closed      closed     closed closed closed   closed
SALES LOST issued           | closed     closed  closed      closed     closed     closed       closed     closed        closed    closed    closed    closed         same      closed      closed     closed closed closed   closed
SALES COMPLETED accepted    | closed     closed  closed      closed     closed     closed       closed     closed        closed    closed    same      closed         closed    closed      closed     closed closed closed   closed
SALES CANCELLED accepted    | closed     closed  closed      closed     closed     closed       closed     closed        closed    closed    closed    closed         same      closed      closed     closed closed closed   closed
SALES FAILED accepted       | closed     closed  closed      closed     closed     closed       closed     closed        closed    closed    closed    same           closed    closed      closed     closed closed closed   closed
SALES LOST accepted         | closed     closed  closed      closed     closed     closed       closed     closed        closed    closed    closed    closed         closed    closed      closed     closed closed closed   closed
SERVICE COMPLETED           | closed     closed  closed      closed     closed     closed       closed     closed        closed    closed    same      closed         closed    never       never      closed closed closed   closed
SERVICE CANNOT_RESOLVE      | closed     closed  closed      closed     closed     closed       closed     closed        closed    closed    closed    same           closed    never       never      closed closed closed   closed
SERVICE CANCELLED           | closed     closed  closed      closed     closed     closed       closed     closed        closed    closed    closed    closed         same      never       never      closed closed closed   closed
SERVICE SUPERSEDED          | closed     closed  closed      closed     closed     closed       closed     closed        closed    closed    closed    closed         closed    never       never      closed closed closed   closed
`;

export interface LifecycleRow {
  /** Where it stands, as the table has it. */
  name: string;
  type: "SALES" | "SERVICE";
  /** Its stage while it is open, else its outcome. */
  at: string;
  contract: "none" | "issued" | "accepted";
  isClosed: boolean;
  /** What each doing leads to, by the name of its column. */
  cells: Map<string, string>;
}

const [head = "", ...lines] = TABLE.trim().split("\n");
const COLUMNS = wordsOf(head.replace("|", ""));

/** The table, row by row. */
export const LIFECYCLE: readonly LifecycleRow[] = lines.map((line) => {
  const [name = "", cells = ""] = line.split("|");
  const [type, at = "", contract] = wordsOf(name);
  return {
    name: name.trim(),
    type: type === "SALES" ? "SALES" : "SERVICE",
    at,
    contract: contract === "issued" || contract === "accepted" ? contract : "none",
    isClosed: !COLUMNS.slice(0, 10).includes(at),
    cells: new Map(wordsOf(cells).map((cell, place) => [COLUMNS[place] ?? "", cell])),
  };
});

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}
