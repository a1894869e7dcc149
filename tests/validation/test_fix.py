"""Fixing: the edits, the proof that nothing else changes, and files replaced in one step."""

import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgcases.finding import Edit, Fault, Finding, Rule, Severity, Span
from lgcases.parsing.parse import parse_bytes
from lgcases.validation.fix import FileFix, FixError, diff, plan_fixes, write_fix

CHECKOUT = Path(__file__).parents[2]
RULE = Rule("LG199", "typo", Severity.ERROR, "m", "w", "w", "m", "w", "r")


def finding(content, pointer, text, *, path="x.yaml", **place):
    """A finding as the rules make it: a place in the record, turned into a span."""
    span = parse_bytes(content).places.place(Fault(RULE, pointer, **place))
    return Finding(path, span, RULE, "m", pointer, edit=Edit(text))


def fixed(content, *edits):
    content = content if isinstance(content, bytes) else content.encode()
    findings = [finding(content, pointer, text, **place) for pointer, text, place in edits]
    (fix,) = plan_fixes(findings, lambda path: content)
    assert fix.old == content
    assert fix.edits + fix.skipped == len(edits)
    return fix.new.decode(), fix.edits


def value(pointer, text):
    return pointer, text, {}


def key(pointer, text):
    return pointer, text, {"at_key": True}


def words(pointer, old, new):
    return pointer, new, {"within": old}


RECORD = """\
# yaml-language-server: $schema=x

id:   a   # the id
titel: Hub's: no
models: [shared-servce, "co-locaton" , 'mutal']   # two  kinds
organisations:
- name: A
  roles:
    - leed
"""


def test_only_the_edited_words_change():
    new, edits = fixed(
        RECORD.replace("titel: Hub's: no\n", "titel: Hub's\n"),
        key("/titel", "title"),
        value("/models/0", "shared-service"),
        value("/models/1", "co-location"),
        value("/models/2", "mutual"),
        value("/organisations/0/roles/0", "lead"),
    )
    assert edits == 5
    assert new == (
        "# yaml-language-server: $schema=x\n"
        "\n"
        "id:   a   # the id\n"
        "title: Hub's\n"
        "models: [shared-service, co-location , mutual]   # two  kinds\n"
        "organisations:\n"
        "- name: A\n"
        "  roles:\n"
        "    - lead\n"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            b"\xef\xbb\xbfid: x\r\nstatus: activ # c\r\n",
            b"\xef\xbb\xbfid: x\r\nstatus: active # c\r\n",
        ),
        (b"id: x\nstatus: activ", b"id: x\nstatus: active"),
        (b"id: x\rstatus: activ\r\r", b"id: x\rstatus: active\r\r"),
        (b"id: x\r\n\nstatus: activ\n\r\n", b"id: x\r\n\nstatus: active\n\r\n"),
        ("id: é😀\nstatus: activ  # £".encode(), "id: é😀\nstatus: active  # £".encode()),
        ('{id: "é😀", status: activ}'.encode(), '{id: "é😀", status: active}'.encode()),
        (b"id: x\nstatus: 'act''iv'\n", b"id: x\nstatus: active\n"),
        (b"--- # c\nid: x\nstatus: activ\n...\n", b"--- # c\nid: x\nstatus: active\n...\n"),
        (b"id:\tx\nstatus:\tactiv\t \n", b"id:\tx\nstatus:\tactive\t \n"),
    ],
)
def test_everything_else_stays_byte_by_byte(old, new):
    (fix,) = plan_fixes([finding(old, "/status", "active")], lambda path: old)
    assert (fix.new, fix.edits, fix.skipped) == (new, 1, 0)


def test_words_within_a_value():
    text = 'id: x\nnote: >-\n  Cost Â£5m, then\n  Â£6m.  # text\nb: "a Â£1"\n'
    assert fixed(text, words("/note", "Â", ""), words("/b", "Â£1", "£1")) == (
        'id: x\nnote: >-\n  Cost £5m, then\n  Â£6m.  # text\nb: "a £1"\n',
        2,
    )


def test_the_example_of_the_module():
    text = "models: [shared-servce]\nlessons: Cost Â£5m, Â£6m\n"
    edits = (value("/models/0", "shared-service"), words("/lessons", "Â£", "£"))
    spans = [finding(text.encode(), at, "x", **place).span for at, _, place in edits]
    assert spans == [Span(1, 10, 1, 23), Span(2, 15, 2, 17)]
    assert fixed(text, *edits) == ("models: [shared-service]\nlessons: Cost £5m, Â£6m\n", 2)
    assert fixed(text, value("/models/0", "a, b"), edits[1])[1] == 1


