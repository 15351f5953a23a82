// What makes the page better where scripts run. Nothing here is needed to read it: filters, the numbers of other
// sources beside a tick, keys, and building the parts of a large report only when somebody looks at them.
(() => {
  "use strict";
  const tools = document.querySelector(".tools");
  const cards = [...document.querySelectorAll(".card")];
  const fields = ["words", "kind", "outlets", "story", "state"].map((name) => tools.querySelector(`[name=${name}]`));
  const output = tools.querySelector("output");
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  // --- parts that are built when they are looked at ---

  const build = (part) => {
    const waiting = part.querySelector("noscript");
    if (!waiting) return;
    const template = document.createElement("template");
    template.innerHTML = waiting.textContent;
    waiting.replaceWith(template.content);
  };
  const parts = [...document.querySelectorAll(".card, .text")].filter((part) => part.querySelector("noscript"));
  const near = new IntersectionObserver(
    (seen) => seen.forEach((one) => {
      if (one.isIntersecting) {
        near.unobserve(one.target);
        build(one.target);
      }
    }),
    { rootMargin: "600px" },
  );
  parts.filter((part) => part.matches(".card")).forEach((part) => near.observe(part));
  document.addEventListener("toggle", (event) => {
    if (event.target.matches(".text") && event.target.open) build(event.target);
  }, true);
  const all = () => parts.forEach(build);
  addEventListener("beforeprint", all);

  // The browser's own search finds what is there: the rest is built while the reader does nothing, or at Ctrl-F.
  const idle = window.requestIdleCallback || ((work) => setTimeout(() => {
    const end = performance.now() + 8;
    work({ timeRemaining: () => end - performance.now() });
  }, 40));
  let next = 0;
  const rest = (time) => {
    while (next < parts.length && time.timeRemaining() > 2) build(parts[next++]);
    if (next < parts.length) idle(rest);
  };
  addEventListener("load", () => idle(rest));
  addEventListener("keydown", (event) => {
    if (((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f") || event.key === "F3") all();
  });

  // --- going somewhere ---

  const home = (id) => {
    const place = /^(?:number|words|note)-(\d+)-/.exec(id);
    return place ? document.getElementById(`text-${place[1]}`) : null;
  };
  const find = (id) => {
    const part = home(id);
    if (part) build(part);
    return document.getElementById(id);
  };
  const show = (element) => {
    if (element.matches(".card") && element.hidden) clear();
    for (let up = element; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    if (element.matches(".card")) build(element);
    document.querySelectorAll(".found").forEach((one) => one.classList.remove("found"));
    element.classList.add("found");
    element.scrollIntoView({ block: element.matches(".card, section") ? "start" : "center", behavior: still ? "auto" : "smooth" });
    element.focus({ preventScroll: true });
  };
  const go = (id) => {
    const element = find(id);
    if (!element) return false;
    if (location.hash !== `#${id}`) history.pushState(null, "", `#${id}`);
    show(element);
    return true;
  };
  addEventListener("popstate", () => {
    const element = location.hash && find(location.hash.slice(1));
    if (element) show(element);
  });

  // --- filters ---

  const words = new Map();
  const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]/g, "");
  const textOf = (card) => {
    if (!words.has(card)) {
      const waiting = card.querySelector("noscript");
      const body = waiting ? waiting.textContent.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code)).replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&") : "";
      words.set(card, fold(`${card.textContent} ${body}`));
    }
    return words.get(card);
  };
  const fits = (card) => fields.every((field) => {
    if (!field || !field.value) return true;
    if (field.name === "words") return fold(field.value).split(/\s+/).every((word) => textOf(card).includes(word));
    const value = card.dataset[field.name];
    return field.name === "outlets" ? value.split(" ").includes(field.value) : value === field.value;
  });
  const filter = () => {
    const active = fields.some((field) => field && field.value);
    let count = 0;
    for (const card of cards) {
      card.hidden = active && !fits(card);
      if (!card.hidden) count += 1;
    }
    for (const section of document.querySelectorAll(".level")) {
      section.hidden = !section.querySelector(".card:not([hidden])");
      const folded = section.querySelector(".fold");
      if (folded && active) folded.open = true;
    }
    output.textContent = active ? tools.dataset.shown.replace("{n}", count).replace("{of}", cards.length) : "";
  };
  const clear = () => {
    fields.forEach((field) => field && (field.value = ""));
    filter();
  };
  let soon = 0;
  tools.addEventListener("input", (event) => {
    clearTimeout(soon);
    if (event.target.name === "words") soon = setTimeout(filter, 120);
    else if (event.target.name !== "keys") filter();
  });
  tools.querySelector("[name=clear]").addEventListener("click", clear);

  // --- the same matter in other sources ---

  let panel = null;
  let opener = null;
  const cardOf = (tick) => {
    const card = document.getElementById((tick.getAttribute("href") || "").slice(1));
    if (!card || !card.matches(".card")) return null;
    build(card);
    return card;
  };
  const placesOf = (card) => [...new Set([...card.querySelectorAll("a.place")].map((link) => link.hash.slice(1)))];
  const homeOf = (tick) => tick.dataset.home || tick.id;
  const close = () => {
    if (!panel) return false;
    panel.remove();
    panel = null;
    if (opener) opener.focus();
    return true;
  };
  const button = (text, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", action);
    return made;
  };
  const open = (tick) => {
    const card = cardOf(tick);
    if (!card) return false;
    close();
    opener = tick;
    panel = document.createElement("div");
    panel.className = `partners ${card.classList[1]}`;
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-label", tools.dataset.partners);
    const head = document.createElement("p");
    const title = document.createElement("a");
    title.href = `#${card.id}`;
    title.append(...card.querySelector("h3").cloneNode(true).childNodes);
    const kind = document.createElement("b");
    kind.textContent = card.querySelector(".kind b").textContent;
    head.append(kind, title, button(tools.dataset.close, close));
    const list = document.createElement("ul");
    for (const column of card.querySelectorAll(".side")) {
      const value = column.querySelector(".head .figure");
      for (const source of column.querySelectorAll(".source")) {
        const item = document.createElement("li");
        const copy = source.cloneNode(true);
        const link = copy.querySelector("a.place");
        if (value) copy.querySelector(".outlet").after(Object.assign(document.createElement("b"), { textContent: value.textContent }));
        if (link && link.hash.slice(1) === homeOf(tick)) {
          copy.classList.add("now");
          link.replaceWith(Object.assign(document.createElement("span"), { textContent: tools.dataset.here }));
        }
        item.append(copy);
        list.append(item);
      }
    }
    panel.append(head, list);
    document.body.append(panel);
    (panel.querySelector("a.place") || title).focus();
    return true;
  };
  const partner = (step) => {
    const at = document.activeElement;
    const tick = at && at.matches(".tick, .words") ? at : opener;
    const card = tick && tick.matches(".tick") ? cardOf(tick) : null;
    if (!card) return;
    const places = placesOf(card);
    const next = places[(places.indexOf(homeOf(tick)) + step + places.length) % places.length];
    if (panel) close();
    if (next) go(next);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const leaving = panel && panel.contains(link);
    if (link.matches(".tick") && open(link)) event.preventDefault();
    else if (go(link.hash.slice(1))) {
      event.preventDefault();
      if (leaving) {
        panel.remove();
        panel = null;
      }
    }
  });

  // --- keys ---

  const step = (list, move) => {
    const seen = list.filter((one) => !one.hidden && one.getClientRects().length);
    if (!seen.length) return;
    const at = seen.indexOf(document.activeElement.closest ? document.activeElement.closest(".card, .tick") : null);
    show(seen[at < 0 ? (move > 0 ? 0 : seen.length - 1) : (at + move + seen.length) % seen.length]);
  };
  const keys = {
    j: () => step(cards, 1),
    k: () => step(cards, -1),
    m: () => step([...document.querySelectorAll(".text[open] .tick")], 1),
    M: () => step([...document.querySelectorAll(".text[open] .tick")], -1),
    n: () => partner(1),
    p: () => partner(-1),
    "/": () => fields[0].focus(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (close()) event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !tools.querySelector("[name=keys]").checked) return;
    if (event.target.closest("input, select, textarea")) return;
    if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  tools.hidden = false;
  if (location.hash) {
    const element = find(decodeURIComponent(location.hash.slice(1)));
    if (element) show(element);
  }
})();
