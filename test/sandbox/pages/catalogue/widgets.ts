/** One page per choice control that front ends use (B–D and the rest). */
import { app, form } from "./make.ts";
import type { Variant } from "./variant.ts";

export const WIDGETS: Variant[] = [
  form("B", { id: "select2-ajax", title: "select2, options by AJAX on opening", what: "the hidden select holds the chosen option only", look: { chosenOnly: true }, script: "select2", css: "select2/dist/css/select2.css" }),
  form("B", { id: "select2-local", title: "select2, options in the page", what: "field and widget must agree", script: "select2", css: "select2/dist/css/select2.css", quick: true }),

  app("C", "react-select", { id: "react-select", title: "react-select, clearable, menu in a portal", what: "keyboard path", quick: true }),
  app("C", "react-select", { id: "react-select-field", title: "react-select with a named field", what: "what a form would submit can be read" }),
  app("C", "react-select", { id: "react-select-not-clearable", title: "react-select, not clearable", what: "a choice can't be taken back" }),
  app("C", "react-select", { id: "react-select-not-searchable", title: "react-select, not searchable", what: "no typing" }),
  app("C", "react-select", { id: "react-select-async", title: "react-select, options for what is typed", what: "an empty menu until something is typed" }),
  app("C", "react-select", { id: "react-select-on-open", title: "react-select, options loaded on opening", what: "the menu is empty at first" }),
  app("C", "react-select", { id: "react-select-paged", title: "react-select, options page in", what: "ten at a time; “not in the menu” is not “not offered”" }),

  app("D", "vue", { id: "vue-multiselect", title: "vue-multiselect", what: "Vue's own way of keeping the choice", quick: true, made: { by: "script", script: "vue", css: "vue-multiselect/dist/vue-multiselect.css" } }),
  app("D", "vue", { id: "vue-native", title: "Vue with native selects", what: "bound by :value and @change" }),
  app("widget", "react-native", { id: "react-native", title: "React with native selects", what: "a controlled select" }),

  app("widget", "downshift", { id: "downshift-combobox", title: "downshift useCombobox", what: "list in place, filtered by typing" }),
  app("widget", "downshift", { id: "downshift-select", title: "downshift useSelect", what: "role=combobox on a div" }),
  app("widget", "headless", { id: "headless-combobox", title: "Headless UI Combobox", what: "anchored in a portal" }),
  app("widget", "headless", { id: "headless-listbox", title: "Headless UI Listbox", what: "button with aria-haspopup=listbox", quick: true }),
  app("widget", "radix", { id: "radix-select", title: "Radix Select", what: "opens on pointerdown, portal, the rest of the page hidden meanwhile" }),
  app("widget", "mui", { id: "mui-autocomplete", title: "MUI Autocomplete", what: "combobox with a popper" }),
  app("widget", "mui", { id: "mui-select", title: "MUI Select", what: "opens on mousedown, a hidden input, a menu in a portal" }),
  app("widget", "rc-select", { id: "rc-select", title: "rc-select (Ant Design's core)", what: "virtualised options", made: { by: "script", script: "rc-select", css: "rc-select/assets/index.css" } }),
  form("widget", { id: "tom-select", title: "Tom Select", what: "a hidden select with a combobox", script: "tom-select", css: "tom-select/dist/css/tom-select.css" }),
  form("widget", { id: "choices", title: "Choices.js", what: "rewrites the hidden select's options", script: "choices", css: "choices.js/public/assets/styles/choices.css" }),
  form("widget", { id: "chosen", title: "Chosen", what: "a hidden select, no roles at all", script: "chosen", css: "chosen-js/chosen.css" }),
  app("widget", "datalist", { id: "datalist", title: "Text field with a datalist", what: "counts only when it is an option word for word" }),
  app("widget", "combobox", { id: "combobox", title: "ARIA 1.2 combobox made by hand", what: "aria-activedescendant" }),
  app("widget", "listbox", { id: "listbox", title: "Button and listbox made by hand", what: "the list exists only while it is open" }),
  app("widget", "listbox", { id: "listbox-described", title: "Button and listbox, two lines per option", what: "what is said about an option is no part of its name" }),
  app("widget", "shadow", { id: "shadow-native", title: "Native select in an open shadow root", what: "a web component around a select" }),
  app("widget", "shadow", { id: "shadow-combobox", title: "Combobox in an open shadow root", what: "field and list are in the component" }),
  app("widget", "shadow", { id: "shadow-slotted", title: "Combobox in an open shadow root, options slotted into it", what: "the list is in the component, its options beside it" }),
  app("widget", "roleless", { id: "cards-roleless", title: "Cards with choices of plain elements", what: "no role, no table" }),
  form("widget", { id: "skin", title: "Hidden select behind a skin without roles", what: "found in the wild", script: "skin" }),
];
