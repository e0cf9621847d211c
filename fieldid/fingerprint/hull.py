"""The convex hull of an impression's minutiae, a stand-in for the area of contact.

Cappelli, Ferrara and Maltoni, "Minutia Cylinder-Code" (PAMI 2010), section 3.1, use it to tell
cells that were seen from cells that were not.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False, repr=False)
class Hull:
    """Half planes: a point p lies inside where ``normals @ p <= offsets`` for every edge.

    ``normals``: float32, shape (edges, 2), unit length, outwards. ``offsets``: float32, shape
    (edges,), pixels. Fewer than two distinct points give one edge that shuts nothing out.
    """

    normals: NDArray[np.float32]
    offsets: NDArray[np.float32]


def convex_hull(xy: NDArray[np.float32]) -> Hull:
    """Return the hull of ``xy``: float32, shape (n, 2)."""
    corners = _corners(xy)
    edges = np.roll(corners, -1, axis=0) - corners
    lengths = np.hypot(edges[:, 0], edges[:, 1])
    corners, edges, lengths = (part[lengths > 0] for part in (corners, edges, lengths))
    if not len(edges):
        return Hull(np.zeros((1, 2), np.float32), np.zeros(1, np.float32))
    normals = np.column_stack([edges[:, 1], -edges[:, 0]]) / lengths[:, None]
    if _signed_area(corners) < 0:
        normals = -normals
    offsets = (normals * corners).sum(axis=1)
    return Hull(normals.astype(np.float32), offsets.astype(np.float32))


def outside_by(
    normals: NDArray[np.float32], offsets: NDArray[np.float32], points: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return how far points lie outside, in pixels; zero or less is inside.

    ``normals`` (..., edges, 2), ``offsets`` (..., edges) and ``points`` (..., k, 2) broadcast;
    the result is float32, shape (..., k). Beyond a corner the distance is that to the nearer
    edge's line, a little less than to the corner.
    """
    beyond = normals @ np.swapaxes(points, -1, -2) - offsets[..., None]
    furthest: NDArray[np.float32] = beyond.max(axis=-2)
    return furthest


def shared_region(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the corners of where the hulls of two sets of points overlap, float32 (corners, 2).

    No corners where they share less than a pixel, as where one is a line.
    """
    corners = _corners(one), _corners(other)
    if min(map(len, corners)) < 3:  # noqa: PLR2004 - a triangle
        return np.empty((0, 2), np.float32)
    area, region = cv2.intersectConvexConvex(*corners)
    if area < 1 or region is None:
        return np.empty((0, 2), np.float32)
    return np.asarray(region, np.float32).reshape(-1, 2)


def _corners(xy: NDArray[np.float32]) -> NDArray[np.float32]:
    if not len(xy):
        return np.empty((0, 2), np.float32)
    return np.asarray(cv2.convexHull(xy.reshape(-1, 1, 2)), np.float32)[:, 0]


def _signed_area(corners: NDArray[np.float32]) -> float:
    x, y = corners[:, 0].astype(np.float64), corners[:, 1].astype(np.float64)
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum())
