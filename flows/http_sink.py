"""The HTTP sink: POST to the engine, signed, to allowed hosts only."""

from __future__ import annotations

import ssl
from email.utils import parsedate_to_datetime
from time import monotonic, time

import httpx
from pydantic import SecretStr

from flows.envelope import Message
from flows.settings import Settings
from flows.signature import sign
from flows.sink import Sent
from models.errors import ConfigError
from models.handover import EVENT_TYPE

_ANSWER = 65_536  # bytes of an answer that are read, so that the connection can be used again
_LATER = (408, 429)
_FOR_ALL = (401, 403)  # our key or right is at fault: no other message would pass


class HttpSink:
    """Posts to ``handover_url``. :class:`models.errors.ConfigError` when a key is missing or the host is not allowed.

    2xx is delivered; 4xx other than 408 and 429 is refused; everything else is tried again later: no answer, 5xx, and
    3xx too, for redirects are never followed.
    """

    name = "http"

    def __init__(self, settings: Settings) -> None:
        self._url, self._secret = _checked(settings)
        self._read_s = settings.handover_read_s
        self.longest_s = settings.handover_connect_s + 4 * settings.handover_read_s
        self._client = httpx.Client(
            timeout=httpx.Timeout(settings.handover_read_s, connect=settings.handover_connect_s),
            follow_redirects=False,
            trust_env=False,  # no proxy, and no certificates, that somebody put into the environment
            verify=_trust(settings),
            headers={"content-type": f"{EVENT_TYPE}; charset=utf-8", "user-agent": "dosar"},
        )

    def send(self, message: Message) -> Sent:
        headers = sign(self._secret, message.event_id, message.body)
        try:
            with self._client.stream("POST", self._url, content=message.body, headers=headers) as answer:
                _read_away(answer, monotonic() + self._read_s)
                return _understood(answer)
        except httpx.TimeoutException as error:
            return Sent("later", fault="connect_timeout" if isinstance(error, httpx.ConnectTimeout) else "timeout",
                        for_all=True)  # fmt: skip
        except httpx.ConnectError as error:
            return Sent("later", fault="tls" if _is_tls(error) else "connect", for_all=True)
        except httpx.HTTPError:
            return Sent("later", fault="connection_broken", for_all=True)

    def close(self) -> None:
        self._client.close()


def _checked(settings: Settings) -> tuple[httpx.URL, SecretStr]:
    if settings.handover_url is None:
        raise ConfigError("handover_url lipsește: handover = http cere adresa motorului")
    if settings.handover_secret is None:
        raise ConfigError("handover_secret lipsește: mesajele către motor se semnează")
    url = httpx.URL(settings.handover_url)
    port = url.port or {"http": 80, "https": 443}[url.scheme]
    if not {url.host, f"{url.host}:{port}"} & set(settings.handover_hosts):
        raise ConfigError(f"handover_url: gazda {url.host}:{port} nu este printre cele din handover_hosts")
    return url, settings.handover_secret


def _trust(settings: Settings) -> ssl.SSLContext:
    if settings.handover_ca is None:
        return httpx.create_ssl_context(trust_env=False)
    try:
        return ssl.create_default_context(cafile=settings.handover_ca)
    except (OSError, ssl.SSLError) as error:
        raise ConfigError(f"handover_ca: {settings.handover_ca} nu poate fi citit: {error.strerror}") from None


def _read_away(answer: httpx.Response, until: float) -> None:
    """What an answer says is not used; an endless one is cut off."""
    seen = 0
    for part in answer.iter_raw():
        seen += len(part)
        if seen > _ANSWER or monotonic() > until:
            return


def _understood(answer: httpx.Response) -> Sent:
    status = answer.status_code
    if 200 <= status < 300:
        return Sent("delivered", status)
    if 400 <= status < 500 and status not in _LATER:
        return Sent("refused", status, fault=f"http_{status}", for_all=status in _FOR_ALL)
    return Sent("later", status, f"http_{status}", _wait(answer.headers.get("retry-after")), for_all=True)


def _wait(text: str | None) -> float | None:
    """Retry-After in seconds: a number of them, or a date."""
    if text is None:
        return None
    if text.strip().isdecimal():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time())
    except (ValueError, OverflowError):
        return None


def _is_tls(error: BaseException) -> bool:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return True
        cause = cause.__cause__ or cause.__context__
    return False
