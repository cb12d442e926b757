"""Every kind of bad input has one clear sentence: a bad line goes to the error file alone, a broken file is refused whole."""

from __future__ import annotations

import codecs
import json
from pathlib import Path

import pytest

from preceptor.importing.errors import BrokenFile
from preceptor.importing.preflight import format_named
from tests.importing.sources import OWN, issues, items, problems

GOOD = {"id": "g1", "statement": "What is 1 + 1?", "answer": "2"}


def line(**fields: object) -> str:
    return json.dumps(GOOD | fields, ensure_ascii=False)


def jsonl(tmp_path: Path, *lines: str | bytes, end: bytes = b"\n") -> Path:
    path = tmp_path / "file.jsonl"
    path.write_bytes(b"\n".join(x if isinstance(x, bytes) else x.encode() for x in lines) + end)
    return path


def refusal(name: str, *paths: Path) -> str:
    with pytest.raises(BrokenFile) as caught:
        items(name, *paths)
    return caught.value.message


# One bad line among good ones


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ('{"id": "x", "statement": "s", "answer": NaN}', "NaN is not a number that JSON knows"),
        ('{"id": "x", "statement": "s", "answer": -Infinity}', "-Infinity is not a number that JSON knows"),
        ('{"id": "x", "id": "y", "statement": "s", "answer": "2"}', "The key “id” is there twice"),
        ('{"id": "x", "ID": "y", "statement": "s", "answer": "2"}', "The field “id” is there twice"),
        ('{"id": "x", "statement": "s", "answer": "2"', "ends in the middle of a JSON value"),
        ('{"id": "x", "statement": "s" "answer": "2"}', "not valid JSON at column 30"),
        ("[" * 100_000, "nested too deeply"),
        ('{"id": "x", "statement": "a\\u0000b", "answer": "2"}', "NUL character"),
        (b'{"id": "x", "statement": "a\x00b", "answer": "2"}', "NUL byte at column 28"),
        ('{"id": "x", "statement": "a\\ud800b", "answer": "2"}', "lone surrogate"),
        (b'{"id": "x", "statement": "caf\xe9", "answer": "2"}', "Byte 0xe9 at column 30 is not UTF-8"),
        ('["a", "list"]', "A JSON object {…} is expected, this is a list."),
        ('{"id": "x", "answer": "2"}', "neither a “statement”"),
        ('{"id": "x", "statement": "s"}', "The field “answer” is missing."),
        ('{"id": "x", "statement": 5, "answer": "2"}', "The field “statement” should be a text, it is “5”."),
        ('{"id": "x", "statement": " ", "answer": "2"}', "The field “statement” is empty."),
        ('{"id": "x", "statement": "s", "answer": true}', "should be a number, it is “true”"),
        ('{"id": "x", "statement": "s", "answer": 1e999999}', "beyond any size"),
        ('{"id": "x", "statement": "s", "answer": "2", "tolerance": "lots"}', "should be like 0.01 or 1%"),
        ('{"id": "x", "statement": "s", "answer": "2", "language": "fr"}', "en, ar are known"),
        ('{"id": "x", "statement": "s", "answer": "2", "split": "test"}', "new_families are known"),
        ('{"problem_id": "g1", "output": "2"}', "The field “model” is missing."),
        ('{"problem_id": "g1", "model": "m", "output": "2", "correct": "perhaps"}', "should be true or false"),
        ('{"problem_id": "g1", "model": "m", "output": "2", "ratings": [1]}', "Ratings need the steps they are of"),
    ],
)
def test_a_bad_line_is_reported_with_its_number_and_the_rest_goes_on(tmp_path: Path, bad: str, reason: str) -> None:
    found = items("jsonl", jsonl(tmp_path, line(), bad, line(id="g2"), line(id="é")))
    (issue,) = issues(found)
    assert issue.line == 2
    assert reason in issue.reason
    assert issue.file == "file.jsonl"
    assert issue.reason.count("\n") == 0
    assert [p.external_id for p in problems(found)] == ["g1", "g2", "é"]


def test_blank_lines_and_a_byte_order_mark_are_passed_over(tmp_path: Path) -> None:
    path = jsonl(tmp_path, codecs.BOM_UTF8 + b" ", "", line(), "  ", line(id="g2"))
    assert [(p.external_id, p.line) for p in problems(items("jsonl", path))] == [("g1", 3), ("g2", 5)]


