// Draws what Shared/Charts/ChartPayload.cs describes with ApexCharts. Colours come from tokens.css, for either theme.
const root = document.documentElement;
const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
let library;

function token(name) {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  root.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return hex(colour);
}

// The library reads #rrggbb only in places.
function hex(colour) {
  const parts = colour.match(/[\d.]+/g).slice(0, 3).map(Number);
  return "#" + parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("");
}

const compact = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 1 });
const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

// Ticks only: every exact value arrives as text from the server.
function tick(payload, value) {
  if (value === null || value === undefined) return "";
  if (payload.format === "percent") return `${plain.format(value * 100)} %`;
  const unit = { K: " K", M: " M", B: " B", T: " T" };
  return Math.abs(value) < 1000 ? plain.format(value) : compact.format(value).replace(/[KMBT]$/i, (letter) => unit[letter.toUpperCase()]);
}

const types = { bar: "bar", horizontalBar: "bar", stackedArea: "area", line: "line", stepLine: "line", heatMap: "heatmap" };

// A share of the height that a line must use before it may leave the zero line.
const flat = 0.4;

function lowestTick(payload, lowest, highest) {
  if (lowest < 0) return undefined;
  const zero = payload.kind !== "line" && payload.kind !== "stepLine";
  return zero || highest - lowest >= flat * highest ? 0 : undefined;
}

// An axis from zero ends at the first round step above the highest value; the library would leave up to half of it empty.
function scale(payload) {
  const lowest = lowestTick(payload, ...extent(payload));
  const sums = payload.kind === "stackedArea" ? payload.categories.map((_, place) => payload.series.reduce((sum, series) => sum + (series.values[place] ?? 0), 0)) : [];
  const highest = Math.max(extent(payload)[1], ...sums);
  if (lowest !== 0 || highest <= 0) return { min: lowest, tickAmount: 4 };
  const unit = 10 ** Math.floor(Math.log10(highest / 5));
  const step = unit * [1, 2, 2.5, 5, 10].find((factor) => unit * factor >= highest / 5);
  const ticks = Math.ceil(highest / step);
  return { min: 0, max: ticks * step, tickAmount: ticks };
}

// A centred word near the right edge would be cut off.
function isLate(payload, mark) {
  const [first, last] = [payload.dates?.[0] ?? 0, payload.dates?.at(-1) ?? 0];
  return mark.at > first + 0.85 * (last - first);
}

function extent(payload) {
  const known = payload.series.flatMap((series) => series.values).filter((value) => value !== null);
  return known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, 0];
}

