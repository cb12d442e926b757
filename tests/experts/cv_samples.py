"""Curricula vitae of our own making, in English, Arabic and both, and the files that hold them."""

from __future__ import annotations

import io
import zipfile

ENGLISH = """Jonas Weber
Business development in cloud and AI partnerships
London, United Kingdom · jonas@weber.example · +44 20 0000 0000

Summary
Mechanical engineer and moral philosopher with six years of business development for cloud partners.

Experience
Partner Development Manager at Northwind Cloud
Jan 2019 – Present
• Grew the cloud business with twelve alliances
• Forecast revenue every quarter

Mechanical Engineer, Rheinwerk GmbH, 2014 - 2018
Designed heat exchangers; thermodynamics and finite element analysis.

Education
PhD in Philosophy, University of Leeds, 2012 – 2016
M.Sc. Mechanical Engineering, Technical University of Munich, 2011

Skills
Financial modelling, Cloud computing, Python; Negotiation

Languages
English (C2), German – native, Arabic: basic

Publications
"Duties without rulers", Journal of Ethics, 2018

Certifications
Project Management Professional, PMI
"""

ARABIC = """السيرة الذاتية
ليلى ناصر
مديرة مالية في قطاع الصناعة
عمّان، الأردن

نبذة
محاسبة قانونية بخبرة اثني عشر عامًا في الموازنات والتنبؤ المالي وإعداد التقارير.

الخبرات العملية
مديرة مالية – شركة الأفق للصناعة
من ٢٠١٦ إلى الآن
إعداد الموازنات وتحليل الانحرافات
محاسب أول لدى بنك الشرق، 2012 - 2016

المؤهلات العلمية
ماجستير في المالية، الجامعة الأردنية، 2012
بكالوريوس محاسبة من جامعة اليرموك، ٢٠٠٩

المهارات
الموازنة، المحاسبة الإدارية، التدقيق الداخلي

اللغات
العربية (اللغة الأم)، الإنجليزية: جيد جدا
"""

MIXED = """Omar Haddad عمر حداد
Data Engineer مهندس بيانات

الخبرة
Data Engineer, شركة النور, 2020 - 2023
بناء خطوط البيانات using Python

Education / التعليم
Education
بكالوريوس في Computer Science, Yarmouk University, 2019

Languages: العربية native, English C1
"""


def docx(*paragraphs: str, extra: dict[str, bytes] | None = None) -> bytes:
    """A minimal DOCX, with other entries where `extra` names them."""
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = f'<?xml version="1.0"?><w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
    return archive({"word/document.xml": document.encode(), **(extra or {})})


def archive(entries: dict[str, bytes]) -> bytes:
    """A zip of `entries`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in entries.items():
            packed.writestr(name, content)
    return out.getvalue()


def pdf(*pages: str) -> bytes:
    """A PDF with a line of Latin text for each line of each page, written by hand."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    objects.append(font)
    for page in pages:
        lines = "".join(f"({line.replace('(', '[').replace(')', ']')}) Tj T* " for line in page.splitlines())
        stream = f"BT /F1 10 Tf 14 TL 40 800 Td {lines}ET".encode("latin-1", "replace")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return out.getvalue()
