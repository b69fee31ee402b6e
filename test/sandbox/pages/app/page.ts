/** What every variant's script needs of its page: who it is, its back end, and the place where the truth is published. */
import type { PageView, Submitted, Truth } from "../view.ts";

const root = document.querySelector<HTMLElement>("[data-variant]");
if (root === null) throw new Error("no [data-variant] in the page");

export const PAGE = {
  /** the element a single-page variant draws into */
  root,
  /** the catalogue's id */
  id: root.dataset["variant"] ?? "",
  /** for style elements that a library adds */
  nonce: root.dataset["nonce"] ?? "",
};

/** Calls the variant's own back end. @throws Error with the message a person would read */
export async function call<T>(path: string, body?: unknown): Promise<T> {
  const sending: RequestInit = body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`/v-api/${PAGE.id}/${path}`, sending);
  const answer = (await response.json()) as T;
  if (!response.ok) throw new Error("Ocorreu um erro. Tente novamente.");
  return answer;
}

/** The page's content; the address's query goes along, since it may ask for another company or for a slow answer. */
export const loadView = (): Promise<PageView> => call<PageView>(`view${location.search}`);

/** What Salvar does. @returns the message to show */
export async function save(fields: Submitted): Promise<string> {
  const { message } = await call<{ message: string }>("save", fields);
  return message;
}

let read: (() => Truth) | null = null;

/** @param how reads the framework's state at the moment of asking; null = the page shows no bindings */
export function publishTruth(how: (() => Truth) | null): void {
  read = how;
}

Object.assign(window, { __truth: () => read?.() ?? null });

/** Names as keys: a second row of the same name must not hide the first one. */
export function byName<T>(entries: readonly (readonly [name: string, value: T])[]): Record<string, T> {
  const found: Record<string, T> = {};
  for (const [name, value] of entries) {
    let key = name.replaceAll(/\s+/g, " ").trim();
    for (let count = 2; key in found; count++) key = `${name.replaceAll(/\s+/g, " ").trim()} #${count}`;
    found[key] = value;
  }
  return found;
}
