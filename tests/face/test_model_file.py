"""Weights are found without importing their packages, and verified before every load."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from fieldid.errors.image import ModelFileError
from fieldid.face import model_file
from fieldid.face.model_file import DLIB_FIVE_POINTS, DLIB_RESNET, SFACE, YUNET
from fieldid.weights import ModelFile

ALL = (YUNET, SFACE, DLIB_RESNET, DLIB_FIVE_POINTS)
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "weights_of_a_test"
    folder.mkdir()
    (folder / "__init__.py").write_text("raise AssertionError('imported')")
    (folder / "model.bin").write_bytes(b"weights")
    monkeypatch.syspath_prepend(tmp_path)
    return folder


def weights(content: bytes = b"weights") -> ModelFile:
    digest = hashlib.sha256(content).hexdigest()
    return ModelFile("Test", "weights_of_a_test", "model.bin", digest)


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.name)
def test_the_installed_weights_are_the_tested_ones(file: ModelFile) -> None:
    content = file.verified_bytes()
    assert hashlib.sha256(content).hexdigest() == file.sha256
    assert file.verified_path().read_bytes() == content


def test_the_package_is_not_imported(package: Path) -> None:
    assert weights().verified_bytes() == b"weights"
    assert weights().verified_path() == package / "model.bin"


@pytest.mark.parametrize("content", [b"", b"weight", b"weights!", b"Weights"])
def test_altered_weights_are_refused(package: Path, content: bytes) -> None:
    (package / "model.bin").write_bytes(content)
    with pytest.raises(ModelFileError, match="Test is missing or was altered"):
        weights().verified_bytes()
    with pytest.raises(ModelFileError):
        weights().verified_path()


def test_missing_weights_are_refused(package: Path) -> None:
    (package / "model.bin").unlink()
    with pytest.raises(ModelFileError):
        weights().verified_bytes()
    with pytest.raises(ModelFileError):
        weights().verified_path()


def test_a_missing_package_is_refused() -> None:
    absent = replace(YUNET, package="no_such_package_of_weights")
    with pytest.raises(ModelFileError):
        absent.verified_bytes()


def test_the_68_point_model_cannot_be_asked_for() -> None:
    declared = [value for value in vars(model_file).values() if isinstance(value, ModelFile)]
    assert {Path(file.path).name for file in declared} == {Path(file.path).name for file in ALL}
    sources = [
        path for room in ("fieldid", "ui", "drivers") for path in (ROOT / room).rglob("*.py")
    ]
    assert not [path for path in sources if "68_face_landmarks" in path.read_text()]


def test_the_dlib_encoder_works_where_the_68_point_model_is_absent(tmp_path: Path) -> None:
    """The strongest proof that it is not used: a package without it, in a fresh process."""
    models = tmp_path / "face_recognition_models" / "models"
    models.mkdir(parents=True)
    (models.parent / "__init__.py").touch()
    for file in (DLIB_RESNET, DLIB_FIVE_POINTS):
        (models / Path(file.path).name).symlink_to(file.verified_path())
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from fieldid.face.dlib_resnet import DlibResnetEncoder\n"
        "from fieldid.face.model_file import DLIB_RESNET\n"
        f"assert str(DLIB_RESNET.verified_path()).startswith({str(tmp_path)!r})\n"
        "DlibResnetEncoder().load()\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)
