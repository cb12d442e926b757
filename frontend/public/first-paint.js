// Sets language, direction and colour before the first paint, so that nothing flips or flashes.
(function () {
  var root = document.documentElement;
  var language = null;
  var scheme = null;
  try {
    language = localStorage.getItem("preceptor.language");
    scheme = localStorage.getItem("mantine-color-scheme-value");
  } catch {
    // Storage can be forbidden; the defaults then stand.
  }
  if (!language) language = /^ar\b/.test(navigator.language || "") ? "ar" : "en";
  root.lang = language;
  root.dir = language === "ar" ? "rtl" : "ltr";
  if (scheme !== "light" && scheme !== "dark") {
    scheme = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  root.setAttribute("data-mantine-color-scheme", scheme);
})();
