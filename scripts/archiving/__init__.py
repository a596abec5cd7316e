"""What scripts/soak and scripts/bench-archive have in common: documents in bulk, and what becomes of them."""
