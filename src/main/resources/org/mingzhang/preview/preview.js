/*
  Keeps a previewed page fresh, and shows its review: what keeps the page from being made lies over it, and each finding
  stands beside the sentence or the cells that it speaks of. All markup comes finished from the server.
*/
(function () {
  "use strict";

  var shown = document.currentScript.dataset.page;
  var query = "?page=" + location.pathname;
  var RAIL = 348;
  var wide = window.matchMedia("(min-width: 1180px)");
  var written = new Map();
  var panelState = "";
  var looked = "";

  var host = document.createElement("mingzhang-review");
  var root = host.attachShadow({ mode: "open" });
  root.innerHTML =
    '<link rel="stylesheet" href="/.mingzhang/preview.css">' +
    '<div class="cover" role="dialog" aria-modal="true" aria-label="错误" hidden><div class="sheet"></div></div>' +
    '<div class="rail" hidden></div>' +
    '<div class="bar" role="status"><b>预览</b><span class="summary">正在连接</span>' +
    '<span class="steps"><button type="button" class="back" aria-label="上一条">↑</button>' +
    '<button type="button" class="next" aria-label="下一条">↓</button></span>' +
    '<button type="button" class="toggle" aria-expanded="false"></button></div>';
  document.documentElement.append(host);
  var cover = root.querySelector(".cover");
  var sheet = root.querySelector(".sheet");
  var rail = root.querySelector(".rail");
  var bar = root.querySelector(".bar");
  var summary = root.querySelector(".summary");
  var toggle = root.querySelector(".toggle");

  var style = document.createElement("style");
  style.textContent =
    "@media screen and (min-width: 1180px) { html.mingzhang-reviewed { --taken-right: " + RAIL + "px; } }" +
    "@media screen { html.mingzhang-reviewed body { margin-right: var(--taken-right, 0px); } }" +
    "@media screen and (max-width: 1179.98px) { html { --taken-bottom: 44px; } }" +
    "::highlight(mingzhang-error) { background: #ffc9c9; }" +
    "::highlight(mingzhang-warning) { background: #ffe2b8; }" +
    "::highlight(mingzhang-notice) { background: #dbe9f6; }" +
    "::highlight(mingzhang-looked) { background: #ffd24d; }" +
    "@media print { mingzhang-review { display: none; } }";
  document.head.append(style);

  /* What is open stays so over a reload; at first, beside a wide page alone. */
  function isOpen() {
    var kept = sessionStorage.getItem("mingzhang-review");
    return kept === null ? wide.matches : kept === "open";
  }

  /* Beside the rail a page has less room than its window: what its styles do by width, they do for the room it has. */
  function fit(rules, taken) {
    Array.from(rules).forEach(function (rule) {
      if (rule.media) {
        written.set(rule, written.get(rule) || rule.media.mediaText);
        rule.media.mediaText = written.get(rule).replace(/((?:min|max)-width:\s*)([\d.]+)px/g, function (all, name, px) {
          return name + (parseFloat(px) + taken) + "px";
        });
      }
      if (rule.cssRules) {
        fit(rule.cssRules, taken);
      }
    });
  }

  function show() {
    var open = isOpen();
    Array.from(document.styleSheets).forEach(function (sheet) {
      if (sheet.ownerNode !== style) {
        fit(sheet.cssRules, open && wide.matches ? RAIL : 0);
      }
    });
    rail.hidden = !open;
    document.documentElement.classList.toggle("mingzhang-reviewed", open);
    toggle.textContent = open ? "收起" : "展开";
    toggle.setAttribute("aria-expanded", String(open));
    place();
  }

  function keep(open) {
    sessionStorage.setItem("mingzhang-review", open ? "open" : "closed");
    show();
  }

  /* The words of an element, blanks left out, and where in the page each character stands; notes are no part of it. */
  function wordsOf(element) {
    var walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, function (node) {
      return node.parentElement.closest("aside, svg, style") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    });
    var text = "";
    var at = [];
    for (var node = walker.nextNode(); node; node = walker.nextNode()) {
      for (var i = 0; i < node.data.length; i++) {
        if (!/\s/.test(node.data[i])) {
          text += node.data[i];
          at.push([node, i]);
        }
      }
    }
    return { text: text, at: at };
  }

  function range(words, start, length) {
    var found = document.createRange();
    var last = words.at[start + length - 1];
    found.setStart(words.at[start][0], words.at[start][1]);
    found.setEnd(last[0], last[1] + 1);
    return found;
  }

  function tight(text) {
    return (text || "").replace(/\s/g, "");
  }

  /* The ranges of the page that a link of the review speaks of. */
  function rangesOf(link) {
    var element = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!element) {
      return [];
    }
    if (link.dataset.words !== undefined) {
      var row = wordsOf(element.closest("tr") || element);
      return link.dataset.words.split("|").filter(Boolean).map(function (word) {
        var start = row.text.indexOf(tight(word));
        return start < 0 ? null : range(row, start, tight(word).length);
      }).filter(Boolean);
    }
    var section = wordsOf(element);
    var before = tight(link.dataset.before);
    var marked = tight(link.dataset.marked);
    var start = section.text.indexOf(before + marked + tight(link.dataset.after));
    return start < 0 || !marked ? [] : [range(section, start + before.length, marked.length)];
  }

  /* A place that a reader sees: what is folded away has no height. */
  function topOf(ranges) {
    for (var i = 0; i < ranges.length; i++) {
      var box = ranges[i].getBoundingClientRect();
      if (box.height > 0) {
        return box.top + window.scrollY;
      }
    }
    return null;
  }

  function cards() {
    return Array.from(rail.querySelectorAll(".finding"));
  }

  /* Marks the words, and sets each card at the height of its first place; those without a place stand at the top. */
  function place() {
    var open = isOpen();
    var beside = open && wide.matches;
    var marks = { error: [], warning: [], notice: [] };
    var placed = [];
    cards().forEach(function (card) {
      var ranges = [];
      card.querySelectorAll("a[href^='#']").forEach(function (link) {
        ranges = ranges.concat(rangesOf(link));
      });
      Object.keys(marks).forEach(function (severity) {
        if (card.classList.contains(severity)) {
          marks[severity] = marks[severity].concat(ranges);
        }
      });
      var top = beside ? topOf(ranges) : null;
      card.classList.toggle("placed", top !== null);
      card.style.top = "";
      if (top !== null) {
        placed.push({ card: card, top: top });
      }
    });
    Object.keys(marks).forEach(function (severity) {
      highlight("mingzhang-" + severity, open ? marks[severity] : []);
    });
    rail.style.height = "";
    var free = rail.firstChild ? rail.firstChild.offsetTop + rail.firstChild.offsetHeight + 12 : 0;
    placed.sort(function (one, other) { return one.top - other.top; });
    placed.forEach(function (one) {
      var top = Math.max(free, one.top - 12);
      one.card.style.top = top + "px";
      free = top + one.card.offsetHeight + 12;
    });
    if (beside) {
      rail.style.height = Math.max(document.body.scrollHeight, free) + "px";
    }
  }

  function highlight(name, ranges) {
    if (!window.CSS || !CSS.highlights || typeof Highlight === "undefined") {
      return;
    }
    if (ranges.length) {
      CSS.highlights.set(name, new Highlight(...ranges));
    } else {
      CSS.highlights.delete(name);
    }
  }

  function look(link) {
    var ranges = rangesOf(link);
    highlight("mingzhang-looked", ranges);
    var top = topOf(ranges);
    if (top !== null) {
      window.scrollTo({ top: Math.max(0, top - window.innerHeight / 3), behavior: "smooth" });
      return true;
    }
    return false;
  }

  function step(by) {
    var all = cards().filter(function (card) { return card.querySelector("a[href^='#']"); });
    if (!all.length) {
      return;
    }
    all.sort(function (one, other) { return parseFloat(one.style.top || "0") - parseFloat(other.style.top || "0"); });
    var at = all.findIndex(function (card) { return card.classList.contains("looked"); });
    var next = all[(at + by + all.length) % all.length];
    all.forEach(function (card) { card.classList.toggle("looked", card === next); });
    look(next.querySelector("a[href^='#']"));
  }

  function fill(html) {
    var page = document.createElement("template");
    page.innerHTML = html;
    var review = page.content.querySelector(".review");
    if (!review) {
      return;
    }
    var problems = page.content.querySelector(".problems");
    summary.textContent = review.dataset.summary;
    bar.dataset.gravest = review.dataset.gravest;
    rail.replaceChildren(page.content.querySelector(".findings"));
    root.querySelector(".steps").hidden = !rail.querySelector("a[href^='#']");
    sheet.replaceChildren();
    if (problems) {
      sheet.append(problems);
    }
    cover.hidden = !problems || looked === panelState;
    show();
  }

  function load() {
    fetch("/.mingzhang/panel" + query).then(function (answer) {
      return answer.text();
    }).then(fill).catch(lost);
  }

  function lost() {
    summary.textContent = "预览已经停了，重新运行 mingzhang preview";
    bar.dataset.gravest = "lost";
  }

  /* The error lies over the page until it is mended; Escape or a click beside it lets the page be looked at. */
  function uncover() {
    cover.hidden = true;
    looked = panelState;
  }

  toggle.addEventListener("click", function () {
    if (sheet.firstChild && cover.hidden && !isOpen()) {
      looked = "";
      cover.hidden = false;
    }
    keep(!isOpen());
  });
  root.querySelector(".back").addEventListener("click", function () { step(-1); });
  root.querySelector(".next").addEventListener("click", function () { step(1); });
  summary.addEventListener("click", function () {
    if (sheet.firstChild) {
      cover.hidden = !cover.hidden;
    }
  });
  cover.addEventListener("click", function (event) {
    if (event.target === cover) {
      uncover();
    }
  });
  rail.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    if (link) {
      event.preventDefault();
      cards().forEach(function (card) { card.classList.toggle("looked", card === link.closest(".finding")); });
      if (!wide.matches) {
        keep(false);
      }
      look(link);
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !cover.hidden) {
      uncover();
    }
  });
  wide.addEventListener("change", show);
  window.addEventListener("load", place);
  new ResizeObserver(place).observe(document.body);

  /* A browser keeps six lines to a server: a page that nobody looks at gives its own back, and asks anew when it is seen. */
  var events = null;

  function listen() {
    if (document.hidden === (events === null)) {
      return;
    }
    if (document.hidden) {
      events.close();
      events = null;
      return;
    }
    events = new EventSource("/.mingzhang/events" + query);
    events.onmessage = function (message) {
      var state = JSON.parse(message.data);
      if (state.page !== shown) {
        location.reload();
      } else if (state.panel !== panelState) {
        panelState = state.panel;
        load();
      }
    };
    events.onerror = lost;
    events.onopen = function () {
      if (bar.dataset.gravest === "lost") {
        panelState = "";
      }
    };
  }

  document.addEventListener("visibilitychange", listen);
  listen();
})();