function options(given) {
  // The library draws a heat map from the bottom; readers start at the top.
  const payload = given.kind === "heatMap" ? { ...given, series: given.series.toReversed() } : given;
  const text = token("--text-2");
  const grid = token("--chart-grid");
  const surface = token("--surface");
  const dated = payload.dates !== null;
  const heat = payload.kind === "heatMap";
  const bars = types[payload.kind] === "bar";
  const colours = payload.series.map((series) => token(series.colour));
  const labels = { style: { colors: text, fontSize: "12px" } };
  const values = { ...labels, formatter: (value) => tick(payload, value) };
  const x = payload.dates ?? payload.categories;
  const y = (value) => (heat && value === null ? unknownCell : value);
  const exact = (value, context) => payload.series[context.seriesIndex]?.texts[context.dataPointIndex] ?? "—";
  return {
    chart: {
      type: types[payload.kind],
      height: payload.height,
      stacked: payload.kind === "stackedArea",
      fontFamily: "inherit",
      foreColor: text,
      background: "transparent",
      toolbar: { show: false },
      zoom: { enabled: false },
      selection: { enabled: false },
      animations: { enabled: !reducedMotion.matches, speed: 250, animateGradually: { enabled: false }, dynamicAnimation: { speed: 200 } },
      group: payload.group ?? undefined,
      id: payload.group ? `${payload.group}-${Math.random().toString(36).slice(2)}` : undefined,
    },
    colors: heat ? [token("--heat-5")] : colours,
    series: payload.series.map((series) => ({
      name: series.name,
      data: dated ? x.map((at, index) => [at, y(series.values[index])]) : x.map((label, index) => ({ x: label, y: y(series.values[index]) })),
    })),
    dataLabels: {
      enabled: heat || (bars && payload.series.length === 1 && x.length <= 12),
      formatter: exact,
      offsetX: payload.kind === "horizontalBar" ? 8 : 0,
      offsetY: payload.kind === "bar" ? -20 : 0,
      textAnchor: payload.kind === "horizontalBar" ? "start" : "middle",
      style: { fontSize: "12px", fontWeight: 500, colors: [heat ? token("--heat-text") : token("--text")] },
      background: { enabled: false },
      dropShadow: { enabled: false },
    },
    fill: { type: "solid", opacity: payload.kind === "stackedArea" ? 0.85 : 1 },
    stroke: {
      show: true,
      curve: payload.kind === "stepLine" ? "stepline" : "straight",
      width: bars ? 0 : payload.kind === "stackedArea" ? 1 : heat ? 2 : 2.25,
      colors: heat || payload.kind === "stackedArea" ? [surface] : undefined,
    },
    plotOptions: {
      bar: { horizontal: payload.kind === "horizontalBar", barHeight: "62%", columnWidth: "58%", borderRadius: 2, borderRadiusApplication: "end", dataLabels: { position: "top" } },
      heatmap: { radius: 3, enableShades: false, colorScale: { ranges: heatRanges(payload) } },
    },
    grid: { borderColor: grid, strokeDashArray: 0, xaxis: { lines: { show: payload.kind === "horizontalBar" } }, yaxis: { lines: { show: !heat && payload.kind !== "horizontalBar" } } },
    xaxis: {
      type: dated ? "datetime" : "category",
      labels: payload.kind === "horizontalBar" ? values : { ...labels, datetimeUTC: true, datetimeFormatter: { year: "MMM yyyy", month: "MMM yyyy", day: "d MMM", hour: "d MMM" }, hideOverlappingLabels: true, trim: false },
      axisBorder: { color: token("--line-strong"), show: !heat },
      axisTicks: { show: false },
      tooltip: { enabled: false },
      tickAmount: payload.kind === "horizontalBar" ? 4 : undefined,
    },
    yaxis: {
      ...(payload.kind === "horizontalBar" || heat ? { min: lowestTick(payload, ...extent(payload)), tickAmount: 4 } : scale(payload)),
      labels: payload.kind === "horizontalBar" || heat ? { ...labels, maxWidth: 220 } : values,
    },
    annotations: {
      xaxis: payload.marks.map((mark) => ({
        x: mark.at,
        strokeDashArray: 3,
        borderColor: token("--line-strong"),
        label: { text: mark.text, textAnchor: isLate(payload, mark) ? "end" : "middle", orientation: "horizontal", borderWidth: 0, offsetY: -2, style: { background: surface, color: text, fontSize: "12px" } },
      })),
    },
    legend: { show: false },
    tooltip: { shared: !heat && !bars, intersect: heat || bars, x: { formatter: (value, context) => payload.categories[context?.dataPointIndex] ?? value }, y: { formatter: exact } },
    markers: { size: x.length === 1 ? 4 : 0, strokeWidth: 0, hover: { size: 4 } },
    states: { hover: { filter: { type: "none" } }, active: { filter: { type: "none" } } },
  };
}

// Stands for "unknown" in a heat map, which has no colour for a gap of its own.
const unknownCell = -1e12;

// Five steps between the lowest and the highest value that the caller names.
function heatRanges(payload) {
  const [from, to] = payload.heat ?? [0, 100];
  const step = (to - from) / 5;
  const unknown = { from: unknownCell, to: unknownCell, color: token("--surface-2") };
  const steps = [1, 2, 3, 4, 5].map((n) => ({
    from: n === 1 ? unknownCell + 1 : from + step * (n - 1),
    to: n === 5 ? Number.MAX_SAFE_INTEGER : from + step * n - 1e-9,
    color: token(`--heat-${n}`),
  }));
  return [unknown, ...steps];
}

class Drawing {
  constructor(element, payload) {
    this.element = element;
    this.payload = payload;
    this.redraw = () => this.draw();
    root.addEventListener("themechange", this.redraw);
  }

  async draw() {
    this.chart?.destroy();
    this.chart = undefined;
    // The reader may have left the page meanwhile; then there is nothing to draw on, and nothing wrong.
    if (!this.element?.isConnected) return;
    this.element.replaceChildren();
    this.chart = new library(this.element, options(this.payload));
    try {
      await this.chart.render();
    } catch (problem) {
      if (this.element.isConnected) throw problem;
      return;
    }
    hush(this.element);
  }

  async update(payload) {
    this.payload = payload;
    await this.draw();
  }

  dispose() {
    root.removeEventListener("themechange", this.redraw);
    this.chart?.destroy();
    this.chart = undefined;
  }
}

// The figure has one label and a table; nothing inside the drawing takes the focus or speaks.
function hush(element) {
  for (const part of element.querySelectorAll("[tabindex], a, [role]")) {
    part.removeAttribute("tabindex");
    part.removeAttribute("role");
  }
}

export async function create(element, libraryUrl, payload) {
  library ??= (await import(libraryUrl)).default;
  const drawing = new Drawing(element, payload);
  await drawing.draw();
  return drawing;
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
