"""Which hub addresses are acceptable: TLS always, but for a hub on the same machine."""

from __future__ import annotations

import ipaddress

import httpx

from fieldid.errors.hub import HubAddressError
from fieldid.parameters import MAX_ADDRESS_CHARACTERS


def hub_url(text: str) -> httpx.URL:
    """Return the hub's address without a trailing slash.

    Raises ``HubAddressError`` if it is no address of a hub, or would send without TLS.
    """
    url = _parse(text.strip())
    if url.scheme not in {"https", "http"} or not url.host or url.userinfo or url.query:
        raise HubAddressError(reason="it does not look like https://hub.example")
    if url.scheme == "http" and not _is_loopback(url.host):
        raise HubAddressError(reason="it does not begin with https://")
    return url


def _parse(text: str) -> httpx.URL:
    try:
        return httpx.URL(text[:MAX_ADDRESS_CHARACTERS].rstrip("/"))
    except (httpx.InvalidURL, ValueError):
        raise HubAddressError(reason="it cannot be read") from None


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
