import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

export const LABEL = "block font-semibold leading-6";
export const CONTROL =
  "mt-1.5 block min-h-12 w-full rounded-md border-[1.5px] border-edge bg-surface px-3.5 py-2.5 text-base leading-6 text-ink transition-colors duration-150 placeholder:text-ink-soft hover:border-leaf aria-invalid:border-2 aria-invalid:border-clay";

interface Props {
  /** Id of the control; hint and error are `<id>-hint` and `<id>-error`. */
  id: string;
  label: string;
  hint?: ReactNode;
  error: string | undefined;
  isOptional?: boolean;
  className?: string;
  children: ReactNode;
}

/** A labelled control with its hint above and its error between hint and control. */
export function Field({ id, label, hint, error, isOptional, className = "", children }: Props) {
  return (
    <div className={className}>
      <label htmlFor={id} className={LABEL}>
        {label}
        {isOptional && <span className="font-normal text-ink-soft"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <FieldError id={id} message={error} />
      {children}
    </div>
  );
}

/** What is wrong with one answer and what to do. */
export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  if (message === undefined) return null;
  return (
    <p id={`${id}-error`} className="mt-1 flex items-start gap-1.5 text-sm font-medium text-clay">
      <Icon name="alert" className="mt-0.5 size-5" />
      <span className="min-w-0">{message}</span>
    </p>
  );
}

/** The ids that describe a control: its hint and, when there is one, its error. */
export function describedBy(id: string, hint: unknown, error: string | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
