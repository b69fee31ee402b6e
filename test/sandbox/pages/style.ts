import { Markup } from "../vexpenses/html.ts";
import { STYLE } from "../vexpenses/server-rendered/style.ts";

/** The older pages' look, and what the variants' own shapes need. */
export const PAGES_STYLE = new Markup(`${STYLE.source}
.controle{position:relative;max-width:420px}.controle-largo{width:420px}.linha{align-items:center}
.lista{margin:0;padding:0;list-style:none;max-height:240px;overflow:auto;background:#fff;min-width:280px;z-index:20}
.lista:not(:empty){border:1px solid #c4ccd6;box-shadow:0 3px 10px #0002}
.controle .lista{position:absolute;left:0;right:0}.lista.solta{position:absolute}
.lista li,.lista .item,.item{padding:6px 10px;cursor:pointer}.lista li:hover,.ativo,.item[data-focus],.item[data-highlighted]{background:#eaf1fc}
.pele{position:relative;border:1px solid #c4ccd6;border-radius:3px;padding:6px 8px;max-width:420px;cursor:pointer;background:#fff}.pele .lista{left:0;right:0;top:100%}
.escondido{position:absolute;opacity:0;pointer-events:none;width:1px;height:1px}
.fundo{position:fixed;inset:0;background:#0006;display:flex;align-items:center;justify-content:center;z-index:10}
.janela{background:#fff;border-radius:6px;padding:20px;width:820px;max-height:88vh;overflow:auto}
.gaveta{position:fixed;right:0;top:0;bottom:0;width:720px;background:#fff;overflow:auto;padding:20px;box-shadow:-4px 0 16px #0003;z-index:10}
.rolagem{max-height:360px;overflow:auto;position:relative}.linha-grade{display:grid;grid-template-columns:1fr 1fr 1fr;gap:12px;align-items:center;padding:8px 10px;border-bottom:1px solid #e6eaef}
.linha-grade.solta{position:absolute;left:0;right:0;top:0}.titulos{font-size:12px;color:#667}
.miudo{font-size:11px;color:#667}.barra{height:12px;background:#e3e7ec;border-radius:6px;width:60%}.maiusculas{text-transform:uppercase}.sem-marcas{list-style:none;padding:0}
dl{display:grid;grid-template-columns:1fr 1fr;gap:10px}dd{margin:0}iframe{width:100%;height:900px;border:0}
`);
