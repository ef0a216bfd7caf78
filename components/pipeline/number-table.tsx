import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

interface Props {
  caption: string;
  /** The first is that of the rows' names. */
  columns: readonly string[];
  rows: readonly { name: ReactNode; key: string; cells: readonly ReactNode[] }[];
  sums?: readonly ReactNode[];
}

/** Numbers in rows and columns. */
export function NumberTable({ caption, columns, rows, sums }: Props) {
  const [ofNames, ...ofNumbers] = columns;
  return (
    <table className="mt-2 w-full table-fixed border-collapse text-sm tabular-nums">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-ink-soft">
        <tr className="border-b border-line align-bottom">
          <th scope="col" className="w-[30%] py-2 pr-2 text-left font-medium">
            {ofNames}
          </th>
          {ofNumbers.map((name) => (
            <th key={name} scope="col" className={`${NUMBER} text-xs font-medium`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, key, cells }) => (
          <tr key={key} className="border-b border-line">
            <th scope="row" className="py-2 pr-2 text-left font-medium">
              {name}
            </th>
            {cells.map((cell, at) => (
              <td key={ofNumbers[at]} className={NUMBER}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {sums && (
        <tfoot className="font-semibold">
          <tr>
            <th scope="row" className="py-2 pr-2 text-left">
              All
            </th>
            {sums.map((cell, at) => (
              <td key={ofNumbers[at]} className={NUMBER}>
                {cell}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

const NUMBER = "py-2 pl-1 text-right";

/** A table that is folded away under its picture until somebody wants the numbers. */
export function FoldedTable(props: Props) {
  return (
    <details className="group/fold mt-4">
      <summary className="-ml-1 flex min-h-12 w-fit cursor-pointer list-none items-center gap-1.5 rounded-md px-1 font-semibold text-leaf">
        <Icon
          name="chevron"
          className="size-5 transition-transform duration-150 group-open/fold:rotate-180"
        />
        The same in numbers<span className="sr-only">: {props.caption}</span>
      </summary>
      <NumberTable {...props} />
    </details>
  );
}
