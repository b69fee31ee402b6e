/** Our elements in somebody else's page: open shadow roots that share one sheet no page style reaches. */

/**
 * @param sheetText all the style that what is drawn needs
 * @returns the root of an element, made and styled the first time
 */
export function shadowRoots(sheetText: string): (host: HTMLElement) => ShadowRoot {
  let sheet: CSSStyleSheet | null = null;
  const shared = (): CSSStyleSheet => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(sheetText);
    }
    return sheet;
  };
  return (host) => {
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    // a mark that begins to explain itself was made with the smaller sheet of plain marks
    if (!root.adoptedStyleSheets.includes(shared())) root.adoptedStyleSheets = [shared()];
    return root;
  };
}
