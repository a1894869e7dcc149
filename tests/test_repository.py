"""What surrounds the program: workflows, hooks, owners, citation, line endings."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

import lgcases
from tests.documents import HERE, document

FOLDER = HERE / ".github/workflows"
WORKFLOWS = sorted(path.name for path in FOLDER.iterdir())
#: An action at a commit, with the version for people and Dependabot.
PINNED = re.compile(r"[\w.-]+(?:/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
#: The rights beyond reading that a job may have, by workflow and job.
MAY_WRITE = {("validate.yml", "code-scanning"): {"security-events": "write"}}


def settings(name):
    """A file of settings as data; the key ``on`` of a workflow is true to YAML 1.1."""
    return yaml.safe_load(document(name))


def jobs(workflow):
    return settings(f".github/workflows/{workflow}")["jobs"]


def project():
    return tomllib.loads(document("pyproject.toml"))["project"]


# Workflows.


def test_there_are_workflows_and_nothing_else():
    assert WORKFLOWS
    assert [name for name in WORKFLOWS if not name.endswith(".yml")] == []


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_actions_are_pinned_to_a_commit(workflow):
    """A tag can be moved to other code, a commit cannot."""
    text = document(f".github/workflows/{workflow}")
    used = [step["uses"] for job in jobs(workflow).values() for step in job["steps"]
            if "uses" in step]  # fmt: skip
    written = re.findall(r"^\s*(?:- )?uses: *(.*)$", text, re.MULTILINE)
    assert [line.split(" #")[0] for line in written] == used
    assert [line for line in written if not PINNED.fullmatch(line)] == []


def test_one_action_has_one_version():
    texts = "".join(document(f".github/workflows/{workflow}") for workflow in WORKFLOWS)
    actions = [line.split("@")[0] for line in set(re.findall(r"uses: *(.*)", texts))]
    assert sorted(actions) == sorted(set(actions))


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_workflows_may_only_read(workflow):
    assert settings(f".github/workflows/{workflow}")["permissions"] == {"contents": "read"}
    extra = {(workflow, name): job["permissions"] for name, job in jobs(workflow).items()
             if "permissions" in job}  # fmt: skip
    assert extra == {where: what for where, what in MAY_WRITE.items() if where[0] == workflow}


@pytest.mark.parametrize(("workflow", "job"), MAY_WRITE)
def test_jobs_that_may_write_run_no_code_of_a_pull_request(workflow, job):
    steps = jobs(workflow)[job]["steps"]
    assert [step for step in steps if "run" in step or "/checkout@" in step["uses"]] == []


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_pull_requests_of_forks_get_no_rights(workflow):
    """These two run with the rights of this repository."""
    triggers = settings(f".github/workflows/{workflow}")[True]
    assert not {"pull_request_target", "workflow_run"} & set(triggers)


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_checkouts_leave_no_token_behind(workflow):
    checkouts = [step for job in jobs(workflow).values() for step in job["steps"]
                 if step.get("uses", "").startswith("actions/checkout@")]  # fmt: skip
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_workflows_end(workflow):
    """A job that hangs is stopped; a newer push to a pull request replaces the run before."""
    assert all(1 <= job["timeout-minutes"] <= 60 for job in jobs(workflow).values())
    concurrency = settings(f".github/workflows/{workflow}")["concurrency"]
    assert "github.ref" in concurrency["group"]
    assert concurrency["cancel-in-progress"]


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_commands_take_nothing_from_a_pull_request(workflow):
    """An expression inside a script would let a branch's name become code."""
    steps = [step for job in jobs(workflow).values() for step in job["steps"]]
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []


def test_every_system_and_python_is_tested():
    matrix = jobs("validate.yml")["test"]["strategy"]["matrix"]
    assert matrix["os"] == ["ubuntu-latest", "windows-latest", "macos-latest"]
    versions = [line.split(" :: ")[-1] for line in project()["classifiers"]
                if re.search(r":: 3\.\d+$", line)]  # fmt: skip
    assert matrix["python"] == versions == ["3.11", "3.12", "3.13", "3.14"]


def test_findings_reach_code_scanning_where_it_works():
    job = jobs("validate.yml")["code-scanning"]
    assert job["needs"] == "validate"
    conditions = [
        "!cancelled()",
        "!github.event.repository.fork",
        "!github.event.repository.private",
        "github.event.pull_request.head.repo.full_name == github.repository",
    ]
    assert [each for each in conditions if each not in job["if"]] == []
    download, upload = job["steps"]
    (written,) = [step for step in jobs("validate.yml")["validate"]["steps"]
                  if "/upload-artifact@" in step.get("uses", "")]  # fmt: skip
    assert download["with"]["name"] == written["with"]["name"]
    assert upload["with"]["sarif_file"] == written["with"]["path"]
    assert written["if"] == "always()"


