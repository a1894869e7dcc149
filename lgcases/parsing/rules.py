"""Rules met while a file is read: LG001 to LG016, and LG019."""

from __future__ import annotations

from lgcases.finding import Rule, Severity

_ERROR = Severity.ERROR

UNREADABLE_FILE = Rule(
    "LG001", "unreadable-file", _ERROR,
    message="cannot be read: {reason}",
    what="The file, or the folder it should be in, could not be opened or read.",
    why="A record that is silently skipped would be missing from every answer.",
    fix="Give yourself permission to read it (chmod u+r), or correct the name.",
    wrong="$ chmod 000 data/initiatives/onesource.yaml",
    right="$ chmod 644 data/initiatives/onesource.yaml",
)  # fmt: skip
NOT_A_FILE = Rule(
    "LG002", "not-a-file", _ERROR,
    message="is {kind}, not a plain file",
    what="Something named like a record is a folder, a pipe or a device.",
    why="Only plain files are records; reading anything else could hang or never end.",
    fix="Rename or remove it, so that only records end in .yaml.",
    wrong="data/initiatives/x.yaml/",
    right="data/initiatives/x.yaml",
)  # fmt: skip
LINK_OUTSIDE = Rule(
    "LG003", "link-outside", _ERROR,
    message="is a symbolic link that leads out of the data set",
    what="The record is a link to a file outside the folder of the data set.",
    why="The set must be complete in git, and reading it must not reach other files.",
    fix="Replace the link with the file itself.",
    wrong="$ ln -s ~/drafts/x.yaml data/initiatives/x.yaml",
    right="$ cp ~/drafts/x.yaml data/initiatives/x.yaml",
)  # fmt: skip
TOO_LARGE = Rule(
    "LG004", "too-large", _ERROR,
    message="has {size} bytes; a record may have {limit}",
    what="The file is larger than one mebibyte.",
    why="Records are a few kilobytes; a larger file is something else, or an attack.",
    fix="Keep the record to what the schema asks for and link to long documents as sources.",
    wrong="-rw-r--r-- 5242880 x.yaml",
    right="-rw-r--r--    3072 x.yaml",
)  # fmt: skip
NOT_UTF8 = Rule(
    "LG005", "not-utf-8", _ERROR,
    message="byte 0x{byte:02x} is not UTF-8 text",
    what="The file holds bytes that are not UTF-8.",
    why="The pound sign and accents of other encodings would turn into other characters.",
    fix="Save the file as UTF-8 in your editor.",
    wrong="summary: Saved \\xa3 6m  # the pound sign in Windows-1252",
    right="summary: Saved £6m",
)  # fmt: skip
CONTROL_CHARACTER = Rule(
    "LG006", "control-character", _ERROR,
    message="control character U+{number:04X} ({name})",
    what="The text holds an invisible character that steers terminals or the order of text.",
    why="It could hide what the record says from a reviewer, or upset the reader's terminal.",
    fix="Delete the character.",
    wrong='title: "Hub \\e[2J"',
    right="title: Hub",
)  # fmt: skip
EMPTY_FILE = Rule(
    "LG007", "empty-file", _ERROR,
    message="holds no record",
    what="The file is empty or holds only comments.",
    why="Every file in the folder of the records is one record.",
    fix="Write the record, or delete the file.",
    wrong="# to do",
    right="id: my-initiative\ntitle: My initiative",
)  # fmt: skip
YAML_SYNTAX = Rule(
    "LG008", "yaml-syntax", _ERROR,
    message="not readable as YAML: {problem}",
    what="The file breaks the syntax of YAML, so nothing in it can be read.",
    why="Nothing else can be checked before this is fixed.",
    fix="Look at the place and the line above it: often a quote, a colon or the indentation.",
    wrong="title: Hubs: a programme",
    right='title: "Hubs: a programme"',
)  # fmt: skip
SEVERAL_DOCUMENTS = Rule(
    "LG009", "several-documents", _ERROR,
    message="a second YAML document begins here",
    what="The file holds more than one YAML document.",
    why="One file is one record, so that each has one name, one history and one review.",
    fix="Move the second record to its own file, or delete the line ---.",
    wrong="id: one\n---\nid: two",
    right="id: one",
)  # fmt: skip
NOT_A_RECORD = Rule(
    "LG010", "not-a-record", _ERROR,
    message="a record is made of fields such as title: ..., not {found}",
    what="The file is readable YAML, but is not made of fields.",
    why="Nothing in it can be read as a record.",
    fix="Begin each line with the name of a field and a colon.",
    wrong="- one\n- two",
    right="id: one\ntitle: One",
)  # fmt: skip
DUPLICATE_KEY = Rule(
    "LG011", "duplicate-field", _ERROR,
    message='field "{key}" appears twice in this section; first on line {first}',
    what="A section has the same field twice.",
    why="Programs read either the first or the last of them; people see both.",
    fix="Delete one of them, or combine their contents.",
    wrong="country: GB\ncountry: NO",
    right="country: GB",
)  # fmt: skip
ANCHOR_OR_ALIAS = Rule(
    "LG012", "anchor-or-alias", _ERROR,
    message='"{text}" is an {kind} of YAML, which records do not use',
    what="The file uses an anchor (&name) or an alias (*name).",
    why="An alias makes one line stand for many, which readers miss; a few can fill the memory.",
    fix="Write the text out, or put it in quotes where & or * is meant as text.",
    wrong="publisher: &p Havering",
    right="publisher: Havering",
)  # fmt: skip
TAG = Rule(
    "LG013", "yaml-tag", _ERROR,
    message='"{text}" is a YAML tag, which records do not use',
    what="The file uses a tag (!name) or a tag directive.",
    why="Tags ask the program to make special objects; records are plain text and numbers.",
    fix="Delete the tag, or put the text in quotes where ! is meant as text.",
    wrong="amount: !!str 23400000",
    right="amount: 23400000",
)  # fmt: skip
NOT_A_NUMBER = Rule(
    "LG014", "not-finite", _ERROR,
    message='"{text}" is not a number that a record can hold',
    what="A value is infinite, not a number, or has more digits than can be kept exactly.",
    why="No sum or comparison that uses it means anything.",
    fix="Write the figure that the source states, or leave the field out.",
    wrong="amount: .inf",
    right="amount: 23400000",
)  # fmt: skip
KEY_NOT_TEXT = Rule(
    "LG015", "field-name-not-text", _ERROR,
    message="a field name must be text; this is {kind}",
    what="The name of a field is a number, true, false, null, a list or a section.",
    why="No field of a record has such a name.",
    fix="Correct the name, or put it in quotes where text is meant.",
    wrong="2014: opened",
    right="started: 2014",
)  # fmt: skip
TOO_DEEP = Rule(
    "LG016", "too-deep", _ERROR,
    message="sections nested more than {limit} deep",
    what="Lists and sections are nested deeper than any record needs.",
    why="Records are four levels deep; more is a mistake in the indentation, or an attack.",
    fix="Look for a bracket that is not closed, or for wrong indentation.",
    wrong="models: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    right="models: [mutual]",
)  # fmt: skip
MERGE_CONFLICT = Rule(
    "LG019", "merge-conflict", _ERROR,
    message='"{mark}" is left from a merge that is not finished{others}',
    what="Git has put two versions of some lines into the file, with marks around them.",
    why="The file holds both versions, so nothing in it can be read.",
    fix="Keep what is right of the two versions, and delete the lines <<<<<<<, =======, >>>>>>> \
and, where there is one, |||||||.",
    wrong="<<<<<<< HEAD\ntitle: oneSource\n=======\ntitle: One Source\n>>>>>>> corrections",
    right="title: oneSource",
)  # fmt: skip

RULES = (
    UNREADABLE_FILE, NOT_A_FILE, LINK_OUTSIDE, TOO_LARGE, NOT_UTF8, CONTROL_CHARACTER, EMPTY_FILE,
    YAML_SYNTAX, SEVERAL_DOCUMENTS, NOT_A_RECORD, DUPLICATE_KEY, ANCHOR_OR_ALIAS, TAG,
    NOT_A_NUMBER, KEY_NOT_TEXT, TOO_DEEP, MERGE_CONFLICT,
)  # fmt: skip
