"""What pygame silently draws wrong in an SVG (LOOK), found by reading it rather than by looking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

BANNED = {"clipPath", "mask", "filter", "use", "text", "tspan", "image", "foreignObject"}
GRADIENTS = {"linearGradient", "radialGradient"}
PLACES = {"x1", "y1", "x2", "y2", "cx", "cy", "r", "fx", "fy"}


def faults_in(svg: str) -> list[str]:
    """Return what is unsafe in this drawing, in words."""
    faults = [f"{found} cannot be drawn" for found in re.findall(r"rgba\(|#[0-9a-fA-F]{8}\b", svg)]
    return faults + list(_walk(ElementTree.fromstring(svg), {}))  # noqa: S314 - our own drawings


def _walk(element: ElementTree.Element, above: dict[str, str]) -> Iterator[str]:
    tag = element.tag.rpartition("}")[2]
    own = {**element.attrib, **_style(element.get("style", ""))}
    if tag in BANNED:
        yield f"<{tag}> is ignored"
    yield from (f"{name} is ignored" for name in ("clip-path", "mask", "filter") if name in own)
    if tag in GRADIENTS and own.get("gradientUnits") != "userSpaceOnUse":
        yield from (f"{name}={own[name]} of a gradient" for name in PLACES & set(own) if "%" not in own[name])
    seen = {**above, **own}
    for paint in ("fill", "stroke"):
        faint = seen.get(f"{paint}-opacity", "1")
        if seen.get(paint, "").startswith("url(") and float(faint) != 1:
            yield f"{paint}-opacity on a gradient"
    for child in element:
        yield from _walk(child, {name: seen[name] for name in _INHERITED & set(seen)})


_INHERITED = {"fill", "stroke", "fill-opacity", "stroke-opacity"}


def _style(words: str) -> dict[str, str]:
    pairs = (part.split(":", 1) for part in words.split(";") if ":" in part)
    return {name.strip(): value.strip() for name, value in pairs}
