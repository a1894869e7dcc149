"""Files among the records that are not read, and what is said of each."""

import pytest

from lgcases.validation.placement import placement_fault


@pytest.mark.parametrize(
    ("below", "slug", "near"),
    [
        ("uk/hoople.yaml", "record-in-subfolder", None),
        ("uk/wales/hoople.yml", "record-in-subfolder", None),
        ("uk/Hoople.YAML", "record-in-subfolder", None),
        ("hoople.yaml.txt", "misnamed-record", "hoople.yaml"),
        ("hoople.yml.txt", "misnamed-record", "hoople.yaml"),
        ("hoople.yaml.docx", "misnamed-record", "hoople.yaml"),
        ("Hoople.YAML", "misnamed-record", "Hoople.yaml"),
        ("hoople.Yml", "misnamed-record", "hoople.yaml"),
        ("hoople.json", "misnamed-record", "hoople.yaml"),
        ("hoople.yaml ", "misnamed-record", "hoople.yaml"),
        (".hoople.yaml", "hidden-record", None),
        (".hoople.JSON", "hidden-record", None),
        ("hoople.docx", "other-file", None),
        ("hoople.yaml.orig", "other-file", None),
        ("hoople.yaml~", "other-file", None),
        ("hoople", "other-file", None),
    ],
)
def test_what_is_not_read_is_named(below, slug, near):
    fault = placement_fault(below)
    assert (fault.rule.slug, fault.near) == (slug, near)


@pytest.mark.parametrize(
    "below",
    [
        "hoople.yaml", "hoople.yml", "README.md", "readme", ".gitkeep", ".DS_Store", "Thumbs.db",
        "._hoople.yaml", ".#hoople.yaml", ".~lock.hoople.yaml", "uk/notes.txt", "uk/.hoople.yaml",
        ".drafts/hoople.yaml", "uk/._hoople.yaml",
    ],
)  # fmt: skip
def test_what_is_read_and_what_nobody_expects_to_be_read(below):
    assert placement_fault(below) is None
