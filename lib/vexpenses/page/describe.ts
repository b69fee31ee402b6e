/**
 * The structure of a page for somebody who helps from afar: how it is built, and nothing of what it says. Texts are given
 * as kind and length; the only words are those of our own vocabulary, and only where labels stand.
 */
import { healthOf } from "./health.ts";
import type { Health } from "./health.ts";
import { vendorIn } from "./headings.ts";
import type { Vendor } from "./headings.ts";
import { ALL_PAGES } from "./other-pages.ts";
import { isOurs } from "./ours.ts";
import { recognise } from "./recognise.ts";
import type { Recognised } from "./recognise.ts";
import { ariaShape, classShape, inputShape, kindOfText, roleShape, sizeOf, tagShape } from "./describe-shape.ts";
import type { Size, TextKind } from "./describe-shape.ts";
import { vocabularyWord } from "./describe-vocabulary.ts";

export interface TextShape {
  kind: TextKind;
  size: Size;
  /** the whole text, if it is a phrase of our vocabulary and stands where labels do */
  word?: string;
}

export interface NodeShape {
  tag: string;
  role?: string;
  type?: string;
  aria?: string[];
  classes?: string[];
  /** aria-label, placeholder, alt, title */
  label?: TextShape;
  /** the text that stands in it directly */
  text?: TextShape;
  /** how many options it has, and kinds of their texts */
  options?: { count: number; kinds: TextKind[] };
  /** an open shadow root: its children are among `children` */
  shadow?: true;
  children?: NodeShape[];
  /** this many neighbours are built alike and given once */
  times?: number;
  /** children left out, so that the whole stays readable */
  more?: number;
}

export interface PageShape {
  host: "app.vexpenses.com" | "amp.vexpenses.com" | "other";
  /** each part of the address: a word of ours, or what it is like */
  path: (string | TextShape)[];
  parameters: number;
  lang: "pt" | "es" | "en" | "other" | null;
  title: { vendor: Vendor } & TextShape;
  recognised: Recognised;
  health: Health[];
  elements: number;
  body: NodeShape;
}

const DEEPEST = 45;
const MOST_NODES = 3_000;
const MOST_CHILDREN = 80;
const MOST_CLASSES = 6;
const NOT_SHOWN = "script, style, noscript, template, link, meta";
/** Where labels stand: elsewhere even a word of ours may be somebody's name. */
const LABELS = "h1, h2, h3, h4, h5, h6, th, label, legend, caption, button, a, dt, summary, [role=heading], [role=columnheader], [role=button], [role=tab], [role=link], [role=menuitem], input[type=submit], input[type=button]";

/** In: a page. Out: its structure. Reads only; never throws for odd content. */
export function describePage(document: Document, location: Pick<Location, "hostname" | "pathname" | "search">): PageShape {
  const left = { nodes: MOST_NODES };
  const lang = (document.documentElement.getAttribute("lang") ?? "").slice(0, 2).toLowerCase();
  const { hostname } = location;
  return {
    host: hostname === "app.vexpenses.com" || hostname === "amp.vexpenses.com" ? hostname : "other",
    path: location.pathname.split("/").filter(Boolean).map((part) => vocabularyWord(part.replaceAll(/[-_]+/g, " ")) ?? shapeOf(part)),
    parameters: location.search.split("&").filter((one) => one.length > 1).length,
    lang: lang === "pt" || lang === "es" || lang === "en" ? lang : lang === "" ? null : "other",
    title: { vendor: vendorIn(document.title), ...shapeOf(document.title) },
    recognised: recognise(document, location, ALL_PAGES),
    health: healthOf(document, location),
    elements: document.getElementsByTagName("*").length,
    body: nodeShape(document.body, DEEPEST, left),
  };
}

function shapeOf(text: string): TextShape {
  return { kind: kindOfText(text), size: sizeOf(text.trim()) };
}

function nodeShape(element: Element, depth: number, left: { nodes: number }): NodeShape {
  left.nodes--;
  const shape: NodeShape = { tag: tagShape(element) };
  const role = roleShape(element);
  if (role) shape.role = role;
  const type = inputShape(element);
  if (type) shape.type = type;
  const aria = ariaShape(element);
  if (aria.length) shape.aria = aria.sort();
  const classes = [...element.classList].slice(0, MOST_CLASSES).map(classShape);
  if (classes.length) shape.classes = classes;
  const isLabel = element.matches(LABELS);
  const label = ["aria-label", "placeholder", "alt", "title"].map((name) => element.getAttribute(name) ?? "").find(Boolean);
  if (label) shape.label = textShape(label, isLabel);
  const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue ?? "").join(" ").replaceAll(/\s+/g, " ").trim();
  if (text && element.localName !== "textarea") shape.text = textShape(text, isLabel);
  if (element.localName === "select") {
    const { options } = element as HTMLSelectElement;
    shape.options = { count: options.length, kinds: [...new Set([...options].slice(0, 40).map((option) => kindOfText(option.text)))] };
    return shape;
  }
  if (element.shadowRoot) shape.shadow = true;
  addChildren(shape, [...(element.shadowRoot?.children ?? []), ...element.children], depth, left);
  return shape;
}

function textShape(text: string, isLabel: boolean): TextShape {
  const word = isLabel ? vocabularyWord(text) : null;
  return word === null ? shapeOf(text) : { ...shapeOf(text), word };
}

function addChildren(shape: NodeShape, children: readonly Element[], depth: number, left: { nodes: number }): void {
  const shown = children.filter((child) => !child.matches(NOT_SHOWN) && !isOurs(child));
  const told: NodeShape[] = [];
  let before = "";
  let more = 0;
  for (const child of shown) {
    if (depth === 0 || left.nodes <= 0 || told.length >= MOST_CHILDREN) {
      more++;
      continue;
    }
    const one = nodeShape(child, depth - 1, left);
    const same = JSON.stringify(one);
    const last = told.at(-1);
    if (last && same === before) last.times = (last.times ?? 1) + 1;
    else told.push(one);
    before = same;
  }
  if (told.length) shape.children = told;
  if (more) shape.more = more;
}
