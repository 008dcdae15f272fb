"""Words of SVG, and the one way from SVG to pixels.

Rule: only what pygame draws right leaves this file. Gradients are in user space with whole stops, and a
paint that is a gradient never carries an opacity of its own (LOOK, "the SVG subset").
"""

from __future__ import annotations

import io
from collections.abc import Iterable

import pygame

Point = tuple[float, float]

Stop = tuple[float, str, float]
"""Where (0 to 1), colour, opacity."""


def picture(svg: str, size: tuple[int, int]) -> pygame.Surface:
    """Return the SVG drawn at exactly this size, ready for blitting."""
    surface = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), size)
    return surface.convert_alpha() if pygame.display.get_surface() else surface


def sheet(view: tuple[float, float, float, float], body: str, defs: str = "") -> str:
    """Return an SVG document that shows this rectangle (x, y, width, height) of the drawing."""
    box = " ".join(f"{value:.3f}" for value in view)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="{view[2]:.3f}" '
        f'height="{view[3]:.3f}" fill="none"><defs>{defs}</defs>{body}</svg>'
    )


def linear(name: str, start: Point, end: Point, stops: Iterable[Stop]) -> str:
    """Return a linear gradient in the drawing's own coordinates."""
    line = f'x1="{start[0]}" y1="{start[1]}" x2="{end[0]}" y2="{end[1]}"'
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" {line}>{_stops(stops)}</linearGradient>'
    )


def radial(name: str, centre: Point, radius: float, stops: Iterable[Stop]) -> str:
    """Return a round gradient in the drawing's own coordinates."""
    ring = f'cx="{centre[0]}" cy="{centre[1]}" r="{radius}"'
    return (
        f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" {ring}>{_stops(stops)}</radialGradient>'
    )


def shape(d: str, paint: str, opacity: float = 1.0) -> str:
    """Return a filled path; leave the opacity alone where the paint is a gradient."""
    faint = f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
    return f'<path d="{d}" fill="{paint}"{faint}/>'


def line(d: str, colour: str, width: float, opacity: float = 1.0) -> str:
    """Return a stroke with round ends."""
    faint = f' stroke-opacity="{opacity:.2f}"' if opacity < 1 else ""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:.1f}" '
        f'stroke-linecap="round" stroke-linejoin="round"{faint}/>'
    )


def through(points: Iterable[Point]) -> str:
    """Return a closed outline through these points."""
    return "M" + "L".join(["%.1f %.1f" % point for point in points]) + "Z"  # noqa: UP031 - the quickest way, for live faces


def way(*steps: str | Point) -> str:
    """Return a path from its letters and points, as in `way("M", start, "Q", bend, end)`."""
    return "".join([step if isinstance(step, str) else f"{step[0]:.1f} {step[1]:.1f} " for step in steps])


def _stops(stops: Iterable[Stop]) -> str:
    return "".join(
        f'<stop offset="{where * 100:g}%" stop-color="{colour}" stop-opacity="{opacity:g}"/>'
        for where, colour, opacity in stops
    )
