import { Markup } from "../html.ts";

/** The look of the older pages: plain, blue, Bootstrap-like. */
export const STYLE = new Markup(`
*{box-sizing:border-box}body{margin:0;font:14px/1.45 "Helvetica Neue",Arial,sans-serif;color:#333;background:#f4f6f9}
a{color:#2764c5;text-decoration:none}
.topo{display:flex;align-items:center;gap:32px;background:#1f3a68;color:#fff;padding:0 24px;height:56px}
.topo a{color:#dbe6f7}.marca{font-weight:700;font-size:20px;color:#fff}
.topo nav{flex:1}.topo ul{display:flex;gap:20px;list-style:none;margin:0;padding:0}
.topo [aria-current]{color:#fff;border-bottom:2px solid #6fb1ff;padding-bottom:4px}
.empresa{text-align:right;line-height:1.2}.empresa small{display:block;opacity:.8}
.corpo{display:flex;align-items:flex-start;gap:24px;padding:24px}
aside{width:210px;background:#fff;border:1px solid #dfe4ea;border-radius:4px}
.menu{list-style:none;margin:0;padding:8px 0}.menu a{display:block;padding:8px 16px;color:#445}
.menu .ativo{background:#eaf1fc;border-left:3px solid #2764c5;font-weight:600}
main{flex:1;min-width:0}h1{font-size:22px;margin:0 0 16px}h2{font-size:17px;margin:0 0 12px}
.trilha{display:flex;list-style:none;margin:0 0 8px;padding:0;font-size:12px;color:#667}
.trilha li+li::before{content:">";margin:0 6px;color:#99a}
.painel{background:#fff;border:1px solid #dfe4ea;border-radius:4px;padding:20px;margin-bottom:20px}
.cartoes{display:grid;grid-template-columns:repeat(auto-fill,minmax(210px,1fr));gap:16px}
.cartao{background:#fff;border:1px solid #dfe4ea;border-radius:4px;padding:16px}
.cartao h2{margin:0 0 4px}.cartao p{margin:0 0 12px;color:#667;min-height:40px}
.table{width:100%;border-collapse:collapse;background:#fff}
.table th,.table td{text-align:left;padding:8px 10px;border-bottom:1px solid #e6eaef;vertical-align:middle}
.table th{font-size:12px;text-transform:uppercase;color:#667}
.btn{display:inline-block;font:inherit;border:1px solid #2764c5;border-radius:3px;background:#fff;color:#2764c5;padding:6px 14px;cursor:pointer}
.btn-primary{background:#2764c5;color:#fff}.btn-sm{padding:3px 10px;font-size:13px}.btn[disabled]{opacity:.6}
.form-control{font:inherit;padding:6px 8px;border:1px solid #c4ccd6;border-radius:3px;background:#fff;width:100%;max-width:420px}
.campo{margin-bottom:14px}.campo label{display:block;font-weight:600;margin-bottom:4px}
.linha{display:flex;gap:12px;align-items:flex-end;flex-wrap:wrap}.linha .form-control{width:auto}.linha form{display:inline}
.alert{padding:10px 14px;border-radius:4px;margin-bottom:16px}.alert-success{background:#def3e2;color:#1c5a2b}.alert-danger{background:#fbe1e1;color:#7b1f1f}
.toast{position:fixed;top:72px;right:24px;padding:12px 18px;border-radius:4px;color:#fff;box-shadow:0 3px 10px #0003}.toast-success{background:#2e8b57}.toast-error{background:#b3393b}
.abas{display:flex;gap:4px;list-style:none;padding:0;margin:0 0 12px;border-bottom:1px solid #dfe4ea}.abas a{display:block;padding:8px 14px}.abas .ativa{border-bottom:2px solid #2764c5;font-weight:600}
.paginacao{display:flex;gap:16px;justify-content:flex-end;padding:12px 0}.token{font-family:monospace;background:#f0f2f5;padding:4px 8px}
.direita{float:right}
.dados{display:grid;grid-template-columns:repeat(auto-fill,minmax(180px,1fr));gap:8px 20px;margin:0 0 12px}.dados dt{font-size:12px;color:#667}.dados dd{margin:0;font-weight:600}
.painel+form,.painel+.painel{margin-top:0}
`);
