"""Every constant of the algorithms, with its source.

Operating points are not here: they live in the signed policy and in the calibration.
"""
