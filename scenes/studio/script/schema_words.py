"""What a value must be, and how to mend it, in our words: by the kinds of errors that pydantic finds."""

from __future__ import annotations

RULES = {
    "string_type": "must be text",
    "int_type": "must be a whole number", "int_from_float": "must be a whole number",
    "float_type": "must be a number", "finite_number": "must be finite", "bool_type": "must be true or false",
    "list_type": "must be a list", "dict_type": "must be a table",
    "greater_than": "must be above {gt:.12g}",
    "greater_than_equal": "must be at least {ge:.12g}",
    "less_than": "must be below {lt:.12g}",
    "less_than_equal": "must be at most {le:.12g}",
    "string_too_short": "must not be empty",
    "string_too_long": "must have at most {max_length} letters",
    "too_short": "must hold at least {min_length}", "too_long": "must hold at most {max_length}",
    "string_pattern_mismatch": "must be of small letters, digits and hyphens",
}
CURES = {
    "string_type": "Put it in quotes.",
    "int_type": "Write it without quotes or point, as 3.",
    "int_from_float": "Write it without a point, as 3.",
    "float_type": "Write it without quotes, as 0.5.",
    "finite_number": "Write an ordinary number.",
    "list_type": "Put it in brackets, as [0, 3].", "bool_type": "Write true or false, without quotes.",
}
