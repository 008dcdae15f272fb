"""The map as text that other programs draw: Mermaid and DOT."""

from __future__ import annotations

from game.analysis.maps.shape import Shape
from game.analysis.maps.svg import COLOURS


def as_mermaid(shape: Shape) -> str:
    """Return the map as a Mermaid flowchart."""
    lines = ["flowchart TD"]
    for node in shape.nodes.values():
        title = node.title.replace('"', "'")
        lines.append(f'  n_{node.id}(["{title}"])' if node.is_ending else f'  n_{node.id}["{title}"]')
        lines.append(f"  style n_{node.id} fill:{COLOURS[len(node.reached_by)]},stroke:#2c2a28")
    for edge in shape.edges:
        label = f"|{edge.label}|" if edge.label else ""
        lines.append(f"  n_{edge.start} -->{label} n_{edge.end}")
    return "\n".join(lines) + "\n"


def as_dot(shape: Shape) -> str:
    """Return the map as a DOT digraph."""
    lines = ["digraph evening {", '  node [shape=box, style="filled,rounded"];']
    for node in shape.nodes.values():
        title = node.title.replace("\\", "\\\\").replace('"', '\\"')
        kind = ", shape=oval" if node.is_ending else ""
        lines.append(f'  "{node.id}" [label="{title}", fillcolor="{COLOURS[len(node.reached_by)]}"{kind}];')
    for edge in shape.edges:
        label = f' [label="{edge.label}"]' if edge.label else ""
        lines.append(f'  "{edge.start}" -> "{edge.end}"{label};')
    return "\n".join([*lines, "}"]) + "\n"
