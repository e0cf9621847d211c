"""Error rates and timings on real images, in the terms of ISO/IEC 19795-1."""
