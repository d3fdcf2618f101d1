"""Networks that tell what they compute on the way.

Voices compute how long each sound lasts and tell nobody: the durations are an inner value, which becomes an output
once it is named as one. A model is a protobuf message, and two of them written one after the other are read as one,
so naming it takes a few bytes behind the file.
"""

from __future__ import annotations

from typing import Any


def session(model: bytes, inner: bytes) -> Any:
    """A network on one core, with the inner value of that name as its last output. Raises ImportError."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    told = model + _message(7, _message(12, _message(1, inner)))      # graph, output, name
    return onnxruntime.InferenceSession(told, options, providers=["CPUExecutionProvider"])


def _message(field: int, content: bytes) -> bytes:
    """A field of a protobuf message that holds bytes, fewer than 128."""
    return bytes([field << 3 | 2, len(content)]) + content