def test_unknown_fields_are_kept_not_refused(tmp_path: Path) -> None:
    found = items("jsonl", jsonl(tmp_path, line(shade={"of": [1.50, 2]}, mood="x")))
    assert problems(found)[0].extra == {"shade": {"of": ["1.5", 2]}, "mood": "x"}


def test_a_ten_megabyte_answer_is_refused_with_its_line_and_its_size(tmp_path: Path) -> None:
    path = jsonl(tmp_path, line(), line(id="big", model="m", output="x" * 10_000_000))
    (issue,) = issues(items("jsonl", path))
    assert issue.line == 2
    assert "“output” has 10,000,000 characters; at most 1,000,000 are taken" in issue.reason


def test_an_answer_at_the_limit_is_taken_whole(tmp_path: Path) -> None:
    found = items("jsonl", jsonl(tmp_path, line(model="m", output="ب" * 1_000_000)))
    assert not issues(found)
    assert len(found) == 2


def test_a_line_longer_than_is_read_is_skipped_without_being_held_in_memory(tmp_path: Path) -> None:
    found = items("jsonl", jsonl(tmp_path, line(), line(id="b", statement="y" * (17 << 20)), line(id="g2")))
    (issue,) = issues(found)
    assert (issue.line, [p.external_id for p in problems(found)]) == (2, ["g1", "g2"])
    assert "longer than 16 MiB" in issue.reason


# The whole file


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refusal("jsonl", tmp_path / "none.jsonl").endswith("none.jsonl; look at the path.")


def test_an_unknown_folder_content(tmp_path: Path) -> None:
    assert "holds no .jsonl or .ndjson file" in refusal("jsonl", tmp_path)
    assert "holds no problems.jsonl" in refusal("financemath", tmp_path)


@pytest.mark.parametrize("content", [b"", b" \n \n", codecs.BOM_UTF8])
def test_an_empty_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_bytes(content)
    assert refusal("jsonl", path) == "empty.jsonl is empty: there is nothing to import."


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("windows-1256", "windows-1256"),
        ("latin-1", "windows-1252"),
    ],
)
def test_another_encoding_is_named_with_the_command_that_converts_it(tmp_path: Path, encoding: str, named: str) -> None:
    words = "ما الربح بعد خصم التكلفة؟" if encoding != "latin-1" else "Où est le bénéfice, été compris ?"
    path = tmp_path / "old.jsonl"
    path.write_bytes((line(statement=words) + "\n").encode(encoding))
    message = refusal("jsonl", path)
    assert message.startswith(f"old.jsonl is not UTF-8; it looks like {named}.")
    assert f"iconv -f {named} -t UTF-8 old.jsonl" in message


def test_one_damaged_line_in_an_arabic_file_is_not_taken_for_another_encoding(tmp_path: Path) -> None:
    arabic = line(statement="ما الربح بعد خصم التكلفة؟")
    found = items("jsonl", jsonl(tmp_path, arabic, arabic.encode().replace("ب".encode(), b"\xc8"), arabic))
    assert [issue.line for issue in issues(found)] == [2]


@pytest.mark.parametrize(("head", "named"), [(b"PK\x03\x04", "xlsx"), (b"\x1f\x8b\x08", "gzip"), (b"%PDF-1.7", "PDF")])
def test_what_is_no_text_is_named(tmp_path: Path, head: bytes, named: str) -> None:
    path = tmp_path / "f.jsonl"
    path.write_bytes(head + b"\x00" * 50)
    assert named in refusal("jsonl", path)


def test_truncated_json_lines_are_refused_whole(tmp_path: Path) -> None:
    path = jsonl(tmp_path, line(), line(id="g2")[:-12], end=b"")
    assert refusal("jsonl", path) == "file.jsonl ends in the middle of its last line: it was cut off. Get it again."


def test_a_whole_last_line_without_a_line_feed_is_fine(tmp_path: Path) -> None:
    assert len(items("jsonl", jsonl(tmp_path, line(), line(id="g2"), end=b""))) == 2


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9, 0.995])
@pytest.mark.parametrize("name", ["tatqa", "label-studio"])
def test_a_truncated_document_is_refused_wherever_it_was_cut(tmp_path: Path, name: str, keep: float) -> None:
    whole = (OWN / f"{name.replace('-', '_')}.json").read_bytes()
    path = tmp_path / "cut.json"
    path.write_bytes(whole[: int(len(whole) * keep)])
    assert "cut off" in refusal(name, path)


