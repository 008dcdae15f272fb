"""The map as text that other programs draw: Mermaid and DOT."""

from __future__ import annotations

from game.analysis.maps.shape import Node, Shape
from game.analysis.maps.svg import COLOURS


def as_mermaid(shape: Shape) -> str:
    """Return the map as a Mermaid flowchart."""
    lines = ["flowchart TD"]
    for node in shape.nodes.values():
        title = _title(node).replace('"', "'")
        lines.append(f'  n_{node.id}(["{title}"])' if node.is_ending else f'  n_{node.id}["{title}"]')
        lines.append(f"  style n_{node.id} fill:{COLOURS[node.mark.shade]},stroke:#2c2a28,color:#2c2a28")
    for edge in shape.edges:
        label = f'|"{edge.label}"|' if edge.label else ""
        lines.append(f"  n_{edge.start} -->{label} n_{edge.end}")
    return "\n".join(lines) + "\n"


def as_dot(shape: Shape) -> str:
    """Return the map as a DOT digraph."""
    lines = ["digraph evening {", '  node [shape=box, style="filled,rounded"];']
    for node in shape.nodes.values():
        title = _title(node).replace("\\", "\\\\").replace('"', '\\"')
        kind = ", shape=oval" if node.is_ending else ""
        lines.append(f'  "{node.id}" [label="{title}", fillcolor="{COLOURS[node.mark.shade]}"{kind}];')
    for edge in shape.edges:
        label = f' [label="{edge.label}"]' if edge.label else ""
        lines.append(f'  "{edge.start}" -> "{edge.end}"{label};')
    return "\n".join([*lines, "}"]) + "\n"


def _title(node: Node) -> str:
    """Return the title with the number that its colour stands for, and what was answered there."""
    answers = "; ".join(f"{one.id} {one.times}" for one in node.mark.answers)
    return f"{node.title} ({node.mark.number})" + (f": {answers}" if answers else "")
