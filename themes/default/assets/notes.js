/*
  Notes of figures work without this. With it, the figure that was asked and the cells its note leads to are tinted, a note
  beside sentences stands at the height of its figure, and Escape closes it.
*/
(function () {
  "use strict";

  var wide = window.matchMedia("(min-width: 1100px)");
  var asked = null;

  function open() {
    var note = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    return note && note.tagName === "ASIDE" ? note : null;
  }

  function tint(element, name) {
    if (element) {
      element.classList.add(name);
    }
  }

  function show() {
    document.querySelectorAll(".asked, .asked-part").forEach(function (one) {
      one.classList.remove("asked", "asked-part");
    });
    var note = open();
    if (!note) {
      return;
    }
    var links = document.querySelectorAll('a[href="#' + note.id + '"]');
    var link = asked && asked.hash === location.hash ? asked : links.length === 1 ? links[0] : null;
    tint(link, "asked");
    note.querySelectorAll("td > a[href^='#']").forEach(function (part) {
      tint(document.getElementById(part.hash.slice(1)), "asked-part");
    });
    if (link && wide.matches && !note.closest(".table-block")) {
      var room = window.innerHeight - note.offsetHeight - 24;
      note.style.top = Math.max(24, Math.min(link.getBoundingClientRect().top - 12, room)) + "px";
    } else {
      note.style.top = "";
    }
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("a[href^='#why-']") : null;
    asked = link || asked;
  });

  document.addEventListener("keydown", function (event) {
    var note = event.key === "Escape" ? open() : null;
    if (note) {
      note.querySelector("a").click();
      if (asked) {
        asked.focus({ preventScroll: true });
      }
    }
  });

  window.addEventListener("hashchange", show);
  show();
})();
