/** Our own mark: a check whose long stroke goes on as an arrow. Decorative; the name always stands beside it. */
export function Mark() {
  return (
    <svg class="brand" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true" focusable="false">
      <rect class="field" width="32" height="32" rx="8" />
      <path class="arrow" d="M7 17.5l5.5 5.5L24.5 9.5M17 9h8v8" />
    </svg>
  );
}
