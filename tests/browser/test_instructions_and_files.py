"""New instructions are read, in Arabic, before the next unit; files beside a problem are seen in the page."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Locator, Page, expect

from tests.browser.stock import ANSWERS, ARABIC, give_back, open_unit, open_units, pose, project_of
from tests.browser.working import STILL, api, expect_saved, post, speak
from tests.journeys.demo_site import Site

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]
FIRST = 32_000
NEW_RULE = "يُقرَّب الناتج في النهاية فقط: 40,000·1.06^t ≥ 125,000."


def workbook() -> bytes:
    """A sheet with values and formulas, as a spreadsheet program would save it without having computed them."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Budget"
    for row in (["Item", "Amount"], ["Books", 210], ["Pens", 40], ["Sum", "=SUM(B2:B3)"]):
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def pdf(words: str) -> bytes:
    """One page with these words, written by hand."""
    stream = f"BT /F1 18 Tf 20 100 Td ({words}) Tj ET".encode()
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    return body + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def png() -> bytes:
    """A field of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\x00" + b"\x1b\x64\x58" * 60) * 40)
    head = struct.pack(">IIBBBBB", 60, 40, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    contents = {
        "budget.xlsx": workbook(),
        "items.csv": "البند;المبلغ\nكتب;210,5\nأقلام;40\n".encode("windows-1256"),
        "letter.pdf": pdf("Budget of 2026"),
        "chart.png": png(),
        "notes.md": b"| year | held |\n|---|---|\n| 0 | $40,000 |\n",
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in contents]


@pytest.fixture
def in_arabic(signed_in: Callable[..., Page], demo_site_running: Site) -> Iterator[Page]:
    """The guest expert with the interface in Arabic, who gets English back afterwards."""
    page = signed_in("expert", **STILL)
    speak(page, demo_site_running, "ar")
    yield page
    speak(page, demo_site_running, "en")


def publish(lead: Page, site: Site, keep: Callable[[Page, str], None]) -> None:
    """The lead adds a line to the Arabic instructions, sees what will be read and what is new, and publishes."""
    lead.goto(f"{site.address}/projects/{project_of(lead, site)}/guideline")
    lead.get_by_label("Language").select_option("ar")
    lead.locator("#guideline-body").focus()
    lead.keyboard.press("Control+End")
    lead.keyboard.type(f"\n\n{NEW_RULE}")
    expect(lead.get_by_role("region", name="As they will be read")).to_contain_text("يُقرَّب الناتج")
    expect(lead.locator("ins")).to_contain_text("يُقرَّب الناتج")
    lead.get_by_label("What is new, in one sentence").fill("قاعدة التقريب")
    keep(lead, "publish-guideline")
    lead.get_by_role("button", name="Publish version").press("Enter")
    expect(lead.get_by_role("heading", name="Guidelines")).to_be_visible()


def test_new_instructions_are_read_before_the_next_unit(
    signed_in: Callable[..., Page], in_arabic: Page, demo_site_running: Site, keep: Callable[[Page, str], None]
) -> None:
    site, lead, expert = demo_site_running, signed_in("lead", **STILL), in_arabic
    give_back(expert, site)
    versions = api(lead, site, f"/projects/{project_of(lead, site)}/guidelines")["items"]
    newest = next(each for each in versions if each["language"] == "ar")
    post(expert, site, f"/guidelines/{newest['id']}/acknowledge", {})
    posed = pose(lead, site, ANSWERS[1], statement=ARABIC, language="ar")
    (unit,) = open_units(lead, site, kind="correct", attempts=posed.attempts, priority=FIRST)
    publish(lead, site, keep)
    expert.goto(f"{site.address}/work")
    expect(expert.locator("html")).to_have_attribute("dir", "rtl")
    expect(expert.get_by_role("button").filter(has_text="Enter")).to_be_visible()
    expert.keyboard.press("Enter")
    expect(expert.get_by_role("heading", name="تغيّرت التعليمات منذ آخر عمل لك")).to_be_visible()
    expect(expert.locator("ins")).to_contain_text("40,000·1.06^t ≥ 125,000")
    expect(expert.get_by_text("قاعدة التقريب")).to_be_visible()
    keep(expert, "instructions-changed")
    expect(expert.get_by_role("button").filter(has_text="Enter")).to_be_focused()
    expert.keyboard.press("Enter")
    expect(expert.locator("#step-0")).to_be_visible()
    claim = api(expert, site, "/claims/current")["claim"]
    assert (claim["unit"]["id"], claim["guideline"]["version"]) == (unit, newest["version"] + 1)
    correct_in_arabic(expert, keep)
    handed = api(expert, site, f"/units/{unit}")
    assert (handed["unit"]["stage"], handed["corrections"][0]["final_answer"]) == ("review", "٢٠")


def correct_in_arabic(page: Page, keep: Callable[[Page, str], None]) -> None:
    """The first step is bad; the keys are those of the places on the keyboard, whatever it writes."""
    page.keyboard.press("3")
    expect(page.locator("#rewrite-0")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type("النمو: 125000 / 40000 = 3.125")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    page.keyboard.press("f")
    page.keyboard.type("٢٠")
    keep(page, "workbench-arabic")
    expect_saved(page)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#step-0")).to_be_hidden()


def test_files_beside_a_problem_are_seen_in_the_page(
    signed_in: Callable[..., Page], demo_site_running: Site, files: list[Path], keep: Callable[[Page, str], None]
) -> None:
    site, lead = demo_site_running, signed_in("lead", **STILL)
    posed = pose(lead, site)
    lead.goto(f"{site.address}/problems/{posed.version}")
    for file in files:
        lead.locator("input[type=file]").set_input_files(file)
        expect(lead.get_by_role("button", name=file.name, exact=True)).to_be_visible()
    keep(lead, "problem-files")
    newest = int(lead.url.rpartition("/")[2])
    assert newest > posed.version
    expert = signed_in("expert", **STILL)
    (unit,) = open_units(lead, site, kind="decompose", problems=[newest])
    open_unit(expert, site, unit, "decompose")
    see_sheet(expert, keep)
    with seen(expert, "items.csv") as table:
        expect(table.get_by_role("cell", name="أقلام")).to_be_visible()
        expect(table.get_by_text("windows-1256")).to_be_visible()
    with seen(expert, "letter.pdf") as page:
        see_page_as_printed(page)
        keep(expert, "attachment-pdf")
    with seen(expert, "chart.png") as picture:
        expect(picture.get_by_role("img", name="Image: chart.png")).to_have_js_property("naturalWidth", 60)
    with seen(expert, "notes.md") as notes:
        expect(notes.get_by_role("cell", name="$40,000")).to_be_visible()
    row = expert.get_by_role("listitem").filter(has_text="letter.pdf")
    with expert.expect_download() as download:
        row.get_by_role("link", name="Download").press("Enter")
    assert download.value.path().read_bytes() == files[2].read_bytes()
    give_back(expert, site)


def see_sheet(page: Page, keep: Callable[[Page, str], None]) -> None:
    """Values, then formulas."""
    with seen(page, "budget.xlsx") as sheet:
        expect(sheet.get_by_role("heading", name="Budget", exact=True)).to_be_visible()
        expect(sheet.get_by_role("cell", name="210")).to_be_visible()
        sheet.get_by_role("checkbox", name="Show the formulas").press("Space")
        expect(sheet.get_by_text("=SUM(B2:B3)")).to_be_visible()
        keep(page, "attachment")


INK = """canvas => {
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 0 && data[at] < 100) dark += 1;
  return dark / (data.length / 4);
}"""


def see_page_as_printed(shown: Locator) -> None:
    """Its words can be selected, and there is ink where they stand: the picture of the page is drawn, larger if wanted."""
    sheet = shown.get_by_role("group", name="Page 1")
    expect(sheet.get_by_text("Budget of 2026")).to_be_visible()
    canvas = sheet.locator("canvas")
    assert 0.001 < canvas.evaluate(INK) < 0.2
    before = canvas.evaluate("canvas => canvas.clientWidth")
    shown.get_by_role("button", name="Larger").press("Enter")
    shown.page.wait_for_function(
        "([canvas, before]) => canvas.clientWidth > before * 1.2 && canvas.width > 0",
        arg=[canvas.element_handle(), before],
    )


@contextmanager
def seen(page: Page, name: str) -> Iterator[Locator]:
    """An attachment, opened and closed with the keyboard."""
    page.get_by_role("button", name=name, exact=True).press("Enter")
    dialog = page.get_by_role("dialog", name=name)
    expect(dialog).to_be_visible()
    yield dialog
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
