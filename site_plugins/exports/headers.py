"""Response headers for hosts that read a file `_headers` (Netlify, Cloudflare Pages and others).

Standards: Content Security Policy level 3, Referrer Policy, Permissions Policy, RFC 6797 (HSTS).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from site_plugins.model.cms import CMS_FOLDER
from site_plugins.model.reserved import EMBEDS

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
# What holds for every address, also for one that is not there.
_EVERYWHERE = {"object-src": "'none'", "base-uri": "'none'"}
# A page can't say by itself who may frame it: browsers take that from the header alone.
_BY_NOBODY = {"frame-ancestors": "'none'"}
# What other sites may frame is text with our looks, and nothing else.
EMBED_POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "font-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
# As strict as that of the pages, and nothing may be sent or shown but what the editor itself does.
_CMS_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}


def cms_policy(*, signs_in: bool) -> dict[str, str]:
    """The policy of the editor. Who signs in talks to GitHub, and to nobody else."""
    if not signs_in:
        return _CMS_POLICY
    return {
        **_CMS_POLICY,
        "connect-src": f"{_CMS_POLICY['connect-src']} https://api.github.com",
    }


def policy_text(policy: Mapping[str, str]) -> str:
    """The policy as one line, for a header or a meta element."""
    return "; ".join(f"{name} {value}" for name, value in policy.items())


_CSP = "Content-Security-Policy"
HEADERS = {
    # The name of a page here can tell something about a reader: other sites don't get it.
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Strict-Transport-Security": "max-age=31536000",
    # For an address that is not there. Where a policy says who may frame a page, browsers keep to
    # that and look no further.
    "X-Frame-Options": "DENY",
}


def headers_file(names: Iterable[str]) -> str:
    """The file, for a site with `names` in its root; those of folders end with a slash.

    Where more rules fit an address, hosts give all their headers, and a browser keeps to each
    policy. So the policy of the pages stands with each name but those that have their own.
    """
    own = {
        CMS_FOLDER: {**cms_policy(signs_in=True), **_BY_NOBODY},
        EMBEDS: {**EMBED_POLICY, "frame-ancestors": "*"},
    }
    lines = _rule("/*", {_CSP: policy_text(_EVERYWHERE), **HEADERS})
    for name in ["", *sorted(names)]:
        policy = own.get(name, {**POLICY, **_BY_NOBODY})
        address = f"/{name}*" if name.endswith("/") else f"/{name}"
        lines += _rule(address, {_CSP: policy_text(policy)})
    return "\n".join([*lines, ""])


def _rule(address: str, headers: Mapping[str, str]) -> list[str]:
    return [address, *(f"  {name}: {value}" for name, value in headers.items())]
