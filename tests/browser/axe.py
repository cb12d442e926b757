"""What axe finds on a page, in both themes, and whether the page fits narrow windows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, ViewportSize

SOURCE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
NARROW: ViewportSize = {"width": 360, "height": 740}
ZOOMED: ViewportSize = {"width": 640, "height": 430}
WIDE: ViewportSize = {"width": 1280, "height": 860}

# The theme changes in place: colours must not be caught on their way from one to the other.
_DRESS = """scheme => {
    const root = document.documentElement;
    const still = new CSSStyleSheet();
    still.replaceSync("*, *::before, *::after { transition: none !important; animation: none !important; }");
    document.adoptedStyleSheets = [still];
    root.setAttribute("data-mantine-color-scheme", scheme);
    return getComputedStyle(root).colorScheme;
}"""
_FIND = """async rules => {
    const found = await axe.run(document, { resultTypes: ["violations"], ...rules });
    return found.violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 160)} — ${node.failureSummary.split("\\n")[1] ?? ""}`));
}"""
# What is wider than the window and not inside a frame that scrolls for itself (a table, a long formula).
_TOO_WIDE = """() => {
    const room = document.documentElement.clientWidth;
    const scrolls = (node) => {
        for (let each = node.parentElement; each; each = each.parentElement) {
            if (/auto|scroll|hidden|clip/.test(getComputedStyle(each).overflowX)) return true;
        }
        return false;
    };
    if (document.documentElement.scrollWidth <= room) return [];
    const out = [...document.querySelectorAll("body *")].filter((node) => {
        const box = node.getBoundingClientRect();
        return box.width > 0 && (box.right > room + 1 || box.left < -1) && !scrolls(node);
    });
    return [`the page is ${document.documentElement.scrollWidth} of ${room} px wide: `
        + out.slice(-3).map((node) => node.outerHTML.slice(0, 120)).join(" | ")];
}"""
# Clipped words that nothing tells of; an ellipsis, a field that scrolls and KaTeX's own boxes are meant.
_CUT_OFF = """() => [...document.querySelectorAll("main *")].filter((node) => {
    const style = getComputedStyle(node);
    if (!/hidden|clip/.test(style.overflowX + style.overflowY) || style.clipPath !== "none") return false;
    if (style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none") return false;
    if (node.closest("input, textarea, .katex, .visually-hidden, details:not([open])") || node.clientWidth < 2) return false;
    if (node.textContent.trim() === "") return false;
    return node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1;
}).map((node) => `cut off: ${node.outerHTML.slice(0, 160)}`)"""
# How each field and button says that it has the focus: an outline, or a border of another colour than at rest.
_FOCUSED = """() => {
    const node = document.activeElement;
    if (!node || node === document.body) return null;
    const style = getComputedStyle(node);
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    const border = style.borderBlockEndColor;
    const field = node.matches("input, textarea, select");
    node.blur();
    const seen = outlined || (field && getComputedStyle(node).borderBlockEndColor !== border);
    node.focus();
    return seen ? "" : node.outerHTML.slice(0, 160);
}"""


def bring_axe(context: BrowserContext) -> None:
    """Every page of the context gets axe before its own scripts; the content policy is not touched."""
    context.add_init_script(path=SOURCE)


def faults(page: Page) -> list[str]:
    """What is wrong with the page as it stands: axe in both themes, and what a narrow window does to it."""
    here = page.url.split("/", 3)[3]
    found = [f"light: {each}" for each in _seen(page, "light", {})]
    found += [f"dark: {each}" for each in _seen(page, "dark", {"runOnly": ["color-contrast", "link-in-text-block"]})]
    found += narrow_faults(page)
    return [f"/{here} {each}" for each in found]


def narrow_faults(page: Page) -> list[str]:
    """What does not fit into a telephone's window, and into one of 1280 px at 200 % zoom, which is 640 of these."""
    found: list[str] = []
    for size in (ZOOMED, NARROW):
        page.set_viewport_size(size)
        found += [f"{size['width']} px: {each}" for each in page.evaluate(_TOO_WIDE) + page.evaluate(_CUT_OFF)]
    page.set_viewport_size(WIDE)
    return found


def unfocused(page: Page, stops: int) -> list[str]:
    """Of the first so many places that Tab stops at, those that do not show it."""
    page.evaluate("document.activeElement?.blur()")
    silent = []
    for _ in range(stops):
        page.keyboard.press("Tab")
        said = page.evaluate(_FOCUSED)
        if said:
            silent.append(f"focus is not seen: {said}")
    return silent


def _seen(page: Page, scheme: str, rules: dict[str, Any]) -> list[str]:
    assert page.evaluate(_DRESS, scheme) == scheme
    found: list[str] = page.evaluate(_FIND, rules)
    return found
