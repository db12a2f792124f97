"""Measures toneguard; no part of the package."""
