// Counts presses of native buttons for the tests, and what the page's policy refused. Tells nobody: it only keeps.
window.__presses = [];
window.__refused = [];
addEventListener(
  "click",
  (event) => {
    const button = event.target instanceof Element ? event.target.closest("button, [role=button], input[type=submit]") : null;
    if (button === null) return;
    window.__presses.push({ label: (button.textContent || button.getAttribute("aria-label") || "").trim(), trusted: event.isTrusted });
  },
  true,
);
addEventListener("securitypolicyviolation", (event) => {
  window.__refused.push(`${event.violatedDirective} ${event.blockedURI}`);
});
