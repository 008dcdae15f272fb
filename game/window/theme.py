"""Colours, radii and shadows by name (LOOK, "Tokens"). No widget names a colour of its own.

Rule: every text colour reaches 4.5:1 on every panel it may stand on, in every theme; a test measures it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

NIGHT = "#161227"


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of tokens."""

    id: str
    night: str = NIGHT
    """Behind everything."""
    text: str = "#fbf4ea"
    muted: str = "#d3c8e4"
    accent: str = "#ffc978"
    """Focus, and words that stand out on glass."""
    accent_low: str = "#e5a74e"
    accent_ink: str = "#3a2410"
    """On the accent."""
    secure: str = "#74d6ba"
    distress: str = "#ff8f80"
    ink: str = "#2b1a2e"
    """On paper."""
    ink2: str = "#6b5566"
    paper: tuple[str, str] = ("#fff6e8", "#f6e4cd")
    """Top and bottom of the panel that somebody speaks on."""
    plate: tuple[str, str] = ("#b24f5d", "#93405a")
    on_plate: str = "#fff7ee"
    chip: str = "#2b1a2e"
    on_chip: str = "#f6e9dc"
    dot: str = "#8fc7ee"
    glass: tuple[str, str] = ("#2b2450", "#17122b")
    glass_alpha: tuple[float, float] = (0.80, 0.88)
    card: tuple[str, str] = ("#2b2450", "#1d1738")
    card_alpha: tuple[float, float] = (0.84, 0.90)
    card_hover: tuple[str, str] = ("#3a3268", "#2a234e")
    card_focus: tuple[str, str] = ("#54478c", "#3a3168")
    niche: tuple[str, str] = ("#7a4f6d", "#3a2c5c")
    """Behind a small picture of somebody."""
    key: tuple[str, str] = ("#4c427a", "#332b59")
    on_key: str = "#fbf4ea"
    hairline: tuple[float, float] = (0.27, 0.08)
    line: str = "#ffffff"
    """Of the hairlines."""
    scrim: str = "#120d24"
    scrim_alpha: float = 0.66
    shadow: str = "#0a0618"
    shadow_alpha: float = 0.5
    border: float = 1.5
    """Width of a panel's outline."""


EVENING = Theme("evening")

HIGH_CONTRAST = replace(
    EVENING,
    id="high_contrast",
    night="#000000",
    text="#ffffff",
    muted="#ffffff",
    accent="#ffe14d",
    accent_low="#ffe14d",
    accent_ink="#000000",
    ink="#000000",
    ink2="#000000",
    paper=("#ffffff", "#ffffff"),
    plate=("#000000", "#000000"),
    on_plate="#ffffff",
    chip="#000000",
    on_chip="#ffffff",
    glass=("#000000", "#000000"),
    glass_alpha=(1.0, 1.0),
    card=("#000000", "#000000"),
    card_alpha=(1.0, 1.0),
    card_hover=("#1c1c1c", "#1c1c1c"),
    card_focus=("#262626", "#262626"),
    key=("#000000", "#000000"),
    hairline=(1.0, 1.0),
    scrim="#000000",
    scrim_alpha=0.9,
    border=2.5,
)

LIGHT = replace(
    EVENING,
    id="light",
    night="#efe6da",
    text="#2b1a2e",
    muted="#5a4657",
    accent="#8a3d12",
    accent_low="#7a340d",
    accent_ink="#fff6e8",
    secure="#0f6b55",
    distress="#a83226",
    chip="#fff6e8",
    on_chip="#4c394a",
    dot="#2d6f9e",
    glass=("#fff8ee", "#f4e8d8"),
    glass_alpha=(0.93, 0.96),
    card=("#fffaf2", "#f7ecdd"),
    card_alpha=(0.95, 0.97),
    card_hover=("#fff3de", "#f6e2c4"),
    card_focus=("#ffe9c6", "#fbdcae"),
    key=("#efe0cb", "#e4d1b6"),
    on_key="#3a2410",
    line="#6b5566",
    hairline=(0.45, 0.25),
    scrim="#f4e8d8",
    scrim_alpha=0.9,
    shadow="#3a2a20",
    shadow_alpha=0.25,
)

THEMES = {theme.id: theme for theme in (EVENING, LIGHT, HIGH_CONTRAST)}


class Radius:
    """Corners, in units."""

    PANEL = 22
    CARD = 16
    KEY = 10
    TAG = 20
