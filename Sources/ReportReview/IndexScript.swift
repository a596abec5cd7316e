/// The script of an index of review pages: it changes the language, which its pages share.
enum IndexScript {
  static let text = #"""

    (() => {
    "use strict";
    const root = document.documentElement;
    const key = "extract-review:language";
    const set = (language) => {
      root.dataset.language = language;
      root.lang = language === "en" ? "en" : "zh-CN";
    };
    try { if (localStorage.getItem(key) === "en") { set("en"); } } catch { }
    document.getElementById("language").addEventListener("click", () => {
      set(root.dataset.language === "en" ? "zh" : "en");
      try { localStorage.setItem(key, root.dataset.language); } catch { }
    });
    })();

    """#
}
