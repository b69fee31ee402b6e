/** Making elements without HTML in strings. */
type Child = Node | string;

/** @param attributes names as in HTML; `undefined` leaves one out */
export function element(name: string, attributes: Record<string, string | undefined> = {}, ...children: Child[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
