from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from fieldid.errors.base import FieldidError
from fieldid.errors.hub import EnrolmentError, HubSilentError, SyncError
from fieldid.sync.enrol import enrol
from fieldid.wire.enrolment_code import EnrolmentCode
from fieldid.wire.signing import SigningKey
from tests.helpers.fault_proxy import LOSE_ANSWER, REFUSE, FaultProxy, nonsense, truncated
from tests.helpers.hub_laptop import Laptop
from tests.sync.field import AGAIN, ONCE, QUICK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.hub_process import HubProcess


@pytest.fixture
def proxy(served: HubProcess) -> Iterator[FaultProxy]:
    with FaultProxy(served.url) as made:
        yield made


def ask(url: str, code: str, laptop: Laptop | None = None, **options: Any) -> Any:
    request = (laptop or Laptop()).request(code)
    chosen: dict[str, Any] = {"limits": QUICK, "plan": AGAIN, **options}
    return enrol(url, code, request, **chosen)


@pytest.mark.parametrize("fault", [REFUSE, LOSE_ANSWER, truncated(60)])
def test_a_lost_answer_does_not_burn_the_code(
    served: HubProcess, proxy: FaultProxy, fault: Any
) -> None:
    proxy.faults.append(fault)
    response = ask(proxy.url, served.code())
    assert response.hub_id == served.new.hub_id


def test_a_code_works_once(served: HubProcess) -> None:
    code = served.code()
    ask(served.url, code)
    with pytest.raises(EnrolmentError, match="used already"):
        ask(served.url, code)


def test_a_code_as_typed_is_accepted(served: HubProcess) -> None:
    code, laptop = served.code(), Laptop()
    typed = code.lower().replace("-", " ")
    assert enrol(served.url, typed, laptop.request(code), limits=QUICK, plan=ONCE)


def test_a_hub_that_did_not_issue_the_code_is_not_believed(served: HubProcess) -> None:
    """The secret half is right, but the fingerprint half names another hub."""
    real = EnrolmentCode.parse(served.code())
    forged = EnrolmentCode(real.secret, EnrolmentCode.new(SigningKey.generate().public).hub_check)
    with pytest.raises(EnrolmentError, match="did not issue this code"):
        ask(served.url, forged.text)


@pytest.mark.parametrize("code", ["", "nonsense", "0" * 34])
def test_what_is_no_code_is_never_sent(proxy: FaultProxy, code: str) -> None:
    with pytest.raises(EnrolmentError, match="seven groups"):
        ask(proxy.url, code)
    assert proxy.connections == 0


@pytest.mark.parametrize(
    "reply",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
        b"HTTP/1.1 404 N\r\nContent-Length: 0\r\n\r\n",
        b'HTTP/1.1 403 F\r\nContent-Length: 9\r\n\r\n{"error":',
    ],
)
def test_an_answer_that_is_not_the_hubs_is_said(
    served: HubProcess, proxy: FaultProxy, reply: bytes
) -> None:
    proxy.faults.append(nonsense(reply))
    with pytest.raises(HubSilentError, match="did not come from the hub"):
        ask(proxy.url, served.code())


def test_a_hub_out_of_reach_is_said_without_blaming_the_code(served: HubProcess) -> None:
    with pytest.raises(SyncError, match="cannot be reached"):
        ask("http://127.0.0.1:9", served.code())


@pytest.mark.parametrize(
    "url",
    [
        "http://hub.example",
        "http://10.0.0.1",
        "ftp://127.0.0.1",
        "hub.example",
        "",
        "https://",
        "https://user:secret@hub.example",
        "http://127.0.0.1.evil.example",
        "https://hub.example:99999999",
        "http://[::1",
        "\x00",
        "https://" + "x" * 10_000,
    ],
)
def test_an_address_that_would_not_protect_the_records_is_refused(url: str) -> None:
    with pytest.raises(FieldidError) as caught:
        ask(url, EnrolmentCode.new(bytes(32)).text, plan=ONCE)
    assert isinstance(caught.value, SyncError)
    assert "secret" not in str(caught.value)
