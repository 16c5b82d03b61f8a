"""The file of keys: names and hashes, never a key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from service.__main__ import main
from service.api.keys import KeyRing, make_key
from service.settings import SettingError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keys"


def test_a_made_key_is_found_by_its_line_alone(path: Path) -> None:
    key, line = make_key("cms")
    path.write_text(f"# who may ask\n\n{line}  # the editing system\n")
    assert key not in path.read_text()
    found = KeyRing(str(path)).find(key)
    assert found is not None
    assert (found.name, found.suspended) == ("cms", False)


def test_keys_are_long_and_never_the_same() -> None:
    made = {make_key("a")[0] for _ in range(100)}
    assert len(made) == 100
    assert all(re.fullmatch(r"fc_[A-Za-z0-9_-]{43}", key) for key in made)


def test_several_keys_are_valid_at_once_also_under_one_name(path: Path) -> None:
    made = [make_key(name) for name in ("cms", "cms", "desk")]
    path.write_text("\n".join(line for _, line in made))
    ring = KeyRing(str(path))
    assert [key.name for secret, _ in made if (key := ring.find(secret))] == ["cms", "cms", "desk"]
    assert ring.find(made[2][0], "desk") is not None
    assert ring.find(made[2][0], "cms") is None


@pytest.mark.parametrize("wrong", ["", "fc_", "cms", "\udcff", "x" * 100_000])
def test_what_is_not_a_key_finds_nothing(path: Path, wrong: str) -> None:
    key, line = make_key("cms")
    path.write_text(line)
    ring = KeyRing(str(path))
    assert [ring.find(given) for given in (wrong, key + wrong + "x", key[:-1])] == [None, None, None]
    assert ring.find(line.split()[1].removeprefix("sha256:")) is None


@pytest.mark.parametrize("line", ["cms", "cms fc_secret", "c m s sha256:" + "0" * 64, "cms sha256:" + "0" * 63,
                                  "cms sha256:" + "0" * 64 + " gone", ":" + "0" * 64])  # fmt: skip
def test_a_line_that_is_none_stops_the_start_and_is_not_shown(path: Path, line: str) -> None:
    path.write_text("# keys\n" + line)
    with pytest.raises(SettingError, match=r"FACTCARD_KEYS_FILE=.*: line 2 is not `NAME sha256:HASH") as caught:
        KeyRing(str(path))
    assert "secret" not in str(caught.value)


def test_a_file_that_is_not_there_stops_the_start(path: Path) -> None:
    with pytest.raises(SettingError, match=r"FACTCARD_KEYS_FILE=.*can't be read"):
        KeyRing(str(path))


def test_a_bad_file_at_reload_leaves_the_keys_as_they_were(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    key, line = make_key("cms")
    path.write_text(line)
    ring = KeyRing(str(path))
    for bad in ("nonsense", None):
        path.write_text(bad) if bad else path.unlink()
        ring.reload()
        assert ring.find(key)
    assert [record.levelname for record in caplog.records] == ["ERROR", "ERROR"]
    path.write_text("# nobody\n")
    ring.reload()
    assert ring.find(key) is None


def test_the_command_prints_the_line_and_shows_the_key_beside_it(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["key", "cms"]) == 0
    out, err = capsys.readouterr()
    path.write_text(out)
    assert KeyRing(str(path)).find(err.split()[-1])
    assert err.split()[-1] not in out
    assert main(["key", "no name"]) == 2
