interface Props {
  id: string;
  kind: "checkbox" | "radio";
  name: string;
  title: string;
  hint?: string;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

/** A large checkbox or radio button. The whole card can be pressed. */
export function Choice({ id, kind, name, title, hint, isChosen, onChoose }: Props) {
  return (
    <label
      htmlFor={id}
      className="flex min-h-14 cursor-pointer items-center gap-3 rounded-md border-[1.5px] border-edge bg-surface px-4 py-3 transition-colors duration-150 hover:border-leaf has-[:checked]:border-leaf has-[:checked]:bg-leaf-tint has-[:checked]:inset-ring-1 has-[:checked]:inset-ring-leaf has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-leaf"
    >
      <span className="min-w-0 flex-1">
        <span className="block leading-6 font-semibold wrap-anywhere">{title}</span>
        {hint && (
          <span id={`${id}-hint`} className="block text-sm text-ink-soft">
            {hint}
          </span>
        )}
      </span>
      <input
        id={id}
        type={kind}
        name={name}
        checked={isChosen}
        className={`choice ${kind === "checkbox" ? "rounded-sm" : "rounded-full"}`}
        aria-describedby={hint && `${id}-hint`}
        onChange={({ target }) => onChoose(target.checked)}
      />
    </label>
  );
}
