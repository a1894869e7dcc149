"""Terms, synonyms, narrower and broader terms."""

import json
from pathlib import Path

import pytest

from lgcases.model import Vocabulary
from lgcases.model.vocabulary import normalise

FOLDER = Path(__file__).parents[2] / "schema" / "vocabulary"
NAMES = sorted(file.stem for file in FOLDER.glob("*.json"))


def read(name):
    return Vocabulary.from_schema(name, json.loads((FOLDER / f"{name}.json").read_bytes()))


@pytest.fixture(scope="module")
def animals():
    terms = [
        {"const": "animal", "title": "Animal", "x-cofog": "01"},
        {"const": "bird", "title": "Bird", "description": "Flies.", "x-broader": "animal",
         "x-synonyms": ["fowl", "winged beast"]},
        {"const": "duck", "title": "Duck", "x-broader": "bird", "x-synonyms": ["fowl", "drake"],
         "x-cofog": "02"},
        {"const": "drake", "title": "Male duck", "x-broader": "duck"},
        {"const": "stone", "title": "Stone (Å)"},
    ]  # fmt: skip
    return Vocabulary.from_schema("animal", {"title": "A", "description": "B", "anyOf": terms})


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("duck", {"duck"}), ("DUCK", {"duck"}), ("Male duck", {"drake"}), ("male_duck", {"drake"}),
        ("winged beast", {"bird"}), ("Winged-Beast", {"bird"}), ("  winged   beast ", {"bird"}),
        # A synonym of two terms means both; an id wins over the synonyms of others.
        ("fowl", {"bird", "duck"}), ("drake", {"drake"}),
        ("stone (a)", {"stone"}), ("", set()), ("£", set()), ("fish", set()), ("duc", set()),
    ],
)  # fmt: skip
def test_what_words_mean(animals, words, ids):
    assert animals.named(words) == ids


def test_spellings_of_one_term_compare_equal():
    assert normalise("Co_Operative  Société") == normalise("co-operative societe")
    assert normalise("£") == "£"
    assert normalise("US$") != normalise("US")
    assert normalise("Children\u2019s care") == normalise("children's-care") == "childrens-care"
    assert normalise("Ελλάδα") != normalise("Россия")


def test_narrower_terms_are_found_at_every_depth(animals):
    assert animals.narrower(["bird"]) == {"bird", "duck", "drake"}
    assert animals.narrower(["drake", "stone"]) == {"drake", "stone"}
    assert animals.narrower(["fish"]) == {"fish"}
    assert animals.narrower([]) == set()


def test_broader_terms_narrowest_first(animals):
    assert animals.broader_chain("drake") == ("drake", "duck", "bird", "animal")
    assert animals.broader_chain("fish") == ()


def test_a_circle_of_broader_terms_ends():
    terms = [
        {"const": "a", "title": "A", "x-broader": "b"},
        {"const": "b", "title": "B", "x-broader": "a"},
    ]
    circle = Vocabulary.from_schema("x", {"title": "", "description": "", "anyOf": terms})
    assert circle.broader_chain("a") == ("a", "b")
    assert circle.narrower(["a"]) == {"a", "b"}


def test_an_extra_is_inherited_from_the_nearest_broader_term(animals):
    assert animals.inherited("drake", "cofog") == "02"
    assert animals.inherited("bird", "cofog") == "01"
    assert animals.inherited("stone", "cofog") is None


def test_labels_and_definitions(animals):
    assert animals.label("duck") == "Duck"
    assert animals.label("fish") == "fish"
    assert "duck" in animals
    assert "fish" not in animals
    assert animals.terms["bird"].definition == "Flies."
    assert animals.terms["duck"].definition == "Duck"
    assert list(animals.terms) == ["animal", "bird", "duck", "drake", "stone"]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("Male Duck", ["drake"]), ("fowl", ["bird", "duck"]), ("wingd beast", ["bird"]),
        ("dukc", ["duck"]), ("xyzzy", []), ("", []),
    ],
)  # fmt: skip
def test_what_was_probably_meant(animals, words, ids):
    assert animals.candidates(words)[: len(ids) or None] == ids


@pytest.mark.parametrize("name", NAMES)
def test_the_vocabularies_hold_together(name):
    vocabulary = read(name)
    assert vocabulary.title
    assert vocabulary.definition
    for term in vocabulary.terms.values():
        assert term.broader is None or term.broader in vocabulary
        chain = vocabulary.broader_chain(term.id)
        assert len(chain) == len(set(chain))
        assert vocabulary.terms[chain[-1]].broader is None, "a circle of broader terms"
        for name_of_term in (term.id, term.label, *term.synonyms):
            for spelling in (name_of_term, name_of_term.upper(), name_of_term.replace("-", "_")):
                assert term.id in vocabulary.named(spelling)
        if name not in ("country", "currency"):
            assert vocabulary.named(term.label) == {term.id}
