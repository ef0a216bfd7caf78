/** The look of the cells of the list of charges. */
export const CELL = "py-3 pr-3";
export const AMOUNT = "py-3 pl-3 text-right whitespace-nowrap tabular-nums";
