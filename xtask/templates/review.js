"use strict";
(() => {
  const root = document.documentElement;
  const form = document.querySelector(".filters");
  const shown = document.getElementById("shown");
  const changes = [...document.querySelectorAll(".change")];
  const groups = [...document.querySelectorAll(".group")];
  const links = [...document.querySelectorAll("nav li")];
  const texts = new Map();
  root.classList.add("with-script");

  // A page from a file may not be allowed to remember.
  const remembered = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  const remember = (theme) => { try { localStorage.setItem("theme", theme); } catch { /* it is only a colour */ } };
  const setTheme = (theme) => { if (theme === "dark" || theme === "light") root.dataset.theme = theme; };
  const otherTheme = () => {
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    const theme = isDark ? "light" : "dark";
    setTheme(theme);
    remember(theme);
  };
  setTheme(remembered());
  document.getElementById("theme").addEventListener("click", otherTheme);

  const textOf = (change) => {
    if (!texts.has(change)) texts.set(change, (change.closest(".group").querySelector("h3").textContent + " " + change.textContent).toLowerCase());
    return texts.get(change);
  };
  const filter = () => {
    const checked = (name) => new Set([...form.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value));
    const wire = checked("wire");
    const bump = checked("bump");
    const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const change of changes) {
      const { wire: effect, bump: size } = change.dataset;
      const fits = (effect === undefined || wire.has(effect)) && bump.has(size) && (words.length === 0 || words.every((word) => textOf(change).includes(word)));
      change.hidden = !fits;
      if (fits) count += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector(".change:not([hidden])");
    for (const link of links) {
      const group = document.getElementById(link.querySelector("a").hash.slice(1));
      link.hidden = group.hidden;
    }
    shown.textContent = count === changes.length ? `${count} shown` : `${count} of ${changes.length} shown`;
  };
  let waiting = 0;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 60); });
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();

  const move = (step) => {
    const visible = changes.filter((change) => !change.hidden);
    if (visible.length === 0) return;
    const current = document.activeElement?.closest?.(".change");
    const index = visible.indexOf(current);
    const next = index < 0 ? (step > 0 ? 0 : visible.length - 1) : Math.min(Math.max(index + step, 0), visible.length - 1);
    visible[next].focus({ preventScroll: true });
    visible[next].scrollIntoView({ block: "nearest" });
  };
  const fold = () => {
    const details = document.activeElement?.closest?.(".change")?.querySelector("details.excerpt, details");
    if (details) details.open = !details.open;
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input[type=search]")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const actions = { j: () => move(1), k: () => move(-1), o: fold, t: otherTheme, "/": () => form.elements.words.focus() };
    const action = Object.hasOwn(actions, event.key) && actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });
})();
