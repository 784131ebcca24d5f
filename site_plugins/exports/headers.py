"""Response headers for hosts that read a file `_headers` (Netlify, Cloudflare Pages and others).

Standards: Content Security Policy level 3, Referrer Policy, Permissions Policy, RFC 6797 (HSTS).
"""

from __future__ import annotations

from collections.abc import Mapping

# Everything comes from the site itself, and no page runs a script or style of its own text.
# WebAssembly is for the search, which works in the browser and asks nobody.
POLICY = {
    "default-src": "'self'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",  # the search form, where there is no JavaScript
}
# A page can't say by itself who may frame it: browsers take that from the header alone.
HEADER_POLICY = {**POLICY, "frame-ancestors": "'none'"}


def policy_text(policy: Mapping[str, str]) -> str:
    """The policy as one line, for a header or a meta element."""
    return "; ".join(f"{name} {value}" for name, value in policy.items())


HEADERS = {
    "Content-Security-Policy": policy_text(HEADER_POLICY),
    # The name of a page here can tell something about a reader: other sites don't get it.
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Strict-Transport-Security": "max-age=31536000",
}


def headers_file() -> str:
    """The file, with the headers for every address."""
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in HEADERS.items()), ""])
