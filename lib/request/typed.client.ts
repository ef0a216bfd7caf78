import { isList, isRecord } from "#lib/json.rules.ts";
import type { Answers } from "#lib/request/answers.rules.ts";

/**
 * The answers, and over them whatever was typed into the form `formId` before the page was live: on a slow phone people
 * begin before the code has arrived, and browsers fill forms by themselves. The same object when there was nothing.
 */
export function withTyped(formId: string, answers: Answers): Answers {
  const form = document.getElementById(formId);
  const touched = form instanceof HTMLFormElement ? [...form.elements].filter(isTouched) : [];
  if (touched.length === 0) return answers;
  const merged = structuredClone(answers);
  for (const control of touched) put(merged, control);
  return merged;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isTouched(element: Element): element is Control {
  if (element instanceof HTMLInputElement) {
    if (element.type === "file") return false;
    if (element.type === "checkbox" || element.type === "radio") return element.checked;
    return element.value !== "";
  }
  return (
    (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) && element.value !== ""
  );
}

function put(answers: object, control: Control): void {
  const path = control.name.split(".");
  const last = path.pop() ?? "";
  const parent = path.reduce<unknown>(
    (value, key) => (isRecord(value) ? Reflect.get(value, key) : undefined),
    answers,
  );
  if (!isRecord(parent)) return;
  const before: unknown = Reflect.get(parent, last);
  if (isList(before)) Reflect.set(parent, last, [...new Set([...before, control.value])]);
  else if (typeof before === "boolean") Reflect.set(parent, last, true);
  else if (typeof before === "string") Reflect.set(parent, last, control.value);
}
