"""Response headers for hosts that read a file `_headers` (Netlify, Cloudflare Pages and others).

Standards: Content Security Policy level 3, Referrer Policy, Permissions Policy, RFC 6797 (HSTS).
"""

from __future__ import annotations

# Everything comes from the site itself, and no page runs a script or style of its own text.
# WebAssembly is for the search, which works in the browser and asks nobody.
POLICY = {
    "default-src": "'self'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in POLICY.items()),
    # The name of a page here can tell something about a reader: other sites don't get it.
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Strict-Transport-Security": "max-age=31536000",
}


def headers_file() -> str:
    """The file, with the headers for every address."""
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in HEADERS.items()), ""])
