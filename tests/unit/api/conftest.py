from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.unit.api.client import client_of


@pytest.fixture(scope="session")
def client() -> FlaskClient:
    """The application with default settings and a made-up engine; every answer is checked against the contract."""
    return client_of()
