/** HTML that can't forget to escape: whatever is put into the template is text unless it is Markup itself. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Part = string | number | Markup | Markup[] | false | null;

export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  let source = strings[0] ?? "";
  parts.forEach((part, index) => {
    source += written(part) + (strings[index + 1] ?? "");
  });
  return new Markup(source);
}

function written(part: Part): string {
  if (part === false || part === null) return "";
  if (Array.isArray(part)) return part.map((one) => one.source).join("");
  if (part instanceof Markup) return part.source;
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
