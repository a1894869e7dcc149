"""Who may import whom, and who imports which library: the table of packages in CONTRIBUTING."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "lgcases"
FILES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 400
# Runs before everything else and imports whatever it passes on.
ENTRY = {"__init__", "__main__"}


def drawing():
    """Layer of each package, 1 at the top, and the package that imports each library."""
    text = (PACKAGE.parent / "CONTRIBUTING.md").read_text("utf-8")
    rows = re.findall(r"^\| (\d+) \| `([\w.]+?)(?:/|\.py)` \| .+? \| (.*)\|$", text, re.MULTILINE)
    layers = {package: int(layer) for layer, package, _ in rows}
    importers = {
        library: package for _, package, cell in rows for library in re.findall(r"`(\w+)`", cell)
    }
    return layers, importers


LAYERS, IMPORTERS = drawing()


def package_of(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def module_of(file: Path) -> str:
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


MODULES = {module_of(file): file for file in FILES}


class Imports(ast.NodeVisitor):
    """The modules that a file imports, at the top or inside functions."""

    def __init__(self, *, types: bool) -> None:
        self.found: set[str] = set()
        self._types = types

    def visit_If(self, node: ast.If) -> None:
        if not self._types and ast.unparse(node.test).endswith("TYPE_CHECKING"):
            for other in node.orelse:
                self.visit(other)
        else:
            self.generic_visit(node)

    def visit_Import(self, node: ast.Import) -> None:
        self.found.update(alias.name for alias in node.names)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        assert node.level == 0, "relative import"
        names = {f"{node.module}.{alias.name}" for alias in node.names}
        self.found |= names & MODULES.keys()
        if not names <= MODULES.keys():
            self.found.add(node.module)


def imports_of(file: Path, *, types: bool = True) -> set[str]:
    """The modules imported; ``types`` includes those under ``if TYPE_CHECKING``."""
    visitor = Imports(types=types)
    visitor.visit(ast.parse(file.read_text("utf-8")))
    return visitor.found


def name_of(file: Path) -> str:
    return str(file.relative_to(PACKAGE))


def test_the_table_names_the_packages_that_there_are():
    assert set(LAYERS) == {package_of(file) for file in FILES} - ENTRY


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_imports_point_down(file):
    package = package_of(file)
    if package in ENTRY:
        return
    for module in imports_of(file):
        parts = module.split(".")
        if parts[0] == "lgcases" and len(parts) > 1 and parts[1] != package:
            assert LAYERS[package] < LAYERS[parts[1]], f"{package} may not import {module}"


def test_modules_do_not_import_each_other_in_a_circle():
    graph = {
        name: (imports_of(file, types=False) & MODULES.keys()) - {name}
        for name, file in MODULES.items()
    }
    done: set[str] = set()

    def visit(name, path):
        assert name not in path, " -> ".join([*path[path.index(name) :], name])
        if name not in done:
            for other in sorted(graph[name]):
                visit(other, [*path, name])
            done.add(name)

    for name in sorted(graph):
        visit(name, [])


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_each_library_is_imported_by_one_package(file):
    for module in imports_of(file):
        importer = IMPORTERS.get(module.split(".")[0])
        assert importer in (None, package_of(file)), f"{module}: only {importer} imports it"


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_modules_stay_small(file):
    assert len(file.read_text("utf-8").splitlines()) <= MOST_LINES


def test_imports_inside_functions_count_and_those_for_types_alone_do_not(tmp_path):
    file = tmp_path / "sample.py"
    file.write_text(
        "from __future__ import annotations\n"
        "from typing import TYPE_CHECKING\n"
        "import typing\n"
        "from lgcases import text\n"
        "if TYPE_CHECKING:\n"
        "    import lgcases.model\n"
        "else:\n"
        "    import lgcases.search\n"
        "if typing.TYPE_CHECKING:\n"
        "    import lgcases.schema\n"
        "def late():\n"
        "    from lgcases.finding import Finding\n"
    )
    runs = {"lgcases.text", "lgcases.search", "lgcases.finding"}
    assert imports_of(file, types=False) & MODULES.keys() == runs
    both = runs | {"lgcases.model", "lgcases.schema"}
    assert imports_of(file) & MODULES.keys() == both