def test_dependabot_watches_whatever_is_pinned():
    updates = settings(".github/dependabot.yml")["updates"]
    assert {each["package-ecosystem"] for each in updates} == {
        "github-actions", "pip", "pre-commit",
    }  # fmt: skip


# Hooks.


def test_hooks_are_pinned_to_a_commit():
    revisions = re.findall(r"^ +rev: (.*)$", document(".pre-commit-config.yaml"), re.MULTILINE)
    repositories = settings(".pre-commit-config.yaml")["repos"]
    assert len(revisions) == len([each for each in repositories if each["repo"] != "local"])
    pinned = re.compile(r"[0-9a-f]{40} # frozen: v?\d+\.\d+\.\d+")
    assert [line for line in revisions if not pinned.fullmatch(line)] == []


def test_the_own_hook_is_the_one_that_others_use():
    (own,) = [each for each in settings(".pre-commit-config.yaml")["repos"]
              if each["repo"] == "local"]  # fmt: skip
    (hook,), (published,) = own["hooks"], settings(".pre-commit-hooks.yaml")
    assert hook["additional_dependencies"] == project()["dependencies"]
    assert hook["entry"] == f"python -m {published['entry']}"
    for key in ("id", "name", "files", "language", "require_serial"):
        assert hook[key] == published[key], key


# Owners, licences and versions.

OWNER = re.compile(r"@[\w-]+(?:/[\w.-]+)?")


def test_owners_are_written_as_github_reads_them():
    for line in document(".github/CODEOWNERS").splitlines():
        pattern, *owners = line.split("#")[0].split() or ["*"]
        assert all(OWNER.fullmatch(owner) for owner in owners), line
        assert any(HERE.glob(pattern.strip("/"))), line


def test_the_citation_has_the_version_and_the_licences_of_the_project():
    citation = settings("CITATION.cff")
    (program,) = citation["references"]
    assert citation["version"] == program["version"] == project()["version"] == lgcases.__version__
    assert citation["type"] == "dataset"
    assert program["type"] == "software"
    licences = f"{program['license']} AND {citation['license']}"
    assert licences == project()["license"] == "MIT AND CC-BY-4.0"
    assert document("LICENSE").startswith("MIT License")
    assert "(CC BY 4.0)" in document("data/LICENSE.md")
    assert set(citation["keywords"]) == set(project()["keywords"])


def test_the_readme_pins_the_hook_to_the_version():
    revisions = re.findall(r"^ +rev: (.*)$", document("README.md"), re.MULTILINE)
    assert revisions == [f"v{project()['version']}"]


@pytest.mark.parametrize("name", ["SECURITY.md", "CITATION.cff", ".github/CODEOWNERS"])
def test_nobody_is_named_with_an_address(name):
    assert re.findall(r"[\w.]+@[\w-]+\.\w+", document(name)) == []


# Line endings.


def git(*arguments):
    result = subprocess.run(
        ["git", *arguments], cwd=HERE, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if result.returncode:
        pytest.skip("not a git checkout")
    return result.stdout


def test_texts_have_line_feeds_in_every_checkout():
    endings = [line.split("\t") for line in git("ls-files", "--eol").splitlines()]
    assert endings
    assert [name for kinds, name in endings if re.match(r"i/(crlf|mixed)", kinds)] == []
    kinds = {kinds.split("attr/")[1].strip() for kinds, name in endings}
    assert kinds <= {"text=auto eol=lf", "text eol=lf", "-text"}


def test_generated_files_are_marked():
    marked = git("ls-files", ":(attr:linguist-generated)").splitlines()
    assert {"docs/commands.md", "schema/RULES.md"} <= set(marked)
    assert [name for name in marked if "enerated" not in (HERE / name).read_text("utf-8")] == []


# What a source distribution holds.


def test_the_source_distribution_has_what_its_tests_read():
    data = tomllib.loads(document("pyproject.toml"))
    included = data["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    assert [name for name in included if not (HERE / name).exists()] == []
    read = re.findall(r'(?:document|settings)\(f?"([\w.-]+)', Path(__file__).read_text("utf-8"))
    assert set(read) - {"pyproject.toml"} <= set(included)
