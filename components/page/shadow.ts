/** Our elements in somebody else's page: open shadow roots that share one sheet no page style reaches. */

/**
 * @param sheetText all the style that what is drawn needs
 * @returns the root of an element, styled so: made the first time, or taken over from what was drawn in it with less
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
  const styled = new WeakSet<ShadowRoot>();
  return (host) => {
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    if (styled.has(root)) return root;
    styled.add(root);
    root.adoptedStyleSheets = [shared()];
    return root;
  };
}