def test_a_section_may_be_renamed_together_with_what_is_inside():
    text = "savngs:\n- natur: savin\n"
    edits = (
        key("/savngs", "savings"),
        key("/savngs/0/natur", "nature"),
        value("/savngs/0/natur", "saving"),
    )
    assert fixed(text, *edits) == ("savings:\n- nature: saving\n", 3)


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        # The place of a value that goes over several lines is its first line only.
        ('status: "act\n  ive"\n', value("/status", "active")),
        ("status: act\n  ive\n", value("/status", "active")),
        ("status: >-\n  activ\n", value("/status", "active")),
        # What the text would become is not what is meant.
        ("status: activ\n", value("/status", "a: b")),
        ("status: activ\n", value("/status", "active\nid: y")),
        ("status: activ\n", value("/status", "- a")),
        ("status: activ\n", value("/status", "'active")),
        ("status: activ\n", value("/status", "")),
        ("status: activ\n", value("/status", "~")),
        ("status: activ\n", value("/status", "\x1b")),
        ("status: activ\n", value("/status", "&a active")),
        ("models: [x]\n", value("/models/0", "a, b")),
        ("models: [x]\n", value("/models/0", "a]")),
        ("models: [[x]]\n", value("/models", "x")),
        # A field must stay what it is, and alone.
        ("statu: activ\nstatus: x\n", key("/statu", "status")),
        ("statu: x\nstatus: x\n", key("/statu", "status")),
        ("statu: activ\n", key("/statu", "1")),
        ("statu: activ\n", key("/statu", "a: b")),
        # Nothing is there.
        ("status: activ\n", value("/state", "active")),
        ("status: activ\n", value("/status/0", "active")),
        ("status:\n", value("/status", "active")),
        ("models: [x]\n", value("/models/1", "active")),
        ("status: activ\n", value("", "active")),
    ],
)
def test_what_is_not_certain_is_left(text, edit):
    assert fixed(text, edit) == (text, 0)


def test_one_edit_that_does_not_hold_does_not_keep_others_back():
    text = "a: x\nb: x\nc: x\nd: x\ne: x\n"
    new, edits = fixed(
        text,
        value("/a", "y"),
        value("/b", "y"),
        value("/c", "["),
        value("/d", "y"),
        value("/e", "y"),
    )
    assert (new, edits) == ("a: y\nb: y\nc: x\nd: y\ne: y\n", 4)


def test_of_edits_that_overlap_only_the_first_is_made():
    text = "url: http://x?a&b\n"
    assert fixed(text, words("/url", "x?a", "x"), words("/url", "a&b", ""), value("/url", "z")) in [
        ("url: z\n", 1),
        ("url: http://x&b\n", 1),
    ]
    assert fixed(text, value("/url", "z"), value("/url", "z")) == ("url: z\n", 1)


def test_an_edit_that_is_not_safe_is_made_only_where_it_is_asked_for():
    content = b"a: x\nb: x\n"
    likely = finding(content, "/a", "y")
    findings = [
        Finding("x.yaml", likely.span, RULE, "m", "/a", edit=Edit("y", safe=False)),
        finding(content, "/b", "y"),
    ]
    (fix,) = plan_fixes(findings, lambda path: content)
    assert (fix.new, fix.edits, fix.skipped) == (b"a: x\nb: y\n", 1, 0)
    (fix,) = plan_fixes(findings, lambda path: content, unsafe=True)
    assert (fix.new, fix.edits, fix.skipped) == (b"a: y\nb: y\n", 2, 0)
    assert plan_fixes(findings[:1], lambda path: content) == []


def test_edits_side_by_side_are_both_made():
    text = "note: abcd\n"
    assert fixed(text, words("/note", "ab", "x"), words("/note", "cd", "y")) == ("note: xy\n", 2)
    assert fixed("[a,b]: c\nd: {e,f: g}\n", value("/d/f", "h"))[1] == 1


def test_a_value_may_become_one_of_another_kind():
    assert fixed('value: "66,000"\n', value("/value", "66000")) == ("value: 66000\n", 1)


def test_a_file_that_cannot_be_read_as_a_record_is_left():
    here = Finding("x.yaml", Span(1, 1, 1, 3), RULE, "m", "/a", edit=Edit("b"))
    for content in (b"a: [\n", b"\xff\xfe", b"", b"- a\n"):
        (fix,) = plan_fixes([here], lambda path, content=content: content)
        assert (fix.new, fix.edits, fix.skipped) == (content, 0, 1)


