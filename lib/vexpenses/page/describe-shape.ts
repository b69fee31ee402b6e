/**
 * What a text, a class or a name of the page is like, without being it. Everything given back comes from a closed set:
 * no letter of the page passes through here.
 */
import { isEmail } from "./emails.ts";

/** How long, in steps that say nothing about the text itself. */
export type Size = "0" | "1-3" | "4-12" | "13-40" | "41-160" | "161+";

const SIZES: readonly [number, Size][] = [[0, "0"], [3, "1-3"], [12, "4-12"], [40, "13-40"], [160, "41-160"]];

export function sizeOf(text: string): Size {
  return SIZES.find(([most]) => text.length <= most)?.[1] ?? "161+";
}

export type TextKind = "empty" | "e-mail" | "holds an e-mail" | "address" | "date" | "amount" | "category code" | "number" | "coded" | "word" | "words" | "sentence" | "signs";

/** What kind of text this is. */
export function kindOfText(text: string): TextKind {
  const bare = text.trim();
  if (bare === "") return "empty";
  if (isEmail(bare)) return "e-mail";
  if (bare.includes("@")) return "holds an e-mail";
  if (/^(?:https?:)?\/\/|^www\./i.test(bare)) return "address";
  if (/^\d{1,2}\.\d{2}(?:\.\d{2})?(?:\s|$)/.test(bare)) return "category code";
  if (/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:\D.*)?$/.test(bare)) return "date";
  if (/^(?:-\s*)?(?:R\$|US\$|[$€£])\s*-?\d|^-?\d{1,3}(?:\.\d{3})*,\d{2}$/.test(bare)) return "amount";
  if (/^[\d\s.,#%()+-]+$/.test(bare)) return "number";
  if (!/\p{L}/u.test(bare)) return "signs";
  if (/\d/.test(bare) && !/\s/.test(bare)) return "coded";
  if (!/\s/.test(bare)) return "word";
  return bare.length > 60 ? "sentence" : "words";
}

/** Names that libraries give their parts; a class that begins with one says which library drew it. */
const LIBRARIES = ["select2", "react-select", "multiselect", "vue-multiselect", "v-select", "vs__", "ts-", "choices", "chosen", "rc-select", "ant-", "Mui", "css-", "sc-", "headlessui", "radix", "downshift", "btn", "form-control", "table", "modal", "card", "dropdown", "p-", "el-", "q-", "chakra", "mantine", "bp5-", "k-"];
const LONGEST_PATTERN = 10;

/**
 * A class as a pattern: its runs of lower case, upper case and digits as "a", "A" and "9", "-" and "_" as they are,
 * anything else as "?"; before it the library's own prefix where it has one, after it how long it is.
 */
export function classShape(name: string): string {
  const library = LIBRARIES.find((prefix) => name.startsWith(prefix));
  const pattern = name
    .slice(library?.length ?? 0)
    .replaceAll(/[a-z]+|[A-Z]+|\d+|[-_]+|[^a-zA-Z\d_-]+/g, (run) => (/^[a-z]/.test(run) ? "a" : /^[A-Z]/.test(run) ? "A" : /^\d/.test(run) ? "9" : /^[-_]/.test(run) ? run.charAt(0) : "?"))
    .slice(0, LONGEST_PATTERN);
  return `${library === undefined ? "" : `<${library}>`}${pattern}:${sizeOf(name)}`;
}

const TAGS = new Set(
  "a abbr address article aside b bdi blockquote body br button canvas caption cite code col colgroup datalist dd del details dfn dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html i iframe img input ins kbd label legend li main mark menu meter nav object ol optgroup option output p path picture pre progress q s samp section select slot small source span strong sub summary sup svg table tbody td template textarea tfoot th thead time title tr u ul use var video wbr g circle rect line".split(" "),
);
const ROLES = new Set(
  "alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox complementary contentinfo definition dialog document feed figure form generic grid gridcell group heading img link list listbox listitem log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status switch tab table tablist tabpanel term textbox timer toolbar tooltip tree treegrid treeitem".split(" "),
);
const ARIA = new Set(
  "activedescendant atomic autocomplete busy checked colcount colindex colspan controls current describedby description details disabled errormessage expanded flowto haspopup hidden invalid keyshortcuts label labelledby level live modal multiline multiselectable orientation owns placeholder posinset pressed readonly relevant required roledescription rowcount rowindex rowspan selected setsize sort valuemax valuemin valuenow valuetext".split(" "),
);
/** Values that a state may have; a label's value is text and never given. */
const STATES = new Set(["true", "false", "mixed", "page", "step", "listbox", "menu", "dialog", "grid", "tree", "list", "both", "none", "inline", "polite", "assertive", "off", "horizontal", "vertical"]);
const INPUTS = new Set("button checkbox color date email file hidden image month number password radio range reset search submit tel text time url week".split(" "));

/** "div" as it is; an element the page made up only as "custom". */
export function tagShape(element: Element): string {
  return TAGS.has(element.localName) ? element.localName : "custom";
}

/** A known ARIA role; "other" for any other word, null without one. */
export function roleShape(element: Element): string | null {
  const role = element.getAttribute("role");
  return role === null || role === "" ? null : ROLES.has(role) ? role : "other";
}

/** Names of the ARIA attributes, with the value where it is one of the fixed states. */
export function ariaShape(element: Element): string[] {
  return element.getAttributeNames().flatMap((name) => {
    if (!name.startsWith("aria-")) return [];
    const known = name.slice(5);
    if (!ARIA.has(known)) return ["aria-other"];
    const value = element.getAttribute(name) ?? "";
    return [STATES.has(value) ? `${name}=${value}` : name];
  });
}

/** The type of an `<input>`; "other" for any other word, null on other elements. */
export function inputShape(element: Element): string | null {
  if (element.localName !== "input") return null;
  const type = (element.getAttribute("type") ?? "text").toLowerCase();
  return INPUTS.has(type) ? type : "other";
}
