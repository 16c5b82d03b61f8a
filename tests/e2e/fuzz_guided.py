"""What test_fuzz.py makes up, led by which lines of service/ it reaches: ``make fuzz-guided``."""

from __future__ import annotations

import sys

import atheris
from hypothesis import given
from hypothesis import strategies as st

with atheris.instrument_imports(include=["service"]):
    from service.app import create_app
from service.settings import Settings
from tests.e2e.test_fuzz import BODIES, HANG, PAGES, PATHS, TEXTS, check_text, send, share


def main() -> None:
    client = create_app(Settings(deadline_seconds=HANG)).test_client()

    @share(1)
    @given(
        given=st.one_of(st.tuples(st.just("text"), TEXTS), st.tuples(st.just("page"), PAGES), st.tuples(PATHS, BODIES))
    )
    def one(given: tuple[str, str | bytes]) -> None:
        kind, body = given
        if isinstance(body, bytes):
            send(client, kind, body, "application/json")
        elif kind == "text":
            check_text(client, body)
        else:
            send(client, "/v1/analyses?language=en", body.encode("utf-8", "replace"), "text/html")

    atheris.Setup(sys.argv, one.hypothesis.fuzz_one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
