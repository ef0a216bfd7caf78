import type { ComponentProps, ReactNode } from "react";

interface Props {
  id: string;
  kind: "checkbox" | "radio";
  title: string;
  hint?: string | undefined;
  picture?: ReactNode;
  className?: string;
  /** What makes it somebody's choice: its name, its value, what it holds and whom it tells. */
  input: ComponentProps<"input">;
}

/** A large checkbox or radio button with words and, where wanted, a picture. The whole card can be pressed. */
export function Choice({ id, kind, title, hint, picture, className = "", input }: Props) {
  return (
    <label
      htmlFor={id}
      className={`flex min-h-14 cursor-pointer items-center gap-3 rounded-md border-[1.5px] border-edge bg-surface px-3 py-3 transition-colors duration-150 hover:border-leaf has-[:checked]:border-leaf has-[:checked]:bg-leaf-tint has-[:checked]:inset-ring-1 has-[:checked]:inset-ring-leaf has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-leaf sm:px-4 ${className}`}
    >
      {picture}
      <span className="min-w-0 flex-1">
        <span className="block leading-6 font-semibold wrap-anywhere">{title}</span>
        {hint && (
          <span id={`${id}-hint`} className="block text-sm wrap-anywhere text-ink-soft">
            {hint}
          </span>
        )}
      </span>
      <input
        id={id}
        type={kind}
        className={`choice ${kind === "radio" ? "rounded-full" : "rounded-sm"}`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...input}
      />
    </label>
  );
}
