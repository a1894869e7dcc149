"""The layers are those of CONTRIBUTING: who may import whom, and who imports which library."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "lgcases"

# Top to bottom: a package imports only from packages in later rows.  Packages of one row do
# not import each other.
ROWS = [
    ["cli"],
    ["site", "export"],
    ["report"],
    ["render"],
    ["intake"],
    ["validation"],
    ["compare", "stats"],
    ["search"],
    ["index"],
    ["dataset"],
    ["reference", "claims", "tables"],
    ["schema"],
    ["model"],
    ["parsing"],
    ["finding"],
    ["text", "files"],
]
LEVEL = {package: level for level, row in enumerate(ROWS) for package in row}
# Third-party package to the packages of ours that import it.
IMPORTERS = {
    "typer": {"cli"},
    "rich": {"render"},
    "jsonschema": {"schema"},
    "jsonschema_rs": {"schema"},
    "referencing": {"schema"},
    "yaml": {"parsing"},
    "yaml_rs": {"parsing"},
    "matplotlib": {"render"},
    "pandas": {"compare"},
    "polars": {"compare"},
    "platformdirs": {"dataset"},
}


def package_of(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{file}: relative import"
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_imports_point_down(file):
    package = package_of(file)
    if package in ("__init__", "__main__"):
        return
    for module in imports_of(file):
        parts = module.split(".")
        if parts[0] == "lgcases" and len(parts) > 1 and parts[1] in LEVEL and parts[1] != package:
            assert LEVEL[package] < LEVEL[parts[1]], (
                f"{package} may not import {parts[1]} ({module})"
            )


def test_modules_do_not_import_each_other_in_a_circle():
    modules = {".".join(f.relative_to(PACKAGE.parent).with_suffix("").parts): f for f in FILES}
    modules = {name.removesuffix(".__init__"): file for name, file in modules.items()}
    graph = {
        # Only what runs on import: a package's __init__ passes on the names of its modules.
        name: {m for m in top_level_imports(file) if m in modules and m != name}
        for name, file in modules.items()
    }
    done: set[str] = set()

    def visit(name, path):
        assert name not in path, " -> ".join([*path, name])
        if name not in done:
            for other in sorted(graph[name]):
                visit(other, [*path, name])
            done.add(name)

    for name in sorted(graph):
        visit(name, [])


def top_level_imports(file: Path) -> set[str]:
    found = set()
    for node in ast.parse(file.read_text("utf-8")).body:
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            submodules = {f"{node.module}.{alias.name}" for alias in node.names}
            found.update(submodules)
            inside = any(is_module(module) for module in submodules)
            if not inside:
                found.add(node.module)
    return found


def is_module(name: str) -> bool:
    path = PACKAGE.parent.joinpath(*name.split("."))
    return path.with_suffix(".py").exists() or path.is_dir()


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_each_library_is_imported_by_one_package(file):
    for module in imports_of(file):
        importers = IMPORTERS.get(module.split(".")[0])
        assert importers is None or package_of(file) in importers, f"{module}: {importers} only"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_every_package_is_in_the_drawing(file):
    assert package_of(file) in {*LEVEL, "__init__", "__main__"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_modules_stay_small(file):
    assert len(file.read_text("utf-8").splitlines()) <= 500
