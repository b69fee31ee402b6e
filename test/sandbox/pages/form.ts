/** The server-rendered Configurar of the variants, in whatever words and shape its look says. */
import { html, Markup } from "../vexpenses/html.ts";
import type { FormLook } from "./form-look.ts";
import type { Option, PageView, TypeView } from "./view.ts";

/** @param at where the form is sent to */
export function formPage(view: PageView, look: FormLook, at: string, saved: boolean): Markup {
  const { words } = look;
  const say = (text: string): string => (look.noisySpaces === true ? noisy(text) : look.upperCase === true ? text.toLowerCase() : text);
  const rows = view.types.map((type) => ({ type, field: `categoria[${type.id}]` }));
  const again = look.twice === true ? view.types.map((type) => ({ type, field: `outra[${type.id}]` })) : [];
  const placed = { look, view, say };
  return html`${saved && html`<div class="alert alert-success" role="alert">Configurações salvas com sucesso</div>`}
<nav aria-label="breadcrumb"><ol class="trilha">${words.trail.map((label) => html`<li>${say(label)}</li>`)}</ol></nav>
<h1>${say(words.title)}</h1>
<form method="post" action="${at}" autocomplete="off"${look.upperCase === true && html` class="maiusculas"`}>
<section class="painel">
<h2>${say(words.keys)}</h2>
<div class="campo"><label for="app_key">App Key</label><input class="form-control" type="text" id="app_key" name="app_key" value="${view.appKey}"></div>
<div class="campo"><label for="app_secret">App Secret</label><input class="form-control" type="password" id="app_secret" name="app_secret" placeholder="••••••••" autocomplete="new-password"></div>
<div class="campo"><label for="conta_corrente">${say(words.account)}</label>${select("conta_corrente", "conta_corrente", view.accounts, view.account, words.placeholder)}</div>
</section>
<section class="painel">
<h2>${say(words.bind)}</h2>
${list(rows, placed)}
</section>
${again.length > 0 && html`<section class="painel"><h2>${say(words.bind)}</h2>${list(again, placed)}</section>`}
<p>${button("submit", words.save, "💾", look)}</p>
</form>
<section class="painel">
<h2>${say(words.users)}</h2>
${button("button", words.synchronise, "⟳", look)}
</section>
<script type="application/json" id="linhas">${json([...rows, ...again].map(({ type, field }) => [field, type.name]))}</script>`;
}

interface Row {
  type: TypeView;
  field: string;
}

interface Placed {
  look: FormLook;
  view: PageView;
  say: (text: string) => string;
}

function list(rows: Row[], { look, view, say }: Placed): Markup {
  const { words } = look;
  const choice = ({ type, field }: Row): Markup => {
    const options = look.chosenOnly === true ? view.options.filter(({ value }) => value === type.saved?.value) : view.options;
    return select(field, field, options, type.saved, words.placeholder);
  };
  const name = ({ type }: Row): string => (look.noisySpaces === true ? noisy(type.name) : type.name);
  switch (look.layout) {
    case "table":
      return html`<table class="table"><thead><tr><th>${say(words.type)}</th><th>${say(words.category)}</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><td>${name(row)}</td><td>${choice(row)}</td></tr>`)}</tbody></table>`;
    case "cards":
      return html`<div class="cartoes">${rows.map(
        (row) => html`<article class="cartao"><h3>${name(row)}</h3><label for="${row.field}">${say(words.category)}</label>${choice(row)}</article>`,
      )}</div>`;
    case "labelled":
      return html`<div class="cartoes">${rows.map((row) => html`<div class="cartao"><label for="${row.field}">${name(row)}</label>${choice(row)}</div>`)}</div>`;
    case "definitions":
      return html`<dl>${rows.map((row) => html`<dt>${name(row)}</dt><dd>${choice(row)}</dd>`)}</dl>`;
    case "grid":
      return html`<div role="grid"><div role="row" class="linha-grade titulos"><div role="columnheader">${say(words.type)}</div><div role="columnheader">${say(words.category)}</div></div>
${rows.map((row) => html`<div role="row" class="linha-grade"><div role="gridcell">${name(row)}</div><div role="gridcell">${choice(row)}</div></div>`)}</div>`;
  }
}

function select(name: string, id: string, options: Option[], chosen: Option | null, placeholder: string): Markup {
  return html`<select class="form-control" name="${name}" id="${id}"><option value="">${placeholder}</option>${options.map(
    ({ value, label }) => html`<option value="${value}"${value === chosen?.value && html` selected`}>${label}</option>`,
  )}</select>`;
}

function button(type: "submit" | "button", label: string, picture: string, look: FormLook): Markup {
  return look.iconButtons === true
    ? html`<button class="btn" type="${type}" aria-label="${label}"><span aria-hidden="true">${picture}</span></button>`
    : html`<button class="btn" type="${type}">${label}</button>`;
}

/** Between words two spaces, an NBSP or a line break in turn; inside the first word something nobody sees. */
function noisy(text: string): string {
  let gap = 0;
  const gaps = ["\u00A0", "  ", " \n ", "\u00A0 "];
  const spaced = text.replaceAll(" ", () => gaps[gap++ % gaps.length] ?? " ");
  return `${spaced.slice(0, 2)}\u200B${spaced.slice(2)}`;
}

/** Inside a script element only "<" could end it early. */
function json(value: unknown): Markup {
  return new Markup(JSON.stringify(value).replaceAll("<", "\\u003c"));
}
