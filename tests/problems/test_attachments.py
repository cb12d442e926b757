"""Files beside problems: told by their content before anything opens them, shown in the page, taken out safely."""

from __future__ import annotations

import base64
import io
import struct
import zipfile
import zlib
from typing import Any

import pytest
from openpyxl import Workbook
from pypdf import PdfWriter

from preceptor.problems.inspection import (
    CSV,
    MARKDOWN,
    PDF,
    PNG,
    XLSX,
    AttachmentRefused,
    AttachmentTooLarge,
    inspect,
    safe_name,
)
from preceptor.problems.viewing import view


def workbook() -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.title = "Budget"
    sheet.append(["Item", "Amount"])
    sheet.append(["Books", 210])
    sheet.append(["=1+1", "=SUM(B2:B2)"])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def packed(extra: dict[str, bytes], *, kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The workbook with more parts."""
    file = io.BytesIO(workbook())
    with zipfile.ZipFile(file, "a", kind) as book:
        for name, content in extra.items():
            book.writestr(name, content)
    return file.getvalue()


def picture(width: int = 2, height: int = 1, tail: bytes = b"") -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\x00" + b"\x7f" * min(width, 10))
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts + tail


def document() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


class TestWhatIsLetIn:
    @pytest.mark.parametrize(
        ("name", "data", "kind"),
        [
            ("b.xlsx", workbook(), XLSX),
            ("t.csv", b"a;b\n1;2\n", CSV),
            ("t.csv", "بند,مبلغ\n".encode("utf-16"), CSV),
            ("n.md", b"| a |\n|---|\n| 1 |\n", MARKDOWN),
            ("d.pdf", document(), PDF),
            ("p.PNG", picture(), PNG),
        ],
    )
    def test_is_told_by_name_and_content(self, name: str, data: bytes, kind: str) -> None:
        assert inspect(name, data).media_type == kind

    @pytest.mark.parametrize(
        ("name", "data", "sentence"),
        [
            ("a.csv", b"", "empty"),
            ("a.exe", b"MZ", "Attach xlsx"),
            ("a.xlsm", workbook(), "Attach xlsx"),
            ("a.png", b"GIF89a", "no PNG"),
            ("a.png", picture(50_000, 50_000), "at most 40 million"),
            ("a.png", picture(tail=b"<script>"), "hidden behind"),
            ("a.png", picture()[:-6], "cut off"),
            ("a.pdf", b"<html>%PDF-1.7", "no PDF"),
            ("a.pdf", b"%PDF-1.7\n<html><script>", "markup as well"),
            ("a.pdf", document() + b"\n9 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj", "does things by itself"),
            ("a.md", b"<svg onload=alert(1)>", "page of markup"),
            ("a.csv", b'a,b\n"open', "Line 2"),
            ("a.csv", b"x" + b"," * 1_000, "1001 columns"),
            ("a.csv", b"\x00\x01\x02\xff\x07binary", "known character set"),
            ("a.csv", b"caf\xe9\x81\x07", "known character set"),
            ("a.md", "بند".encode("windows-1256"), "save the file as UTF-8"),
            ("a.xlsx", b"PK\x03\x04 nothing", "damaged"),
            ("a.xlsx", packed({"xl/vbaProject.bin": b"x"}), "macros"),
            ("a.xlsx", packed({"xl/externalLinks/externalLink1.xml": b"<x/>"}), "links to other files"),
            ("a.xlsx", packed({"xl/embeddings/oleObject1.bin": b"x"}), "embedded objects"),
            ("a.xlsx", packed({"../../etc/passwd": b"x"}), "outside"),
            ("a.xlsx", packed({"inner.zip": b"x"}), "packed in it"),
            ("a.xlsx", packed({"xl/e.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]>"}), "entities"),
            ("a.xlsx", packed({"xl/c.xml": b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"}), "run macros"),
            ("a.xlsx", packed({f"p{number}": b"" for number in range(1_001)}), "too many parts"),
        ],
    )
    def test_everything_else_gets_a_sentence(self, name: str, data: bytes, sentence: str) -> None:
        with pytest.raises(AttachmentRefused, match=sentence):
            inspect(name, data)

    def test_a_bomb_is_told_from_its_directory(self) -> None:
        with pytest.raises(AttachmentTooLarge):
            inspect("a.xlsx", packed({"xl/worksheets/sheet2.xml": b"0" * 40_000_000}))
        with pytest.raises(AttachmentTooLarge):
            inspect("a.csv", b"1" * (8 * 2**20 + 1))

    def test_a_forged_size_is_found_while_unpacking(self) -> None:
        honest = packed({"xl/worksheets/sheet9.xml": b"0" * 500_000})
        forged = honest.replace(struct.pack("<I", 500_000), struct.pack("<I", 1_000))
        with pytest.raises(AttachmentRefused, match="damaged"):
            inspect("a.xlsx", forged)


class TestNames:
    @pytest.mark.parametrize(
        ("given", "kept"),
        [
            ("../../x.csv", "x.csv"),
            ("C:\\temp\\y.CSV", "y.csv"),
            ("CON.csv", "_CON.csv"),
            ("ميزانية.xlsx", "ميزانية.xlsx"),
            ('a"b<c>.md', "a_b_c_.md"),
        ],
    )
    def test_are_made_safe(self, given: str, kept: str) -> None:
        assert safe_name(given) == kept

    def test_are_short_in_bytes(self) -> None:
        assert len(safe_name("م" * 300 + ".csv").encode()) <= 204

    @pytest.mark.parametrize("given", ["a\r\nSet-Cookie: x.csv", "evil\u202exslx.csv", "csv", ".csv"])
    def test_or_refused(self, given: str) -> None:
        with pytest.raises(AttachmentRefused):
            safe_name(given)


class TestViews:
    def test_a_sheet_shows_values_and_formulas(self) -> None:
        shown = view(XLSX, workbook())
        (sheet,) = shown["sheets"]
        assert sheet["name"] == "Budget"
        assert sheet["rows"][1] == [{"value": "Books", "formula": ""}, {"value": "210", "formula": ""}]
        assert [cell["formula"] for cell in sheet["rows"][2]] == ["=1+1", "=SUM(B2:B2)"]

    def test_a_table_is_text_whatever_it_starts_with(self) -> None:
        shown = view(CSV, b"name;value\n=1+1;@SUM\n")
        assert [cell["value"] for cell in shown["sheets"][0]["rows"][1]] == ["=1+1", "@SUM"]

    def test_what_is_too_long_is_cut_and_says_so(self) -> None:
        shown = view(CSV, b"1,2\n" * 500)
        assert (len(shown["sheets"][0]["rows"]), shown["cut"]) == (200, True)

    def test_a_document_shows_its_pages_and_a_broken_one_can_be_taken_out(self) -> None:
        assert len(view(PDF, document())["pages"]) == 1
        assert view(PDF, b"%PDF-1.7\nnothing")["kind"] in ("download", "pages")


def encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


@pytest.mark.django_db
class TestOverHttp:
    @pytest.fixture
    def scene(self, db: None) -> Any:
        from preceptor.accounts.walls import everywhere  # noqa: PLC0415
        from tests.corrections.scene import make_scene  # noqa: PLC0415

        with everywhere():
            yield make_scene()

    def test_from_upload_to_the_experts_page(self, scene: Any) -> None:
        from tests.corrections.browser import Page  # noqa: PLC0415

        body = {"name": "ميزانية.xlsx", "content": encoded(workbook())}
        made = Page(scene.lead).post(f"/projects/{scene.project.pk}/attachments", body, 201)
        again = Page(scene.lead).post(f"/projects/{scene.project.pk}/attachments", body, 201)
        assert again["id"] == made["id"]
        problem = {
            "project": scene.project.pk,
            "external_id": "with-file",
            "statement": "What do the books cost?",
            "language": "en",
            "answer": "210",
            "attachments": [made["sha256"]],
        }
        posed = Page(scene.lead).post("/problems", problem, 201)
        assert [each["name"] for each in posed["attachments"]] == ["ميزانية.xlsx"]
        what = {"kind": "decompose", "problems": [posed["id"]]}
        Page(scene.lead).post("/units", {"project": scene.project.pk, "what": what}, 201)
        claim = Page(scene.amal).post("/queue/next", {"stage": "correct"})["claim"]
        (listed,) = claim["problem"]["attachments"]
        assert Page(scene.amal).get(f"/attachments/{listed['id']}")["sheets"][0]["name"] == "Budget"
        answer = Page(scene.amal).client.get(f"/api/v1/attachments/{listed['id']}/file")
        assert len(answer.content) == made["size"]
        assert answer["Content-Disposition"].startswith("attachment; ")
        assert "filename*=UTF-8''%D9%85" in answer["Content-Disposition"]
        assert answer["X-Content-Type-Options"] == "nosniff"

    def test_refusals_keep_nothing(self, scene: Any) -> None:
        from preceptor.problems.models import Attachment  # noqa: PLC0415
        from tests.corrections.browser import Page  # noqa: PLC0415

        path = f"/projects/{scene.project.pk}/attachments"
        macro = {"name": "a.xlsx", "content": encoded(packed({"xl/vbaProject.bin": b"x"}))}
        assert Page(scene.lead).post(path, macro, 422)["code"] == "attachment_refused"
        bomb = {"name": "a.xlsx", "content": encoded(packed({"xl/b.xml": b"0" * 40_000_000}))}
        assert Page(scene.lead).post(path, bomb, 413)["code"] == "attachment_too_large"
        assert Page(scene.lead).post(path, {"name": "a.csv", "content": "%%%"}, 422)
        Page(scene.rana).post(path, {"name": "a.csv", "content": encoded(b"a")}, 403)
        assert not Attachment.objects.exists()

    def test_a_problem_names_only_what_is_there(self, scene: Any) -> None:
        from tests.corrections.browser import Page  # noqa: PLC0415

        problem = {
            "project": scene.project.pk,
            "external_id": "without",
            "statement": "?",
            "language": "en",
            "answer": "1",
            "attachments": ["0" * 64],
        }
        Page(scene.lead).post("/problems", problem, 404)

    def test_files_come_to_a_problem_that_is_there(self, scene: Any) -> None:
        from tests.corrections.browser import Page  # noqa: PLC0415

        lead = Page(scene.lead)
        path = f"/projects/{scene.project.pk}/attachments"
        one, two = (
            lead.post(path, {"name": f"{name}.csv", "content": encoded(name.encode())}, 201)["sha256"]
            for name in ("one", "two")
        )
        problem = {
            "project": scene.project.pk,
            "external_id": "later",
            "statement": "What do the books cost?",
            "language": "en",
            "answer": "210",
        }
        first = lead.post("/problems", problem, 201)
        second = lead.put(f"/problems/{first['id']}/attachments", {"attachments": [one, two]})
        assert (second["number"], [each["name"] for each in second["attachments"]]) == (2, ["one.csv", "two.csv"])
        assert lead.put(f"/problems/{second['id']}/attachments", {"attachments": [one, two]})["id"] == second["id"]
        assert lead.put(f"/problems/{first['id']}/attachments", {"attachments": []}, 409)["code"] == "not_newest"
        third = lead.put(f"/problems/{second['id']}/attachments", {"attachments": []})
        assert (third["number"], third["attachments"]) == (3, [])
        (row,) = [each for each in lead.get("/problems")["items"] if each["external_id"] == "later"]
        assert row["id"] == third["id"]
        lead.put(f"/problems/{third['id']}/attachments", {"attachments": ["0" * 64]}, 404)
        Page(scene.rana).put(f"/problems/{third['id']}/attachments", {"attachments": [one]}, 403)
