// Shows the values under the pointer and lets the legend hide series. The page is complete without it.
"use strict";

for (const figure of document.querySelectorAll("figure")) {
  const chart = JSON.parse(figure.querySelector("script").textContent);
  const hidden = new Set();
  const panel = figure.appendChild(document.createElement("div"));
  panel.className = "values";
  panel.hidden = true;

  for (const svg of figure.querySelectorAll(".anneal-chart")) {
    const [left, top, width, height] = svg.dataset.plot.split(" ").map(Number);
    const crosshair = svg.appendChild(document.createElementNS(svg.namespaceURI, "path"));
    crosshair.setAttribute("class", "crosshair");

    const show = x => {
      const across = left + width * position(chart.x, x);
      crosshair.setAttribute("d", `M${across},${top}v${height}`);
      fill(panel, chart, hidden, x);
      panel.hidden = false;
      const picture = svg.getBoundingClientRect();
      const place = across * picture.width / svg.viewBox.baseVal.width;
      const room = picture.width - panel.offsetWidth;
      panel.style.left = `${Math.max(0, Math.min(room, place + 14 <= room ? place + 14 : place - 14 - panel.offsetWidth))}px`;
      panel.style.top = `${(top + 8) * picture.height / svg.viewBox.baseVal.height}px`;
    };
    const clear = () => {
      crosshair.removeAttribute("d");
      panel.hidden = true;
    };
    const follow = event => {
      const picture = svg.getBoundingClientRect();
      const scale = svg.viewBox.baseVal.width / picture.width;
      const across = (event.clientX - picture.left) * scale, down = (event.clientY - picture.top) * scale;
      const isOverPlot = across >= left - 8 && across <= left + width + 8 && down >= top && down <= top + height;
      if (isOverPlot) show(nearest(chart, valueAt(chart.x, (across - left) / width)));
      else clear();
    };
    svg.addEventListener("pointermove", follow);
    svg.addEventListener("pointerdown", follow);
    svg.addEventListener("pointerleave", event => {
      if (event.pointerType === "mouse") clear();   // a finger that is lifted leaves the values to be read
    });

    for (const key of svg.querySelectorAll(".key")) {
      const toggle = () => {
        const index = key.dataset.series;
        if (!hidden.delete(index)) hidden.add(index);
        for (const part of figure.querySelectorAll(`[data-series="${index}"]`)) {
          part.classList.toggle("off", hidden.has(index));
          if (part.matches(".key")) part.setAttribute("aria-pressed", !hidden.has(index));
        }
      };
      key.setAttribute("tabindex", "0");
      key.setAttribute("role", "button");
      key.setAttribute("aria-pressed", "true");
      key.addEventListener("click", toggle);
      key.addEventListener("keydown", event => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        toggle();
      });
    }
  }
}

// Tables that can be sorted: a heading sorts by its column, and the other way round when it is asked again.
for (const table of document.querySelectorAll("table.sortable")) {
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const sign = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
      const body = table.tBodies[0], isNumber = heading.classList.contains("number");
      const keyed = [...body.rows].map(row => ({ row, key: keyOf(row.cells[column].textContent, isNumber) }));
      keyed.sort((one, other) => {
        if (isNumber && (isNaN(one.key) || isNaN(other.key))) return isNaN(one.key) - isNaN(other.key);
        return sign * (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);
      });
      body.append(...keyed.map(each => each.row));
    });
  });
}

function keyOf(text, isNumber) {
  return isNumber ? parseFloat(text.replaceAll(",", "")) : text;
}

function position(axis, value) {
  return axis.logarithmic
    ? Math.log(value / axis.low) / Math.log(axis.high / axis.low)
    : (value - axis.low) / (axis.high - axis.low);
}

function valueAt(axis, share) {
  const inside = Math.min(1, Math.max(0, share));
  return axis.logarithmic
    ? axis.low * Math.pow(axis.high / axis.low, inside)
    : axis.low + inside * (axis.high - axis.low);
}

// Steps and epochs are whole; other data, such as the rates of a grid, have values only where they were measured.
function nearest(chart, x) {
  if (chart.whole && !chart.x.logarithmic) return Math.round(x);
  let best = x, distance = Infinity;
  for (const series of chart.series) {
    for (const candidate of series.x) {
      if (candidate === null) continue;
      const away = Math.abs(position(chart.x, candidate) - position(chart.x, x));
      if (away < distance) [best, distance] = [candidate, away];
    }
  }
  return best;
}

// The value of a series at x: on a point, or on the drawn line between two.
function valueOf(series, chart, x) {
  for (let i = series.x.length - 1; i >= 0; i--) {
    if (series.x[i] === null || series.x[i] > x) continue;
    const deviation = series.deviation ? series.deviation[i] : 0;
    if (series.x[i] === x) return { y: series.y[i], deviation };
    if (i + 1 === series.x.length || series.x[i + 1] === null) return null;
    const share = (x - series.x[i]) / (series.x[i + 1] - series.x[i]);
    const from = position(chart.y, series.y[i]), to = position(chart.y, series.y[i + 1]);
    return { y: valueAt(chart.y, from + share * (to - from)), deviation: 0 };
  }
  return null;
}

function fill(panel, chart, hidden, x) {
  const heading = document.createElement("b");
  heading.textContent = `${chart.x.label} ${text(x)}`
    + (chart.top ? `, ${chart.top.label} ${text(x / chart.top.length)}` : "");
  const table = document.createElement("table");
  chart.series.forEach((series, index) => {
    if (hidden.has(String(index))) return;
    const value = valueOf(series, chart, x);
    const row = table.insertRow();
    const swatch = row.insertCell().appendChild(document.createElement("span"));
    swatch.className = `swatch ${series.color}`;
    swatch.parentNode.append(series.name);
    const number = row.insertCell();
    number.className = "number";
    number.textContent = value === null ? "–" : text(value.y) + (value.deviation > 0 ? ` ± ${text(value.deviation, 2)}` : "");
  });
  panel.replaceChildren(heading, table);
}

function text(value, digits = 4) {
  if (value === 0) return "0";
  const rounded = Number(value.toPrecision(digits)), size = Math.abs(rounded);
  return Number.isInteger(value) || (size >= 1e-4 && size < 1e6)
    ? String(Number.isInteger(value) ? value : rounded)
    : rounded.toExponential().replace("e+", "e");
}
