"use strict";
const draw = globalThis.vegaEmbed;
for (const figure of draw ? document.querySelectorAll("figure") : []) {
  const plot = figure.querySelector(".plot");
  const undrawn = figure.querySelector(".undrawn");
  const target = document.createElement("div");
  const specification = JSON.parse(figure.querySelector("script").textContent);
  delete specification.title; // said by the caption
  plot.append(target);
  draw(target, specification, { mode: "vega-lite", renderer: "svg", ast: true, actions: false, defaultStyle: false, tooltip: { disableDefaultStyle: true } }).then(
    () => {
      undrawn.remove();
      target.querySelectorAll("g:empty").forEach(layer => layer.setAttribute("aria-hidden", "true")); // nothing in it that has a name
      plot.tabIndex = 0;
      figure.querySelector("details").open = false;
    },
    error => {
      target.remove();
      console.error(error);
    });
}
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(details => details.open = true));