@pytest.mark.parametrize("text", ["[{}, {},]", "[{} {}]", '[{"a": 1}, oops]', "[1, 2]]", '{"a": 1}'])
def test_a_document_that_is_no_array_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(text)
    assert refusal("label-studio", path).startswith("bad.json")


def test_one_bad_entry_of_a_document_is_reported_by_number_and_line(tmp_path: Path) -> None:
    good = '{"id": 1, "data": {"question": "1+1?", "reference": "2"}}'
    path = tmp_path / "tasks.json"
    path.write_text(f'[\n{good},\n{{"id": 2, "data": {{"question": "x", "question": "y"}}}},\n{good}\n]')
    found = items("label-studio", path)
    (issue,) = issues(found)
    assert (issue.line, issue.reason) == (3, "Entry 2: The key “question” is there twice in one object; keep one.")
    assert len(problems(found)) == 2


@pytest.mark.parametrize(
    ("name", "file"),
    [("financemath", "gsm8k/train.jsonl"), ("gsm8k", "prm800k.jsonl"), ("prm800k", "own.jsonl"), ("tatqa", "label_studio.json"),
     ("label-studio", "tatqa.json"), ("bigbench-mistake", "gsm8k/train.jsonl"), ("tatqa", "own.jsonl"), ("jsonl", "tatqa.json")],
)  # fmt: skip
def test_a_file_of_another_format_is_refused_by_name(name: str, file: str) -> None:
    message = refusal(name, OWN / file)
    assert message.startswith(Path(file).name)
    assert "does not look like" in message or "does not begin with" in message


def test_an_unknown_format() -> None:
    with pytest.raises(BrokenFile, match="There is no format “xml”; financemath, tatqa"):
        format_named("xml")


# CSV


def csv(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "table.csv"
    path.write_bytes(text.encode())
    return path


def test_a_missing_column_is_named_with_what_was_found(tmp_path: Path) -> None:
    message = refusal("csv", csv(tmp_path, "id,statement,result\n1,a,2\n"))
    assert message.startswith("table.csv has no column “answer”;")
    assert message.endswith("Found: id, statement, result.")


def test_two_columns_with_one_meaning(tmp_path: Path) -> None:
    assert "two columns mean “statement”" in refusal("csv", csv(tmp_path, "id,question,problem,answer\n1,a,b,2\n"))


def test_a_million_columns(tmp_path: Path) -> None:
    assert "1,000,000 columns; at most 200" in refusal("csv", csv(tmp_path, "a," * 999_999 + "b\n1\n"))


def test_an_unclosed_quote_names_the_line_where_it_opens(tmp_path: Path) -> None:
    message = refusal("csv", csv(tmp_path, 'id,statement,answer\n1,a,2\n2,"b,3\n3,c,4\n'))
    assert message == "table.csv, line 3: a quote that is opened in this row is not closed; mend the row."


def test_rows_that_do_not_fit_are_reported_alone(tmp_path: Path) -> None:
    text = 'id,statement,answer\n1,a,2\n2,b,3,4\n3,"c"x,4\n4,d\n5,e\0,6\n6,f,7\n\n7,,8\n'
    found = items("csv", csv(tmp_path, text))
    assert [p.external_id for p in problems(found)] == ["1", "6"]
    assert [issue.line for issue in issues(found)] == [3, 4, 5, 6, 9]
    assert "4 cells, the head has 3" in issues(found)[0].reason
    assert "NUL byte" in issues(found)[3].reason


def test_semicolons_tabs_and_a_byte_order_mark(tmp_path: Path) -> None:
    for separator in ";\t":
        text = (
            "\ufeff"
            + separator.join(("ID", "Question", "Answer"))
            + "\r\n"
            + separator.join(("1", "a, b", "2,5"))
            + "\r\n"
        )
        (problem,) = problems(items("csv", csv(tmp_path, text)))
        assert (problem.external_id, problem.statement) == ("1", "a, b")
