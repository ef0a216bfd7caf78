import type { ComponentProps } from "react";

const SHAPE =
  "inline-flex min-h-12 min-w-12 cursor-pointer items-center justify-center gap-2 rounded-md py-2.5 text-base font-semibold leading-6 transition-colors duration-150 select-none aria-disabled:cursor-default aria-disabled:opacity-60 has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-leaf";

const KINDS = {
  primary: "px-5 bg-leaf text-on-leaf hover:bg-leaf-deep",
  secondary: "px-5 border-[1.5px] border-edge bg-surface text-ink hover:border-leaf hover:text-leaf-deep",
  quiet: "px-2 text-leaf underline decoration-1 underline-offset-4 hover:text-leaf-deep hover:decoration-2",
} as const;

export type ButtonKind = keyof typeof KINDS;

/** The look of a button, also for links and labels that act as one. At least 48 px high. */
export function buttonClass(kind: ButtonKind = "primary", more = ""): string {
  return `${SHAPE} ${KINDS[kind]} ${more}`;
}

interface Props extends ComponentProps<"button"> {
  kind?: ButtonKind;
}

/** A button that submits nothing unless `type="submit"`. */
export function Button({ kind = "primary", className = "", type = "button", ...rest }: Props) {
  return <button type={type} className={buttonClass(kind, className)} {...rest} />;
}
