"""Records that differ from a state in git."""

import os
import shutil
import subprocess

import pytest

from lgcases.dataset.git import ChangedError, changes_since

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


class Repository:
    """A git repository; the data set may be in a folder of it."""

    def __init__(self, folder, inside=""):
        self.folder = folder
        self.root = folder / inside
        self.records = self.root / "data" / "initiatives"
        self.records.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments):
        subprocess.run(["git", *arguments], cwd=self.folder, check=True, capture_output=True)

    def write(self, *names, text="x"):
        for name in names:
            path = self.records / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"{text}\n")

    def commit(self, *names, text="x"):
        self.write(*names, text=text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "m")

    def changed(self, *ref):
        found = changes_since(self.root, *ref).files
        assert all(path.is_relative_to(self.records) for path in found)
        return [path.name for path in found]


@pytest.fixture(autouse=True)
def no_settings_of_this_computer(monkeypatch, tmp_path):
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    (tmp_path / "gitconfig").touch()
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "A")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "a@example.org")


@pytest.fixture(params=["", "sub/set", "ä set"], ids=["top", "below", "odd"])
def repository(request, tmp_path):
    return Repository(tmp_path / "repository", request.param)


def test_staged_unstaged_and_untracked_files_but_no_deleted_ones(repository):
    repository.commit(*"abcdefgh")
    repository.commit("a.yaml", "b.yaml", "c.yaml", "d.yaml", "e.yaml", "f.yaml")
    assert repository.changed() == []
    repository.write("b.yaml", text="staged")
    repository.git("add", "--all")
    repository.write("c.yaml", "new.yml", text="not staged")
    (repository.records / "d.yaml").unlink()
    repository.git("rm", "--quiet", str(repository.records / "e.yaml"))
    repository.git("rm", "--quiet", "--cached", str(repository.records / "f.yaml"))
    assert repository.changed() == ["b.yaml", "c.yaml", "f.yaml", "new.yml"]


def test_a_file_that_was_only_touched_is_not_changed(repository):
    repository.commit("a.yaml")
    os.utime(repository.records / "a.yaml", (1, 1))
    assert repository.changed() == []


def test_a_file_staged_and_changed_back_is_as_it_was(repository):
    repository.commit("a.yaml")
    repository.write("a.yaml", text="y")
    repository.git("add", "--all")
    repository.write("a.yaml")
    assert repository.changed() == []


def test_only_the_folder_of_the_records_counts(repository):
    repository.commit("a.yaml")
    names = [".hidden.yaml", "notes.txt", "deeper/b.yaml"]
    repository.write(*names, "../elsewhere.yaml", "c.yaml")
    (repository.folder / "top.yaml").write_text("x")
    assert repository.changed() == [".hidden.yaml", "c.yaml", "b.yaml", "notes.txt"]


def test_what_the_commit_has_of_changed_and_deleted_records(repository):
    names = [f"{name}.yaml" for name in "abcdef"]
    repository.commit(*names, "notes.txt", "deeper/b.yaml", text="before\nand after")
    repository.write("a.yaml", "new.yaml", "notes.txt", "deeper/b.yaml", text="now")
    repository.git("mv", str(repository.records / "b.yaml"), str(repository.records / "z.yaml"))
    (repository.records / "c.yaml").unlink()
    repository.git("rm", "--quiet", str(repository.records / "d.yaml"))
    repository.git("rm", "--quiet", "--cached", str(repository.records / "e.yaml"))
    found = changes_since(repository.root)
    assert found.ref == "HEAD"
    assert found.before == dict.fromkeys(names[:5], b"before\nand after\n")


def test_ignored_files_do_not_count(repository):
    (repository.folder / ".gitignore").write_text("draft*.yaml\n")
    repository.commit("a.yaml")
    repository.write("draft-b.yaml", "c.yaml")
    assert repository.changed() == ["c.yaml"]


@pytest.mark.skipif(os.name != "posix", reason="names that Windows does not allow")
@pytest.mark.parametrize(
    "name",
    ["a b.yaml", "-r.yaml", '"q".yaml', "line\nend.yaml", "tab\t.yaml", "é😀.yaml", "*.yaml",
     ":(top)x.yaml", os.fsdecode(b"\xff.yaml")],
)  # fmt: skip
@pytest.mark.parametrize("staged", [True, False])
def test_odd_names(repository, name, staged):
    repository.commit("a.yaml")
    repository.write(name)
    if staged:
        repository.git("add", "--all")
    assert repository.changed() == [name]


def test_a_renamed_file_counts_under_its_new_name(repository):
    repository.commit("a.yaml", text="long enough to be seen as the same\n" * 9)
    repository.git("config", "diff.renames", "copies")
    repository.git("mv", str(repository.records / "a.yaml"), str(repository.records / "b.yaml"))
    assert repository.changed() == ["b.yaml"]


def test_since_an_older_commit(repository):
    repository.commit("a.yaml")
    repository.git("tag", "first")
    repository.commit("b.yaml")
    repository.commit("c.yaml")
    repository.write("d.yaml")
    assert repository.changed("HEAD~1") == ["c.yaml", "d.yaml"]
    assert repository.changed("first") == ["b.yaml", "c.yaml", "d.yaml"]


