"""The soak: simulated laptops, a faulty line, a hub killed and restored, and a recount."""
