"""Secure Base: practise secure communication with a simulated partner."""

__version__ = "0.1.0"