@pytest.mark.parametrize("line", [0, 2, 99])
def test_a_place_outside_the_file_is_left(line):
    here = Finding("x.yaml", Span(line, 1, line, 9), RULE, "m", "/a", edit=Edit("b"))
    (fix,) = plan_fixes([here], lambda path: b"a: b")
    assert (fix.edits, fix.skipped) == (0, 1)


def test_files_are_planned_in_order_and_only_where_there_is_something_to_fix():
    content = b"a: x\n"
    without = Finding("c.yaml", Span(1, 4, 1, 5), RULE, "m", "/a")
    findings = [finding(content, "/a", "y", path=path) for path in ("b.yaml", "a.yaml")]
    fixes = plan_fixes([*findings, without], lambda path: content)
    assert [(fix.path, fix.new) for fix in fixes] == [("a.yaml", b"a: y\n"), ("b.yaml", b"a: y\n")]


@given(
    st.lists(
        st.sampled_from(
            ["a: x", "b: [x, 'x', \"x\"] # x", "# x", "", "c:\n  - x\n  - d: x", "e: >\n x"]
        ),
        unique=True,
    ),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
    st.text(st.characters(codec="utf-8"), max_size=8) | st.sampled_from(["y", "x y", "1"]),
)
@settings(deadline=None)
def test_no_edit_whatever_changes_anything_else(lines, line_end, mark, text):
    content = (
        b"\xef\xbb\xbf" * mark + ("id: 1\n" + "\n".join(lines)).replace("\n", line_end).encode()
    )
    before = parse_bytes(content).data
    pointers = ["/a", "/b/0", "/b/1", "/b/2", "/c/0", "/c/1/d", "/e"]
    present = [each for each in pointers if each[1] in before]
    findings = [finding(content, pointer, text) for pointer in present]
    for fix in plan_fixes(findings, lambda path: content):
        after = parse_bytes(fix.new).data
        assert after.keys() == before.keys()
        assert after["id"] == 1
        if fix.edits == 0:
            assert fix.new == content
        if before.get("e"):
            assert after["e"] == before["e"]
        comments = [line for line in content.split(line_end.encode()) if line.startswith(b"#")]
        assert [x for x in fix.new.split(line_end.encode()) if x.startswith(b"#")] == comments


# Writing.


@pytest.fixture
def record(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_bytes(b"old")
    return path


def fix_of(path, old=b"old", new=b"new"):
    return FileFix(str(path), old, new, 1)


def test_the_file_is_replaced_with_the_same_permissions(record):
    record.chmod(0o640)
    write_fix(fix_of(record))
    assert record.read_bytes() == b"new"
    assert stat.S_IMODE(record.stat().st_mode) == 0o640
    assert list(record.parent.iterdir()) == [record]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may give files away")
def test_the_owner_stays(record):
    os.chown(record, 12345, 23456)
    write_fix(fix_of(record))
    assert (record.stat().st_uid, record.stat().st_gid) == (12345, 23456)


def test_nothing_is_written_where_nothing_changes(record):
    before = record.stat()
    write_fix(fix_of(record, new=b"old"))
    assert record.stat() == before


def test_a_file_that_has_changed_in_the_meantime_is_left(record):
    record.write_bytes(b"newer")
    with pytest.raises(FixError, match=r"x\.yaml: not fixed: it was changed since"):
        write_fix(fix_of(record))
    assert record.read_bytes() == b"newer"
    assert list(record.parent.iterdir()) == [record]


def test_a_link_is_left(record):
    link = record.parent / "link.yaml"
    link.symlink_to(record)
    with pytest.raises(FixError, match=r"link\.yaml: not fixed: it is a symbolic link"):
        write_fix(fix_of(link))
    assert link.is_symlink()
    assert record.read_bytes() == b"old"


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir()])
def test_what_is_no_file_is_left(tmp_path, make):
    path = tmp_path / "gone.yaml"
    make(path)
    with pytest.raises(FixError, match=r"gone\.yaml: not fixed: "):
        write_fix(fix_of(path))


def test_after_an_error_the_old_file_is_there_and_nothing_else(record, monkeypatch):
    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FixError, match="not fixed: No space left on device"):
        write_fix(fix_of(record))
    assert record.read_bytes() == b"old"
    assert list(record.parent.iterdir()) == [record]