def test_what_others_did_on_the_other_branch_does_not_count(repository):
    repository.commit("a.yaml", "b.yaml", "c.yaml")
    repository.git("checkout", "--quiet", "-b", "mine")
    repository.commit("b.yaml", text="mine")
    repository.git("checkout", "--quiet", "main")
    repository.commit("a.yaml", "d.yaml", text="theirs")
    repository.git("checkout", "--quiet", "mine")
    repository.write("c.yaml", text="mine")
    assert repository.changed("main") == ["b.yaml", "c.yaml"]


def test_a_conflict_counts_once(repository):
    repository.commit("a.yaml")
    repository.git("checkout", "--quiet", "-b", "mine")
    repository.commit("a.yaml", text="mine")
    repository.git("checkout", "--quiet", "main")
    repository.commit("a.yaml", text="theirs")
    with pytest.raises(subprocess.CalledProcessError):
        repository.git("merge", "mine")
    assert repository.changed() == ["a.yaml"]


def test_before_the_first_commit_everything_is_new(repository):
    repository.write("a.yaml", "b.yaml")
    repository.git("add", str(repository.records / "a.yaml"))
    assert repository.changed() == ["a.yaml", "b.yaml"]


def test_settings_of_git_change_nothing(repository):
    repository.commit("a.yaml", "b.yaml")
    for name, value in [
        ("diff.noprefix", "true"), ("diff.relative", "false"), ("core.quotePath", "true"),
        ("diff.external", "false"), ("status.showUntrackedFiles", "no"), ("color.ui", "always"),
        ("diff.ignoreSubmodules", "all"), ("diff.mnemonicPrefix", "true"),
    ]:  # fmt: skip
        repository.git("config", name, value)
    repository.write("b.yaml", "ü.yaml", text="new")
    assert repository.changed() == ["b.yaml", "ü.yaml"]


def test_the_current_folder_and_the_variables_of_a_hook_do_not_matter(
    repository, tmp_path, monkeypatch
):
    other = Repository(tmp_path / "other")
    other.commit("o.yaml")
    other.write("p.yaml")
    repository.commit("a.yaml")
    repository.write("b.yaml")
    monkeypatch.chdir(other.folder)
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_WORK_TREE", str(other.folder))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.folder / ".git" / "index"))
    assert repository.changed() == ["b.yaml"]


def test_the_root_may_be_relative(repository, monkeypatch):
    repository.commit("a.yaml")
    repository.write("b.yaml")
    monkeypatch.chdir(repository.root)
    found = changes_since(repository.root.relative_to(repository.root)).files
    assert [path.as_posix() for path in found] == ["data/initiatives/b.yaml"]


def test_in_a_second_working_tree(repository):
    repository.commit("a.yaml")
    second = repository.folder.parent / "second"
    repository.git("worktree", "add", "--quiet", "-b", "second", str(second))
    root = second / repository.root.relative_to(repository.folder)
    (root / "data" / "initiatives" / "b.yaml").write_text("x")
    assert [path.name for path in changes_since(root).files] == ["b.yaml"]


@pytest.mark.parametrize("ref", ["", "-x", "--output=stolen", "-", "--", "a\0b"])
def test_a_ref_is_never_an_option(repository, ref):
    repository.commit("a.yaml")
    with pytest.raises(ChangedError, match="cannot be a git ref"):
        repository.changed(ref)
    assert not list(repository.folder.rglob("stolen"))


@pytest.mark.parametrize("ref", ["nowhere", "HEAD~9", "main..HEAD", "a b", "HEAD:data", "main\n"])
def test_a_ref_that_git_does_not_know(repository, ref):
    repository.commit("a.yaml")
    with pytest.raises(ChangedError, match="git knows no commit, branch or tag"):
        repository.changed(ref)


def test_histories_that_share_nothing(repository):
    repository.commit("a.yaml")
    repository.git("checkout", "--quiet", "--orphan", "apart")
    repository.commit("b.yaml")
    with pytest.raises(ChangedError, match=r"no commit in common .* fetch-depth: 0"):
        repository.changed("main")


def test_outside_a_repository(tmp_path):
    (tmp_path / "data" / "initiatives").mkdir(parents=True)
    with pytest.raises(ChangedError, match="is not in a git repository"):
        changes_since(tmp_path)


def test_inside_the_folder_that_git_keeps_for_itself(tmp_path):
    repository = Repository(tmp_path / "r")
    inside = repository.folder / ".git" / "set"
    (inside / "data" / "initiatives").mkdir(parents=True)
    with pytest.raises(ChangedError, match="is not among the files of its git repository"):
        changes_since(inside)


def test_without_git(repository, monkeypatch, tmp_path):
    repository.commit("a.yaml")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ChangedError, match="needs the program git, which was not found"):
        repository.changed()


def test_a_git_that_cannot_be_run(repository, monkeypatch):
    def refuse(*arguments, **named):
        raise PermissionError(13, "Permission denied", "git")

    monkeypatch.setattr(subprocess, "run", refuse)
    with pytest.raises(ChangedError, match="git cannot be run: Permission denied"):
        changes_since(repository.root)


def test_a_broken_repository(repository):
    repository.commit("a.yaml")
    (repository.folder / ".git" / "index").write_bytes(b"broken")
    with pytest.raises(ChangedError, match="git diff failed: "):
        repository.changed()
