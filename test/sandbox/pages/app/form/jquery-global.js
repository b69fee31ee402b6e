// jQuery plugins look for it on the window. In a file of its own: what imports it first has it before the plugin runs.
import jQuery from "jquery";

window.jQuery = jQuery;
window.$ = jQuery;
