"""What reading says of a text, in a form that tests can compare."""

from lgcases.parsing.parse import parse_bytes


def places(content):
    """Slug, line, column, end line and end column of each fault."""
    parsed = parse_bytes(content if isinstance(content, bytes) else content.encode())
    spans = [parsed.places.place(fault) for fault in parsed.faults]
    return [
        (fault.rule.slug, span.line, span.column, span.end_line, span.end_column)
        for fault, span in zip(parsed.faults, spans, strict=True)
    ]


def messages(content):
    """The messages of the faults."""
    parsed = parse_bytes(content if isinstance(content, bytes) else content.encode())
    return [fault.message for fault in parsed.faults]