DIE = """
import os, signal, sys
from pathlib import Path
from lgcases.validation import fix

def die(*arguments, **named):
    os.kill(os.getpid(), signal.SIGKILL)

step = sys.argv[1]
if step == "before the temporary file":
    os.open = die
elif step == "before it is on the disk":
    os.fsync = die
elif step == "before it is put in place":
    Path.replace = die
elif step == "in the middle of the files":
    replace, done = Path.replace, []
    def second(self, target):
        done.append(target)
        return replace(self, target) if len(done) < 3 else die()
    Path.replace = second
for name in sorted(sys.argv[2:]):
    fix.write_fix(fix.FileFix(name, b"old" * 9999, b"new" * 9999, 1))
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.parametrize(
    ("step", "new"),
    [
        ("before the temporary file", 0),
        ("before it is on the disk", 0),
        ("before it is put in place", 0),
        ("in the middle of the files", 2),
    ],
)
def test_killed_at_any_step_every_file_is_the_old_or_the_new_one(tmp_path, step, new):
    files = [tmp_path / f"{number}.yaml" for number in range(5)]
    for file in files:
        file.write_bytes(b"old" * 9999)
    command = [sys.executable, "-c", DIE, step, *map(str, files)]
    child = subprocess.run(command, cwd=CHECKOUT, check=False)
    assert child.returncode == -signal.SIGKILL
    assert [file.read_bytes()[:3] for file in files] == [b"new"] * new + [b"old"] * (5 - new)
    assert {len(file.read_bytes()) for file in files} == {3 * 9999}
    # What is left behind is not taken for a record.
    assert all(each in files or each.name.startswith(".") for each in tmp_path.iterdir())


SWING = """
import sys
from lgcases.validation.fix import FileFix, write_fix
old, new = b"old" * 9999, b"new" * 9999
print("started", flush=True)
while True:
    for name in sys.argv[1:]:
        write_fix(FileFix(name, old, new, 1))
    old, new = new, old
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_killed_at_any_time_every_file_is_the_old_or_the_new_one(tmp_path):
    files = [tmp_path / f"{number}.yaml" for number in range(20)]
    for seed in range(4):
        for file in files:
            file.write_bytes(b"old" * 9999)
        command = [sys.executable, "-c", SWING, *map(str, files)]
        child = subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE)
        assert child.stdout.readline() == b"started\n"
        time.sleep(random.Random(seed).uniform(0, 0.05))
        child.kill()
        child.communicate()
        assert child.returncode == -signal.SIGKILL
        assert {file.read_bytes() for file in files} <= {b"old" * 9999, b"new" * 9999}


# Showing.


def test_a_diff_names_both_sides():
    assert diff("data/x.yaml", b"a: 1\nb: 2\n", b"a: 1\nb: 3\n") == (
        "--- a/data/x.yaml\n+++ b/data/x.yaml\n@@ -1,2 +1,2 @@\n a: 1\n-b: 2\n+b: 3\n"
    )
    assert diff("x.yaml", b"a\n", b"a\n") == ""


def test_a_name_cannot_bring_lines_into_a_diff():
    lines = diff('a\n+++ b/"x"\\', b"a\n", b"b\n").splitlines()
    assert lines[:3] == [
        r'--- "a/a\012+++ b/\042x\042\134"',
        r'+++ "b/a\012+++ b/\042x\042\134"',
        "@@ -1 +1 @@",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"a: 1\nb: 2", b"a: 1\nb: 3"),
        (b"a: 1\r\nb: 2\r\n", b"a: 1\r\nb: 3\r\n"),
        (b"\xef\xbb\xbfa: 1\n", b"\xef\xbb\xbfb: 1\n"),
        ("a: £\x0c\u2028é\nb\rc\n".encode(), "a: £\x0c\u2028e\nb\rd\n".encode()),
        (b"a\n" * 50, b"a\n" * 20 + b"b\n" + b"a\n" * 29),
    ],
)
def test_git_can_apply_a_diff(tmp_path, old, new):
    (tmp_path / "x.yaml").write_bytes(old)
    patch = diff("x.yaml", old, new).encode()
    git = ["git", "-C", str(tmp_path), "apply", "--unsafe-paths", "--whitespace=nowarn"]
    subprocess.run(git, input=patch, check=True, env={**os.environ, "GIT_DIR": "/nonexistent"})
    assert (tmp_path / "x.yaml").read_bytes() == new
