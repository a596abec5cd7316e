/// The script of an index of review pages: it changes the language, which its pages have then, too, as long as
/// they are in the same window.
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
    try { set(sessionStorage.getItem(key) ?? root.dataset.language); } catch { }
    document.getElementById("language").addEventListener("click", () => {
      set(root.dataset.language === "en" ? "zh" : "en");
      try { sessionStorage.setItem(key, root.dataset.language); } catch { }
    });
    })();

    """#
}
