"""A scanner maker's service with a certificate authority of its own, which can misbehave."""

from __future__ import annotations

import base64
import json
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID
from joserfc import jws
from joserfc.jwk import ECKey

SERIAL = "SN-0007"
JPEG_GAP_S = 0.05


class Mischief(Enum):
    """What the service can be told to do wrong."""

    WRONG_SIGNATURE = auto()
    UNSIGNED = auto()
    EXPIRED = auto()
    STRANGER = auto()
    NO_CHAIN = auto()
    STALE = auto()
    OTHER_SCANNER = auto()
    OTHER_FINGER = auto()
    OTHER_KIND = auto()
    BROKEN_RECORD = auto()
    HUGE = auto()
    NONSENSE = auto()
    SLOW = auto()
    SILENT = auto()
    HANGS_UP = auto()
    NOTHING_PRESENTED = auto()
    BUSY = auto()
    EMPTY = auto()
    STREAM_WITHOUT_END = auto()


@dataclass(frozen=True)
class Identity:
    """A key with its certificate and the one above it."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate
    issuer: x509.Certificate

    def sign(self, payload: dict[str, Any], *, chain: bool = True) -> str:
        header: dict[str, Any] = {"alg": "ES256", "typ": "JWT"}
        if chain:
            der = self.certificate.public_bytes(Encoding.DER)
            header["x5c"] = [base64.b64encode(der).decode()]
        pem = self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        return jws.serialize_compact(header, json.dumps(payload).encode(), ECKey.import_key(pem))

    @property
    def anchor(self) -> bytes:
        return self.issuer.public_bytes(Encoding.PEM)


@cache
def identity(maker: str, days: int = 30) -> Identity:
    """Make a maker and a scanner that it certified; ``days`` below 0: expired by then."""
    now = datetime.now(UTC)
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, maker)])
    root = (
        _builder(name, name, root_key, now - timedelta(days=400), now + timedelta(days=400))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(
            x509.SubjectKeyIdentifier.from_public_key(root_key.public_key()), critical=False
        )
        .sign(root_key, hashes.SHA256())
    )
    device = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "scanner")])
    builder = _builder(name, device, key, now - timedelta(days=300), now + timedelta(days=days))
    return Identity(key, builder.sign(root_key, hashes.SHA256()), root)


def _builder(
    issuer: x509.Name,
    subject: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    begin: datetime,
    end: datetime,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .issuer_name(issuer)
        .subject_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(end)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


@dataclass
class Scene:
    """What lies on the scanner. ``record``: ISO/IEC 19794 bytes, None while nothing does."""

    record: bytes | None
    kind: str = "Finger"
    finger: str = "Right IndexFinger"
    status: str = "Ready"
    mischief: Mischief | None = None
    frame: bytes = b""
    takes_s: float = 0.0
    asked: list[dict[str, Any]] = field(default_factory=list)


class Service:
    """Serves one scanner on a port of loopback until it is closed."""

    def __init__(self, scene: Scene, port: int = 0) -> None:
        self.scene = scene
        self._server = ThreadingHTTPServer(("127.0.0.1", port), _Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        cast("Any", self._server).scene = scene
        cast("Any", self._server).over = self.over = threading.Event()
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), daemon=True
        )
        self._thread.start()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    def close(self) -> None:
        self.over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Handler(BaseHTTPRequestHandler):
    @property
    def scene(self) -> Scene:
        return cast("Scene", cast("Any", self.server).scene)

    @property
    def over(self) -> threading.Event:
        return cast("threading.Event", cast("Any", self.server).over)

    def log_message(self, *_arguments: object) -> None:
        pass

    def do_MOSIPDISC(self) -> None:
        self._body()
        identity = base64.urlsafe_b64encode(json.dumps(self._digital_id()).encode()).decode()
        self._answer(
            [
                {
                    "deviceId": "device-1",
                    "deviceStatus": self.scene.status,
                    "certification": "L1",
                    "digitalId": identity.rstrip("="),
                    "purpose": "Registration",
                    "specVersion": ["0.9.5"],
                    "deviceSubId": ["1"],
                    "error": {"errorCode": "0", "errorInfo": "Success"},
                }
            ]
        )

    def do_MOSIPDINFO(self) -> None:
        self._body()
        info = {
            "deviceStatus": self.scene.status,
            "digitalId": self._signed(self._digital_id()),
            "env": "Developer",
            "purpose": "Registration",
            "specVersion": ["0.9.5"],
            "deviceSubId": ["1"],
        }
        self._answer([{"deviceInfo": self._signed(info), "error": {"errorCode": "0"}}])

    def do_STREAM(self) -> None:
        self._body()
        self.send_response(200)
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
        self.end_headers()
        try:
            while not self.over.wait(JPEG_GAP_S):
                if self.scene.mischief is Mischief.STREAM_WITHOUT_END:
                    self.wfile.write(b"\xff\xd8" + bytes(2**20))
                elif self.scene.frame:
                    head = b"--frame\r\nContent-Type: image/jpeg\r\n\r\n"
                    self.wfile.write(head + self.scene.frame + b"\r\n")
        except OSError:
            return

    def do_RCAPTURE(self) -> None:
        request = self._body()
        self.scene.asked.append(request)
        mischief = self.scene.mischief
        if mischief is Mischief.HANGS_UP:
            self.connection.close()
        elif mischief is Mischief.HUGE:
            self._pour()
        elif mischief is Mischief.NONSENSE:
            self._send(b"<html>not what was asked</html>")
        elif mischief is Mischief.EMPTY:
            self._answer({"biometrics": []})
        elif mischief is Mischief.SILENT or not self._finger_comes(request):
            self.over.wait(60)
        elif mischief is Mischief.NOTHING_PRESENTED:
            self._answer({"biometrics": [{"error": {"errorCode": "101"}}]})
        elif mischief is Mischief.BUSY:
            self._answer({"biometrics": [{"error": {"errorCode": "111"}}]})
        else:
            data = self._sample(request)
            self._answer({"biometrics": [{"data": data, "error": {"errorCode": "0"}}]})

    def _finger_comes(self, request: dict[str, Any]) -> bool:
        """Wait for a record as a scanner waits for a finger."""
        deadline = time.monotonic() + float(request["timeout"]) / 1000
        self.over.wait(self.scene.takes_s)
        while self.scene.record is None and time.monotonic() < deadline:
            if self.over.wait(0.02):
                return False
        return self.scene.record is not None

    def _sample(self, request: dict[str, Any]) -> str:
        mischief, record = self.scene.mischief, self.scene.record or b""
        record = record[:-9] if mischief is Mischief.BROKEN_RECORD else record
        other_finger = mischief is Mischief.OTHER_FINGER
        payload = {
            "digitalId": self._signed(self._digital_id()),
            "bioType": "Iris" if mischief is Mischief.OTHER_KIND else self.scene.kind,
            "bioSubType": "Left Thumb" if other_finger else self.scene.finger,
            "bioValue": base64.urlsafe_b64encode(record).decode().rstrip("="),
            "transactionId": "stale" if mischief is Mischief.STALE else request["transactionId"],
            "qualityScore": "80",
        }
        token = self._signed(payload)
        if mischief is Mischief.WRONG_SIGNATURE:
            head, body, signature = token.split(".")
            token = ".".join((head, body, signature[:-8] + "AAAAAAAA"))
        if mischief is Mischief.UNSIGNED:
            token = token.rpartition(".")[0] + "."
        return token

    def _signed(self, payload: dict[str, Any]) -> str:
        mischief = self.scene.mischief
        if mischief is Mischief.EXPIRED:
            return identity("Maker", -1).sign(payload)
        if mischief is Mischief.STRANGER:
            return identity("Stranger").sign(payload)
        return identity("Maker").sign(payload, chain=mischief is not Mischief.NO_CHAIN)

    def _digital_id(self) -> dict[str, str]:
        serial = "SN-OTHER" if self.scene.mischief is Mischief.OTHER_SCANNER else SERIAL
        return {
            "serialNo": serial,
            "type": self.scene.kind,
            "make": "Example",
            "model": "One",
            "deviceProvider": "Maker",
        }

    def _pour(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(100 * 2**20))
        self.end_headers()
        try:
            for _ in range(100):
                self.wfile.write(b" " * 2**20)
        except OSError:
            return

    def _body(self) -> dict[str, Any]:
        body: dict[str, Any] = json.loads(
            self.rfile.read(int(self.headers.get("Content-Length", "0"))) or b"{}"
        )
        if self.scene.mischief is Mischief.SLOW:
            self.over.wait(1.0)
        return body

    def _answer(self, content: object) -> None:
        self._send(json.dumps(content).encode())

    def _send(self, data: bytes) -> None:
        try:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)
        except OSError:
            return
